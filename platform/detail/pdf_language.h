// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "platform/base/result.h"

namespace platform::detail {

/// Adds what Cairo 1.16 leaves out for screen readers: the document's language (BCP 47) and its
/// title as the window's. Removes the moment of creation: it says when a visitor stood here, and
/// without it the same drawing gives the same bytes. Errors: Io.
base::Result<std::string> with_language(std::string_view pdf, const std::string& language);

}  // namespace platform::detail
