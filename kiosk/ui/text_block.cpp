// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/text_block.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

fonts::ParagraphSpec rich_spec(const Frame& frame, const RichText& text, const Look& look,
                               float width_px, std::uint32_t link_colour) {
  fonts::ParagraphSpec spec;
  spec.locale = text.locale;
  spec.width_px = width_px;
  spec.line_height = look.line_height;
  const bool rtl = is_rtl(text.locale);
  spec.direction = rtl ? fonts::BaseDirection::RightToLeft : fonts::BaseDirection::LeftToRight;
  if (rtl != frame.rtl() && !look.own_side) spec.align = fonts::Align::End;
  std::uint32_t link = 0;
  for (const Inline& part : text.parts) {
    if (part.text.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(spec.text.size());
    spec.text += part.text;
    fonts::TextStyle style{.size_px = look.em_px, .colour = look.colour};
    if (part.strong || look.bold) style.weight = fonts::Weight::Bold;
    if (!part.link.empty()) {
      // A word to explain is dotted, a way elsewhere underlined; numbered in order of parts.
      style.decoration = part.link.rfind("word:", 0) == 0 ? fonts::Decoration::Dotted
                                                          : fonts::Decoration::Underline;
      style.colour = link_colour;
      style.link = ++link;
    }
    spec.styles.push_back({{begin, static_cast<std::uint32_t>(spec.text.size())}, style});
  }
  if (spec.styles.empty()) spec.styles.push_back({{0, 0}, {.size_px = look.em_px}});
  return spec;
}

std::string plain_text(const RichText& text) {
  std::string all;
  for (const Inline& part : text.parts) all += part.text;
  return all;
}

}  // namespace

float text_block(Frame& frame, std::string_view id, const Text& text, const Look& look,
                 base::Rect box, Role role) {
  const ParagraphPtr paragraph = frame.shape(text, look, box.w);
  frame.node({.id = std::string{id},
              .role = role,
              .name = text.text,
              .locale = text.locale,
              .rect = {box.x, box.y, box.w, paragraph->height()},
              .em_px = look.em_px,
              .fg = look.colour,
              .bg = look.ground ? look.ground : frame.theme().paper});
  frame.paint(paragraph, {box.x, box.y});
  return paragraph->height();
}

float text_height(Frame& frame, const Text& text, const Look& look, float width_px) {
  return frame.shape(text, look, width_px)->height();
}

float widest_word(Frame& frame, const Text& text, const Look& look) {
  float widest = 0;
  for (std::size_t from = 0; from < text.text.size();) {
    const std::size_t to = std::min(text.text.find(' ', from), text.text.size());
    widest =
        std::max(widest, frame.text_width({text.text.substr(from, to - from), text.locale}, look));
    from = to + 1;
  }
  return widest;
}

RichHit rich_text(Frame& frame, std::string_view id, const RichText& text, const Look& look,
                  base::Rect box, std::uint32_t link_colour) {
  const ParagraphPtr paragraph = frame.shape(rich_spec(frame, text, look, box.w, link_colour));
  frame.node({.id = std::string{id},
              .role = Role::Text,
              .name = plain_text(text),
              .locale = text.locale,
              .rect = {box.x, box.y, box.w, paragraph->height()},
              .em_px = look.em_px,
              .fg = look.colour,
              .bg = look.ground ? look.ground : frame.theme().paper});
  frame.paint(paragraph, {box.x, box.y});

  RichHit hit{.height = paragraph->height(), .link = {}};
  std::uint32_t begin = 0, number = 0;
  for (const Inline& part : text.parts) {
    const auto end = begin + static_cast<std::uint32_t>(part.text.size());
    if (!part.link.empty() && !part.text.empty()) {
      const std::string link_id =
          std::string{id} + "/" + part.link + "/" + std::to_string(++number);
      const std::vector<base::Rect> rects = paragraph->rects({begin, end});
      for (std::size_t i = 0; i < rects.size(); ++i) {
        const base::Rect rect = rects[i].moved(box.x, box.y);
        if (frame.hit(link_id, rect).activated) hit.link = part.link;
        if (i > 0) continue;
        const Node& node = frame.node({.id = link_id,
                                       .role = Role::Link,
                                       .name = part.text,
                                       .locale = text.locale,
                                       .rect = rect,
                                       .em_px = look.em_px,
                                       .fg = link_colour,
                                       .bg = look.ground ? look.ground : frame.theme().paper});
        if (node.focused) frame.focus_ring(rect, frame.m().mm(1));
      }
    }
    begin = end;
  }
  return hit;
}

float rich_text_height(Frame& frame, const RichText& text, const Look& look, float width_px) {
  return frame.shape(rich_spec(frame, text, look, width_px, look.colour))->height();
}

}  // namespace kiosk::ui
