// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "kiosk/ui/semantics.h"
#include "platform/speech.h"

namespace kiosk {

/// What is said of a screen: its words in reading order, from the first one in sight.
///
/// Nodes before `body_from` are the bars; under a dialog only the dialog is read. Links within a
/// text and keys of the keyboard are left out, and so are marks of direction.
std::vector<platform::Utterance> spoken_words(const ui::SemanticTree& tree, std::size_t body_from);

}  // namespace kiosk
