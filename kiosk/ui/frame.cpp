// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/frame.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/icons.h"
#include "platform/base/utf8.h"

namespace kiosk::ui {

Frame::Frame(const Metrics& metrics, const Theme& theme, std::string locale,
             fonts::ParagraphCache& paragraphs, Interaction& interaction, SemanticTree& semantics,
             Painter* painter)
    : metrics_{metrics},
      theme_{theme},
      locale_{std::move(locale)},
      rtl_{is_rtl(locale_)},
      paragraphs_{paragraphs},
      interaction_{interaction},
      semantics_{semantics},
      painter_{painter},
      clips_{metrics.viewport} {}

ParagraphPtr Frame::shape(const Text& text, const Look& look, float width_px) {
  fonts::ParagraphSpec spec =
      fonts::plain(text.text,
                   {.size_px = look.em_px,
                    .weight = look.bold ? fonts::Weight::Bold : fonts::Weight::Regular,
                    .colour = look.colour},
                   text.locale, width_px);
  const bool text_rtl = is_rtl(text.locale);
  spec.direction = text_rtl ? fonts::BaseDirection::RightToLeft : fonts::BaseDirection::LeftToRight;
  spec.align = look.align;
  if (text_rtl != rtl_ && !look.own_side && look.align != fonts::Align::Centre)
    spec.align = look.align == fonts::Align::Start ? fonts::Align::End : fonts::Align::Start;
  spec.line_height = look.line_height;
  spec.max_lines = look.max_lines;
  return paragraphs_.get(spec);
}

ParagraphPtr Frame::shape(fonts::ParagraphSpec spec) { return paragraphs_.get(spec); }

void Frame::paint(const ParagraphPtr& paragraph, base::Point origin) {
  if (painter_) painter_->text(*paragraph, origin);
}

void Frame::icon(std::string_view name, base::Rect rect, float size_px, std::uint32_t colour) {
  if (!painter_) return;
  std::string text;
  base::append_utf8(text, icon_code(name));
  const ParagraphPtr glyph =
      paragraphs_.get(fonts::plain(std::move(text), {.size_px = size_px, .colour = colour}, "en"));
  // The icons are drawn on an em square whose middle lies 3/8 em above the baseline.
  const float baseline = glyph->lines().front().baseline;
  painter_->text(*glyph, {rect.centre().x - glyph->width() / 2,
                          rect.centre().y + size_px * 0.375f - baseline});
}

base::Rect Frame::mirror(base::Rect rect, base::Rect box) const {
  if (!rtl_) return rect;
  rect.x = box.x + box.right() - rect.right();
  return rect;
}

Node& Frame::node(Node node) {
  node.visible = base::intersection(node.rect, clips_.back());
  node.scroll = scroll_id_;
  node.rtl = is_rtl(node.locale);
  if (is_control(node.role) && interaction_.focus_shown() && interaction_.focus() == node.id) {
    node.focused = true;
    focus_rect = node.rect;
    focus_scroll = scroll_id_;
  }
  return semantics_.add(std::move(node));
}

Interaction::Hit Frame::hit(std::string_view id, base::Rect rect, bool enabled) {
  return interaction_.hit(id, base::intersection(rect, clips_.back()), enabled && input_enabled,
                          input_enabled);
}

void Frame::focus_ring(base::Rect rect, float radius) {
  if (!painter_) return;
  const float ring = metrics_.ring();
  painter_->stroke(rect.inset(-ring), theme_.focus_edge, ring * 0.5f, radius + ring);
  painter_->stroke(rect.inset(-ring * 0.5f), theme_.focus, ring, radius + ring * 0.5f);
}

void Frame::push_clip(base::Rect rect) {
  clips_.push_back(base::intersection(clips_.back(), rect));
  if (painter_) painter_->push_clip(clips_.back());
}

void Frame::pop_clip() {
  clips_.pop_back();
  if (painter_) painter_->pop_clip();
}

void Frame::begin_dialog() {
  for (Node& node : semantics_.nodes()) node.behind = true;
  input_enabled = true;
  if (painter_) painter_->fill(metrics_.viewport, theme_.shade);
}

void Frame::anchor(std::string_view key, float y) { anchors.push_back({std::string{key}, y}); }

}  // namespace kiosk::ui
