// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_library.h"

#include <csetjmp>

namespace content::builder {
namespace {

/// libgettextpo's handlers take no user data.
struct Listening {
  const std::string* name = nullptr;
  Faults* faults = nullptr;
  std::jmp_buf* way_out = nullptr;
};
thread_local Listening listening;

void report(int severity, std::size_t line, const char* text) {
  const bool warning = severity == PO_SEVERITY_WARNING;
  std::string what = text ? text : "not a valid PO file";
  while (!what.empty() && (what.back() == '\n' || what.back() == ' ')) what.pop_back();
  const bool has_line = line != static_cast<std::size_t>(-1);
  listening.faults->push_back({*listening.name, has_line ? static_cast<int>(line) : 0,
                               warning ? Severity::Warning : Severity::Error, std::move(what),
                               "mend the PO file"});
}

/// A fatal error must not return into the library, which would call abort().
void leave_if_fatal(int severity) {
  if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(*listening.way_out, 1);
}

void on_error(int severity, po_message_t, const char*, std::size_t line, std::size_t, int,
              const char* text) {
  report(severity, line, text);
  leave_if_fatal(severity);
}

void on_error_pair(int severity, po_message_t, const char*, std::size_t line, std::size_t, int,
                   const char* text, po_message_t, const char*, std::size_t, std::size_t, int,
                   const char*) {
  report(severity, line, text);
  leave_if_fatal(severity);
}

const po_xerror_handler kHandler = {on_error, on_error_pair};

// The two functions that call the library hold nothing with a destructor, so that a longjmp out of
// the library skips none. What the library had allocated is lost; a fatal error is rare.

po_file_t read_or_leave(const char* path) {
  std::jmp_buf way_out;
  listening.way_out = &way_out;
  if (setjmp(way_out) != 0) return nullptr;
  return po_file_read(path, &kHandler);
}

bool write_or_leave(po_file_t file, const char* path) {
  std::jmp_buf way_out;
  listening.way_out = &way_out;
  if (setjmp(way_out) != 0) return false;
  return po_file_write(file, path, &kHandler) != nullptr;
}

}  // namespace

PoFile load_po(const std::filesystem::path& path, const std::string& name, Faults& faults) {
  Faults found;
  listening = {&name, &found, nullptr};
  PoFile file;
  {
    [[maybe_unused]] const LeaksAllowed leaks;
    file.reset(read_or_leave(path.c_str()));
  }
  listening = {};
  bool error = false;
  for (const Fault& fault : found) error = error || fault.severity == Severity::Error;
  if (!file && found.empty())
    found.push_back({name, 0, Severity::Error, "the PO file cannot be read", "try again"});
  faults.insert(faults.end(), found.begin(), found.end());
  return error ? nullptr : std::move(file);
}

bool save_po(po_file_t file, const std::filesystem::path& path, const std::string& name,
             Faults& faults) {
  listening = {&name, &faults, nullptr};
  const bool written = write_or_leave(file, path.c_str());
  listening = {};
  return written;
}

}  // namespace content::builder
