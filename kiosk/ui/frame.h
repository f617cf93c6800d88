// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/paragraph_cache.h"
#include "kiosk/ui/direction.h"
#include "kiosk/ui/interaction.h"
#include "kiosk/ui/metrics.h"
#include "kiosk/ui/painter.h"
#include "kiosk/ui/semantics.h"
#include "kiosk/ui/theme.h"

namespace kiosk::ui {

using ParagraphPtr = std::shared_ptr<const fonts::Paragraph>;

/// A text to show and the language it is in.
struct Text {
  std::string text{};
  std::string locale = "en";
};

/// How a text is set.
struct Look {
  float em_px = 26;
  bool bold = false;
  std::uint32_t colour = 0x0B1F33FF;
  fonts::Align align = fonts::Align::Start;  ///< start and end of the screen's direction
  std::uint32_t max_lines = 0;
  float line_height = 1.4f;
  bool own_side = false;     ///< aligned by the text's own direction (long reading text)
  std::uint32_t ground = 0;  ///< what the text stands on; 0: the theme's paper
};

/// One pass over the screen: what widgets draw with and ask. `painter` is absent in a pass that
/// only takes an event; layout and answers are the same.
class Frame {
 public:
  Frame(const Metrics& metrics, const Theme& theme, std::string locale,
        fonts::ParagraphCache& paragraphs, Interaction& interaction, SemanticTree& semantics,
        Painter* painter);

  const Metrics& m() const { return metrics_; }
  const Theme& theme() const { return theme_; }
  const std::string& locale() const { return locale_; }
  bool rtl() const { return rtl_; }
  Painter* painter() const { return painter_; }
  Interaction& interaction() { return interaction_; }
  SemanticTree& semantics() { return semantics_; }

  Look look(float em_px, bool bold = false) const {
    return {.em_px = em_px, .bold = bold, .colour = theme_.ink};
  }
  Look muted(float em_px) const { return {.em_px = em_px, .colour = theme_.muted}; }

  // Text
  ParagraphPtr shape(const Text& text, const Look& look, float width_px = 0);
  ParagraphPtr shape(fonts::ParagraphSpec spec);
  float text_width(const Text& text, const Look& look) { return shape(text, look)->width(); }
  /// Paints a paragraph shaped for `width`; nothing is registered.
  void paint(const ParagraphPtr& paragraph, base::Point origin);
  /// An icon centred in a rectangle.
  void icon(std::string_view name, base::Rect rect, float size_px, std::uint32_t colour);

  // Direction: a rectangle within `box` mirrored where the screen runs right to left.
  base::Rect mirror(base::Rect rect, base::Rect box) const;

  // Semantics and input
  /// Registers a node; its visible part is cut to the clip. Gives its index.
  Node& node(Node node);
  Interaction::Hit hit(std::string_view id, base::Rect rect, bool enabled = true);
  void focus_ring(base::Rect rect, float radius);

  // Clip and layers
  void push_clip(base::Rect rect);
  void pop_clip();
  base::Rect clip() const { return clips_.back(); }
  const std::string& scroll_id() const { return scroll_id_; }
  void set_scroll_id(std::string id) { scroll_id_ = std::move(id); }
  /// All that was drawn so far is behind a dialog from now on.
  void begin_dialog();
  bool input_enabled = true;  ///< false while the layer being drawn lies behind a dialog

  /// A block of reading text at this place of the scrolled content, to come back to.
  void anchor(std::string_view key, float y);
  struct Anchor {
    std::string key;
    float y;
  };
  std::vector<Anchor> anchors;
  base::Rect focus_rect;     ///< where the focused control was drawn; empty: nowhere
  std::string focus_scroll;  ///< and in which scroll area
  bool again = false;        ///< a widget asks for one more pass

 private:
  Metrics metrics_;
  const Theme& theme_;
  std::string locale_;
  bool rtl_;
  fonts::ParagraphCache& paragraphs_;
  Interaction& interaction_;
  SemanticTree& semantics_;
  Painter* painter_;
  std::vector<base::Rect> clips_;
  std::string scroll_id_;
};

}  // namespace kiosk::ui
