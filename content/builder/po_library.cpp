// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_library.h"

#include <csetjmp>
#include <cstdlib>
#include <system_error>

namespace content::builder {
namespace {

/// libgettextpo's handlers take no user data.
struct Listening {
  const std::string* name = nullptr;
  Faults* faults = nullptr;
  std::jmp_buf* way_out = nullptr;
  bool skip_header = false;  ///< warnings about the header are not wanted
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

bool is_header(po_message_t message) {
  return message && !po_message_msgctxt(message) && *po_message_msgid(message) == '\0';
}

void on_error(int severity, po_message_t message, const char*, std::size_t line, std::size_t, int,
              const char* text) {
  if (listening.skip_header && severity == PO_SEVERITY_WARNING && is_header(message)) return;
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

void check_or_leave(po_file_t file) {
  std::jmp_buf way_out;
  listening.way_out = &way_out;
  if (setjmp(way_out) != 0) return;
  po_file_check_all(file, &kHandler);
}

}  // namespace

PoFile load_po(const std::filesystem::path& path, const std::string& name, Faults& faults) {
  Faults found;
  listening = {&name, &found, nullptr, false};
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

base::Result<void> replace_po(po_file_t file, const std::filesystem::path& path,
                              const std::string& name, Faults& faults) {
  std::filesystem::path fresh = path;
  fresh += ".new";
  listening = {&name, &faults, nullptr, false};
  const bool written = write_or_leave(file, fresh.c_str());
  listening = {};
  if (!written) return base::Error{base::ErrorCode::Io, name + " cannot be written"};
  std::error_code error;
  std::filesystem::rename(fresh, path, error);
  if (error) return base::Error{base::ErrorCode::Io, name + ": " + error.message()};
  return {};
}

void check_po(po_file_t file, const std::string& name, Faults& faults) {
  const PoIterator iterator{po_message_iterator(file, nullptr)};
  while (po_message_t message = po_next_message(iterator.get())) po_message_set_fuzzy(message, 0);
  listening = {&name, &faults, nullptr, true};
  {
    [[maybe_unused]] const LeaksAllowed leaks;
    check_or_leave(file);
  }
  listening = {};
}

std::string header_field(po_file_t file, const char* field) {
  const char* header = po_file_domain_header(file, nullptr);
  if (!header) return {};
  const std::unique_ptr<char, base::Closer<std::free>> value{po_header_field(header, field)};
  return text_or_empty(value.get());
}

}  // namespace content::builder
