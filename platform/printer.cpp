// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/printer.h"

#include <string.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "platform/detail/cups_connection.h"

namespace platform {
namespace {

using detail::CupsConnection;
using detail::JobReport;
using Steady = std::chrono::steady_clock;

constexpr base::Millis kPoll{250};
constexpr base::Millis kAnswer{10'000};    // for one question: CUPS is on this machine
constexpr base::Millis kHearOut{300};      // for the answer to one that nobody waits for any more
constexpr base::Millis kTakeLeave{2'000};  // for a back end to tell the printer
constexpr base::Millis kHastyLeave{200};   // the same and, below it, all there is left to do, when
constexpr base::Millis kLastWords{600};    // the program ends
constexpr base::Millis kLookAgain{50};
constexpr base::Millis kTryAgain{1'000};  // doubled each time
constexpr int kMostTries = 6;

PrintState state_of(const base::Error& error) {
  switch (error.code) {
    case base::ErrorCode::Unsupported:
      return PrintState::NoCups;
    case base::ErrorCode::NotFound:
      return PrintState::NoPrinter;
    default:
      return PrintState::Refused;
  }
}

void wipe(std::string& text) {
  explicit_bzero(text.data(), text.size());
  text.clear();
}

}  // namespace

CupsPrinter::CupsPrinter(const base::Clock& clock, std::filesystem::path socket)
    : clock_{clock}, socket_{std::move(socket)} {}

CupsPrinter::~CupsPrinter() {
  {
    const std::lock_guard lock{mutex_};
    supersede();
    quit_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

/// From now on nothing counts that belongs to an earlier order.
void CupsPrinter::supersede() {
  ++order_;
  if (next_) wipe(next_->pdf);
  next_.reset();
  status_ = {};
}

void CupsPrinter::wake(std::unique_lock<std::mutex>& lock) {
  lock.unlock();
  if (!thread_.joinable()) thread_ = std::thread{[this] { work(); }};
  changed_.notify_all();
}

void CupsPrinter::print(std::string pdf, const PrintOptions& options) {
  std::unique_lock lock{mutex_};
  supersede();
  next_ = Job{order_, std::move(pdf), options};
  status_ = {PrintState::Sending, false, PrintState::Idle};
  seen_steps_ = steps_;
  since_ = clock_.now();
  sheets_ = std::max(1, options.pages) * std::clamp(options.copies, 1, kMostCopies);
  wake(lock);
}

PrintStatus CupsPrinter::status() {
  const std::lock_guard lock{mutex_};
  if (status_.over) return status_;
  const base::Millis now = clock_.now();
  if (std::exchange(seen_steps_, steps_) != steps_) since_ = now;
  base::Millis patience = kPatience;
  if (status_.state == PrintState::Printing) patience += kPatiencePerPage * (sheets_ - 1);
  if (now - since_ >= patience) {
    const PrintState before = status_.state;
    supersede();
    status_ = {PrintState::Stuck, true, before};
    changed_.notify_all();
  }
  return status_;
}

void CupsPrinter::cancel() {
  const std::lock_guard lock{mutex_};
  supersede();
  changed_.notify_all();
}

void CupsPrinter::empty_queue() {
  std::unique_lock lock{mutex_};
  supersede();
  empty_ = true;
  wake(lock);
}

bool CupsPrinter::wanted(unsigned order) {
  const std::lock_guard lock{mutex_};
  return order == order_;
}

bool CupsPrinter::quitting() {
  const std::lock_guard lock{mutex_};
  return quit_;
}

/// Says how the job goes. Gives: nobody has asked for something else meanwhile.
bool CupsPrinter::report(unsigned order, PrintState state, bool over) {
  const std::lock_guard lock{mutex_};
  if (order != order_) return false;
  if (state != status_.state) ++steps_;
  status_ = {state, over, state == PrintState::Failed ? status_.state : PrintState::Idle};
  return true;
}

bool CupsPrinter::progress(unsigned order) {
  const std::lock_guard lock{mutex_};
  ++steps_;
  return order == order_;
}

/// The thread: one order after the other, the last of them an emptied queue.
void CupsPrinter::work() {
  std::unique_lock lock{mutex_};
  for (int tries = 0;;) {
    changed_.wait(lock, [this] { return quit_ || empty_ || next_; });
    if (std::exchange(empty_, false)) {
      lock.unlock();
      const bool cleared = clear(std::nullopt);
      lock.lock();
      tries = cleared ? 0 : tries + 1;
      if (!cleared && tries <= kMostTries) {
        // A server that restarts has the pages still: ask again, ever later.
        changed_.wait_for(lock, kTryAgain * (1 << tries), [this] { return quit_ || next_; });
        if (!quit_) empty_ = true;
      }
      continue;
    }
    if (next_) {
      Job job = std::move(*next_);
      next_.reset();
      lock.unlock();
      carry_out(std::move(job));
    } else {
      return;
    }
    lock.lock();
  }
}

/// Sends the job, follows it to its end and makes CUPS forget it.
void CupsPrinter::carry_out(Job job) {
  const unsigned order = job.order;
  auto asked = Steady::now();
  bool closing = false;    // what is left to do is done for the next order too
  bool uploading = false;  // CUPS may keep the file of half a document
  std::optional<Steady::time_point> dropped;
  const auto give_up = [&](const base::Error& error) { report(order, state_of(error), true); };
  auto cups = CupsConnection::open(socket_, [&] {
    const auto now = Steady::now();
    if (closing || wanted(order) || (uploading && !quitting())) return now - asked < kAnswer;
    // A question broken off may yet be heard, and a job come of it that nobody knows of.
    if (!dropped) dropped = now;
    return now - *dropped < kHearOut;
  });
  if (!cups) return wipe(job.pdf), give_up(cups.error());
  const auto queue = cups->find_queue(job.options.printer);
  if (!queue) return wipe(job.pdf), give_up(queue.error());
  if (!queue->takes_jobs) return wipe(job.pdf), void(report(order, PrintState::Refused, true));
  if (!wanted(order)) return wipe(job.pdf);
  const auto watch = cups->watch(queue->name);  // may be forbidden; then CUPS is asked alone
  const auto id = cups->create_job(queue->name, job.options);
  asked = Steady::now();
  uploading = true;
  const auto sent =
      id ? cups->send_document(queue->name, *id, job.pdf) : base::Result<void>{id.error()};
  wipe(job.pdf);
  uploading = false;
  if (!sent) {
    give_up(sent.error());
  } else {
    int done = 0, job_state = 0;
    for (;;) {
      asked = Steady::now();
      auto found = cups->look(queue->name, *id);
      if (!found) {
        give_up(found.error());
        break;
      }
      if (found->job_state == 0 && watch)
        if (const auto end = cups->ended(queue->name, *watch, *id)) *found = *end;
      if (!report(order, detail::state_of(*found), detail::is_over(*found))) break;
      if (detail::is_over(*found)) break;
      const bool moved = std::exchange(done, found->done) != found->done;
      if (std::exchange(job_state, found->job_state) != found->job_state || moved) progress(order);
      std::unique_lock lock{mutex_};
      changed_.wait_for(lock, kPoll, [&] { return order != order_; });
      if (order != order_) break;
    }
  }
  // Interrupted while it was created, the job has no number here and may be there all the same.
  clear(id ? std::optional{*id} : std::nullopt);
  asked = Steady::now();
  if (watch && !quitting()) closing = true, cups->end_watch(queue->name, *watch);
}

/// Makes CUPS forget one job, or all of Signpost's: those that still run are cancelled, and their
/// back ends get time to take the pages back from the printer before the job is removed.
bool CupsPrinter::clear(std::optional<int> job) {
  const auto begin = Steady::now();
  const auto within = [&](base::Millis limit) { return Steady::now() - begin < limit; };
  auto cups = CupsConnection::open(
      socket_, [&] { return within(quitting() ? kLastWords : kTakeLeave + kAnswer); });
  if (!cups) return false;
  while (within(kTakeLeave + kAnswer)) {
    const auto own = cups->own_jobs();
    if (!own) return false;
    bool waits = false;
    for (const detail::OwnJob& mine : *own) {
      if (job && mine.id != *job) continue;
      // CUPS does not always say that a back end has ended: the wait has an end of its own.
      const bool leaving = mine.stopping && within(quitting() ? kHastyLeave : kTakeLeave);
      const bool active = mine.state < detail::kJobCancelled;
      waits = waits || active || leaving;
      if (active && !cups->cancel(mine.id)) return false;
      if (!active && !leaving && !cups->forget(mine.id)) return false;
    }
    if (!waits) return true;
    std::this_thread::sleep_for(kLookAgain);
  }
  return false;
}

base::Result<Queue> find_printer(const PrintOptions& options, const std::filesystem::path& socket) {
  const auto begin = Steady::now();
  SIGNPOST_TRY(auto cups, CupsConnection::open(
                              socket, [&] { return Steady::now() - begin < base::Millis{2000}; }));
  return cups.find_queue(options.printer);
}

}  // namespace platform
