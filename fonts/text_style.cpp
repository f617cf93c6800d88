// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/text_style.h"

#include <utility>

namespace fonts {

ParagraphSpec plain(std::string text, TextStyle style, std::string locale, float width_px) {
  ParagraphSpec spec;
  spec.text = std::move(text);
  spec.styles = {{{0, static_cast<std::uint32_t>(spec.text.size())}, style}};
  spec.locale = std::move(locale);
  spec.width_px = width_px;
  return spec;
}

}  // namespace fonts
