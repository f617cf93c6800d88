// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "platform/base/clock.h"
#include "platform/base/result.h"

namespace platform {

inline constexpr std::string_view kPaperA4 = "iso_a4_210x297mm";
inline constexpr std::string_view kCupsSocket = "/run/cups/cups.sock";
inline constexpr int kMostCopies = 3;

/// How a document is to be printed.
struct PrintOptions {
  std::string printer;          ///< its name in CUPS; empty: the default, or the only one there is
  std::string paper{kPaperA4};  ///< self-describing name of PWG 5101.1
  bool duplex = false;
  int copies = 1;  ///< 1 to kMostCopies; others are brought into that range
  int pages = 1;   ///< of the document: many pages are given more time
};

enum class PrintState {
  Idle,       ///< nothing was printed yet, or it was cancelled
  Sending,    ///< on its way to the printer, or waiting its turn there
  Printing,   ///< the printer is at it and reports no fault
  PaperOut,   ///< no paper, or not the paper asked for
  Jam,        ///< paper is stuck
  Attention,  ///< something else only a person can set right: cover open, no toner, tray full
  Offline,    ///< switched off or unplugged
  Asleep,     ///< sleeping, or being connected to
  Refused,    ///< the queue is paused or takes no jobs
  Done,       ///< CUPS reports the job as completed
  NoPrinter,  ///< CUPS has no such printer, or none at all
  NoCups,     ///< CUPS does not answer
  Stuck,      ///< no progress for kPatience: cancelled
  Failed,     ///< CUPS gave the job up, somebody cancelled it, or its end cannot be known
};

struct PrintStatus {
  PrintState state = PrintState::Idle;
  bool over = true;                      ///< nothing more will come of it
  PrintState before = PrintState::Idle;  ///< Stuck, Failed: what it was just before
  bool operator==(const PrintStatus&) const = default;
};

/// A job that stands still for so long is given up.
inline constexpr base::Millis kPatience{60'000};
/// A printer that reports no fault may take so much longer for each further page and copy: many
/// say nothing between the first page and the last.
inline constexpr base::Millis kPatiencePerPage{20'000};

/// Prints documents, one at a time. All calls return at once.
class Printer {
 public:
  virtual ~Printer() = default;
  /// Prints a PDF, instead of what it was printing.
  virtual void print(std::string pdf, const PrintOptions& options) = 0;
  /// How it goes. Ask now and then while it is not over: the asking finds out what is stuck.
  virtual PrintStatus status() = 0;
  /// Stops printing; what the printer has not drawn yet stays undrawn.
  virtual void cancel() = 0;
  /// Cancels and forgets every job of Signpost's, also those an earlier run left behind.
  virtual void empty_queue() = 0;
};

/// CUPS, asked by a thread of its own through the socket of this machine: nothing goes over a
/// network from here, nothing is written to a file here, and CUPS is told to forget each job once
/// it has ended, whatever it is set to keep. The thread starts with the first order.
class CupsPrinter final : public Printer {
 public:
  explicit CupsPrinter(const base::Clock& clock,
                       std::filesystem::path socket = std::filesystem::path{kCupsSocket});
  CupsPrinter(const CupsPrinter&) = delete;
  CupsPrinter& operator=(const CupsPrinter&) = delete;
  /// Cancels what is being printed; waits for CUPS, but less than a second.
  ~CupsPrinter() override;

  void print(std::string pdf, const PrintOptions& options) override;
  PrintStatus status() override;
  void cancel() override;
  void empty_queue() override;

 private:
  struct Job {
    unsigned order = 0;
    std::string pdf;
    PrintOptions options;
  };

  void wake(std::unique_lock<std::mutex>& lock);
  void supersede();
  void work();
  void carry_out(Job job);
  bool clear(std::optional<int> job);
  bool wanted(unsigned order);
  bool quitting();
  bool report(unsigned order, PrintState state, bool over);
  bool progress(unsigned order);

  const base::Clock& clock_;
  const std::filesystem::path socket_;

  std::mutex mutex_;  ///< guards all below but the thread
  std::condition_variable changed_;
  unsigned order_ = 0;  ///< counts orders: what belongs to an earlier one is dropped
  bool quit_ = false, empty_ = false;
  std::optional<Job> next_;
  PrintStatus status_;
  unsigned steps_ = 0, seen_steps_ = 0;  ///< signs of progress: come, and noticed by `status`
  base::Millis since_{0};                ///< of the last one
  int sheets_ = 1;                       ///< pages times copies
  std::thread thread_;
};

/// A printer's queue as CUPS has it.
struct Queue {
  std::string name;
  bool takes_jobs = true;  ///< it accepts jobs and is not paused
};

/// The queue that `options` would use, for those who set the kiosk up.
/// Errors: Unsupported (CUPS does not answer), NotFound (no such printer, or none at all).
base::Result<Queue> find_printer(const PrintOptions& options,
                                 const std::filesystem::path& socket = std::filesystem::path{
                                     kCupsSocket});

}  // namespace platform
