// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gettext-po.h>

#include <filesystem>
#include <memory>
#include <string>

#include "content/builder/fault.h"
#include "platform/base/closer.h"
#include "platform/base/result.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

namespace content::builder {

using PoFile = std::unique_ptr<struct po_file, base::Closer<po_file_free>>;
using PoIterator =
    std::unique_ptr<struct po_message_iterator, base::Closer<po_message_iterator_free>>;

/// While this lives, the leak checker looks away: po_file_free() leaves the strings of the messages
/// behind.
class LeaksAllowed {
 public:
#if defined(__SANITIZE_ADDRESS__)
  LeaksAllowed() { __lsan_disable(); }
  LeaksAllowed(const LeaksAllowed&) = delete;
  LeaksAllowed& operator=(const LeaksAllowed&) = delete;
  ~LeaksAllowed() { __lsan_enable(); }
#endif
};

/// Reads a PO file. `name` is what faults call it. Null if it could not be read.
PoFile load_po(const std::filesystem::path& path, const std::string& name, Faults& faults);

/// Writes a PO file in the place of the one at `path`: whole or not at all. Errors: Io.
base::Result<void> replace_po(po_file_t file, const std::filesystem::path& path,
                              const std::string& name, Faults& faults);

/// What `msgfmt --check` finds in the messages, drafts included: it takes their `fuzzy` away. The
/// fields of the header that gettext itself keeps are left alone.
void check_po(po_file_t file, const std::string& name, Faults& faults);

/// A field of the header, empty if it is not there.
std::string header_field(po_file_t file, const char* field);

inline std::string text_or_empty(const char* text) { return text ? text : ""; }

}  // namespace content::builder
