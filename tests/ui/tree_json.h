// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "kiosk/app/app.h"

namespace tour {

/// What is on the screen as one JSON object: screen, locale, direction, theme, text_scale, viewport
/// [w, h], mm_per_px and nodes, each with id, role, name, lang, dir, rect [x, y, w, h] (the part
/// that can be seen, px), em (px), fg, bg, enabled, focused, primary, checked, clipped. Nodes
/// scrolled out of sight or behind a dialog are left out.
std::string tree_json(const kiosk::App& app);

}  // namespace tour
