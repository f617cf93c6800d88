// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {
namespace {

using content::BlockKind;
using ui::Frame;

/// Where a link leads: "article:ID", "word:ID", "situation:ID", "letter:ID".
MaybeIntent follow(const std::string& link) {
  const std::size_t colon = link.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const std::string kind = link.substr(0, colon), id = link.substr(colon + 1);
  if (kind == "article") return Open{{Screen::Article, id}};
  if (kind == "word") return OpenWord{id};
  if (kind == "situation") return Open{{Screen::Question, id}};
  if (kind == "letter") return Open{{Screen::Letter, id}};
  return std::nullopt;
}

/// Room to write, as many letters wide as the blank asks for.
std::string ruled(const std::string& link) {
  const std::size_t length = link == "blank:short" ? 8 : link == "blank:medium" ? 16 : 26;
  return std::string(length, '_');
}

/// A letter's blanks as rules with what to write in brackets.
ui::RichText with_rules(const ui::RichText& text) {
  ui::RichText out{.parts = {}, .locale = text.locale};
  for (const ui::Inline& part : text.parts)
    if (part.link.starts_with("blank:"))
      out.parts.push_back({ruled(part.link) + " (" + part.text + ")", part.strong, {}});
    else
      out.parts.push_back(part);
  return out;
}

std::string plain_words(const ui::RichText& text) {
  std::string words;
  for (const ui::Inline& part : text.parts) words += part.text;
  return words;
}

bool is_on_sheet(const ArticleBlockView& block) {
  return block.kind != BlockKind::Note && block.kind != BlockKind::Warning;
}

class ArticleColumn {
 public:
  ArticleColumn(Frame& frame, const ArticleView& view, const Pictures& pictures, base::Rect box)
      : frame_{frame},
        view_{view},
        pictures_{pictures},
        box_{box},
        y_{box.y},
        colour_{ui::section_colour(frame.theme(), view.section.colour)} {}

  float bottom() const { return y_; }
  MaybeIntent intent;

  void head() {
    const ui::Metrics& m = frame_.m();
    ui::Look label = frame_.look(m.small(), true);
    label.colour = colour_;
    const float icon = m.small() * 1.2f;
    const float height = ui::text_height(frame_, view_.section.title, label, box_.w);
    frame_.icon(view_.section.icon, frame_.mirror({box_.x, y_, icon, height}, box_), icon, colour_);
    ui::text_block(
        frame_, "article/section", view_.section.title, label,
        frame_.mirror({box_.x + icon + m.mm(1.5f), y_, box_.w - icon - m.mm(1.5f), 0}, box_));
    y_ += height + m.mm(0.4f);
    ui::Look title = frame_.look(m.title(), true);
    title.line_height = 1.2f;
    y_ += ui::text_block(frame_, "article/title", view_.title, title, {box_.x, y_, box_.w, 0},
                         ui::Role::Heading) +
          m.mm(2.5f);
    switches();
    if (!view_.summary.text.empty()) in_short();
  }

  void blocks() {
    for (std::size_t i = 0; i < view_.blocks.size();) {
      if (!view_.letter || !is_on_sheet(view_.blocks[i])) {
        block(view_.blocks[i++]);
        continue;
      }
      std::size_t end = i;
      while (end < view_.blocks.size() && is_on_sheet(view_.blocks[end])) ++end;
      sheet(i, end);
      i = end;
    }
  }

  void sources() {
    const ui::Metrics& m = frame_.m();
    y_ += m.mm(3);
    if (frame_.painter())
      frame_.painter()->fill({box_.x, y_, box_.w, m.hairline()}, frame_.theme().edge);
    y_ += m.mm(3);
    small("article/sources", view_.sources_title, true);
    for (std::size_t i = 0; i < view_.sources.size(); ++i)
      small("article/source/" + std::to_string(i), view_.sources[i], false);
    if (!view_.checked.text.empty()) {
      y_ += m.mm(1.5f);
      small("article/checked", view_.checked, false);
    }
  }

 private:
  /// Easy read, and the English beside.
  void switches() {
    if (view_.switches.empty()) return;
    const ui::Metrics& m = frame_.m();
    const auto button = [&](std::size_t i) {
      const Switch& each = view_.switches[i];
      return ui::Button{
          .id = "switch/" + each.id, .label = each.label, .icon = each.icon, .selected = each.on};
    };
    y_ =
        lay_out_grid(
            frame_, {box_.x, y_, box_.w, 0}, view_.switches.size(), m.em() * 11, 3,
            [&](std::size_t i, float width) { return ui::button_height(frame_, button(i), width); },
            [&](std::size_t i, base::Rect rect) {
              if (ui::button(frame_, button(i), rect)) intent = view_.switches[i].intent;
            }) +
        m.mm(3);
  }

  /// The blocks of a letter on a sheet of paper.
  void sheet(std::size_t begin, std::size_t end) {
    const ui::Metrics& m = frame_.m();
    const base::Rect outer = box_;
    const float top = y_;
    box_ = {outer.x + m.mm(5), 0, outer.w - m.mm(10), 0};
    y_ = top + m.mm(5);
    measuring_ = true;
    for (std::size_t i = begin; i < end; ++i) block(view_.blocks[i]);
    measuring_ = false;
    const base::Rect paper{outer.x, top, outer.w, y_ + m.mm(2) - top};
    if (ui::Painter* painter = frame_.painter()) {
      painter->shadow(paper, m.mm(1));
      painter->fill(paper, frame_.theme().card, m.mm(0.6f));
      painter->stroke(paper, frame_.theme().edge, m.hairline(), m.mm(0.6f));
    }
    y_ = top + m.mm(5);
    for (std::size_t i = begin; i < end; ++i) block(view_.blocks[i]);
    y_ = paper.bottom() + m.mm(4);
    box_ = outer;
  }

  /// A block in the visitor's language, with its English beside it where there is room, or beneath.
  void block(const ArticleBlockView& block) {
    if (!measuring_) frame_.anchor(block.id, y_);
    if (block.english.parts.empty()) return one(block);
    ArticleBlockView english = block;
    english.id += "/en";
    english.text = block.english;
    english.label = block.english_label;
    english.voice = english.fallback = {};
    english.picture.clear();
    const base::Rect whole = box_;
    const float top = y_, gap = frame_.m().mm(6);
    if (whole.w < frame_.m().em() * 30) {
      one(block);
      y_ -= frame_.m().mm(1);
      one(english);
      return;
    }
    const base::Rect half{whole.x, 0, (whole.w - gap) / 2, 0};
    box_ = frame_.mirror(half, whole);
    one(block);
    const float bottom = y_;
    y_ = top;
    box_ = frame_.mirror({half.right() + gap, 0, half.w, 0}, whole);
    one(english);
    y_ = std::max(y_, bottom);
    box_ = whole;
  }

  void one(const ArticleBlockView& block) {
    const ui::Metrics& m = frame_.m();
    if (!block.fallback.text.empty())
      y_ += put(block.id + "/fallback", block.fallback, frame_.muted(m.small()),
                {box_.x, y_, box_.w, 0}) +
            m.mm(1);
    if (!block.voice.text.empty()) voice(block);
    switch (block.kind) {
      case BlockKind::Heading:
        heading(block, m.heading() * 1.08f);
        break;
      case BlockKind::Subheading:
        heading(block, m.heading() * 0.95f);
        break;
      case BlockKind::Bullet:
      case BlockKind::Step:
      case BlockKind::Tick:
        item(block);
        break;
      case BlockKind::Warning:
        warning(block);
        break;
      case BlockKind::Say:
        say(block);
        break;
      case BlockKind::Note:
        note(block);
        break;
      case BlockKind::Lines:
        lines(block);
        break;
      case BlockKind::Paragraph:
        if (block.picture.empty())
          plain(block);
        else
          pictured(block);
        break;
    }
  }

  ui::Painter* painter() const { return measuring_ ? nullptr : frame_.painter(); }

  float put(const std::string& id, const Text& text, const ui::Look& look, base::Rect at,
            ui::Role role = ui::Role::Text) {
    return measuring_ ? ui::text_height(frame_, text, look, at.w)
                      : ui::text_block(frame_, id, text, look, at, role);
  }

  void put_icon(std::string_view name, base::Rect rect, float size, std::uint32_t colour) {
    if (!measuring_) frame_.icon(name, rect, size, colour);
  }

  void in_short() {
    const ui::Metrics& m = frame_.m();
    ui::RichText text{.parts = {}, .locale = view_.summary.locale};
    if (!view_.letter) text.parts.push_back({view_.in_short.text + " ", true, {}});
    text.parts.push_back({view_.summary.text, false, {}});
    const ui::Look look = own_side(frame_.look(m.em()));
    const base::Rect inner{box_.x + m.padding(), y_ + m.mm(2.8f), box_.w - 2 * m.padding(), 0};
    const float height = ui::rich_text_height(frame_, text, look, inner.w);
    if (frame_.painter())
      frame_.painter()->fill({box_.x, y_, box_.w, height + m.mm(5.6f)},
                             ui::tint(frame_.theme(), colour_), m.radius());
    ui::rich_text(frame_, "article/summary", text, look, inner, colour_);
    y_ += height + m.mm(5.6f) + m.mm(3.2f);
  }

  ui::Look own_side(ui::Look look) const {
    look.own_side = true;
    return look;
  }

  void rich(const std::string& id, const ui::RichText& text, const ui::Look& look, base::Rect at) {
    if (measuring_) return;
    const ui::RichHit hit = ui::rich_text(frame_, id, text, look, at, colour_of_links());
    if (!hit.link.empty()) intent = follow(hit.link);
  }

  std::uint32_t colour_of_links() const {
    return ui::contrast(colour_, frame_.theme().paper) >= 4.5f ? colour_ : frame_.theme().ink;
  }

  void plain(const ArticleBlockView& block) {
    const ui::RichText text = with_rules(block.text);
    ui::Look look = own_side(frame_.look(frame_.m().em()));
    if (view_.letter) look.ground = frame_.theme().card;
    const float height = ui::rich_text_height(frame_, text, look, box_.w);
    rich(block.id, text, look, {box_.x, y_, box_.w, height});
    y_ += height + frame_.m().mm(3);
  }

  /// One idea of Easy read beside its picture.
  void pictured(const ArticleBlockView& block) {
    const ui::Metrics& m = frame_.m();
    const float side = std::min(m.mm(30), box_.w * 0.34f);
    const base::Rect at{box_.x, y_, side, side * 0.75f};
    const float indent = side + m.mm(4);
    const ui::Look look = own_side(frame_.look(m.em() * 1.12f));
    const float text = ui::rich_text_height(frame_, block.text, look, box_.w - indent);
    const float height = std::max(at.h, text);
    const base::Rect tile = frame_.mirror({at.x, y_ + (height - at.h) / 2, at.w, at.h}, box_);
    const auto picture = pictures_.find(block.picture);
    if (ui::Painter* painter = this->painter(); painter && picture != pictures_.end()) {
      painter->fill(tile, 0xFFFFFFFF, m.radius() * 0.6f);
      painter->stroke(tile, frame_.theme().edge, m.hairline(), m.radius() * 0.6f);
      const float inset = m.mm(1);
      painter->picture(picture->second, {tile.x + inset, tile.y + inset * 0.75f, tile.w - 2 * inset,
                                         tile.h - 1.5f * inset});
    }
    rich(block.id, block.text, look,
         frame_.mirror({box_.x + indent, y_ + (height - text) / 2, box_.w - indent, text}, box_));
    y_ += height + m.mm(3.5f);
  }

  void heading(const ArticleBlockView& block, float em) {
    const ui::Metrics& m = frame_.m();
    ui::Look look = own_side(frame_.look(em, true));
    look.line_height = 1.25f;
    y_ += m.mm(2);
    y_ += put(block.id, {plain_words(block.text), block.text.locale}, look, {box_.x, y_, box_.w, 0},
              ui::Role::Heading) +
          m.mm(1.5f);
  }

  void item(const ArticleBlockView& block) {
    const ui::Metrics& m = frame_.m();
    const ui::RichText text = with_rules(block.text);
    const ui::Look look = own_side(frame_.look(m.em()));
    const bool rtl = ui::is_rtl(text.locale);
    const float indent = m.em() * 1.5f;
    const float width = box_.w - indent;
    const float height = ui::rich_text_height(frame_, text, look, width);
    const float x = rtl ? box_.x : box_.x + indent;
    const float mark_x = rtl ? box_.right() - indent : box_.x;
    if (block.kind == BlockKind::Step) {
      const float side = m.em() * 1.1f;
      const base::Rect badge{rtl ? box_.right() - side : box_.x, y_ + m.em() * 0.14f, side, side};
      if (painter()) painter()->fill(badge, colour_, side / 2);
      const ui::ParagraphPtr number =
          frame_.shape({std::to_string(block.number), "en"}, {.em_px = m.em() * 0.72f,
                                                              .bold = true,
                                                              .colour = frame_.theme().card,
                                                              .line_height = 1.f});
      if (!measuring_)
        frame_.paint(number, {badge.centre().x - number->width() / 2,
                              badge.centre().y - number->height() / 2});
    } else if (block.kind == BlockKind::Tick) {
      const float side = m.em() * 0.85f;
      if (painter())
        painter()->stroke({rtl ? box_.right() - side : box_.x, y_ + m.em() * 0.27f, side, side},
                          frame_.theme().ink, m.hairline() * 1.5f, m.mm(0.4f));
    } else if (painter()) {
      const float dot = m.em() * 0.28f;
      painter()->circle({mark_x + indent / 2, y_ + m.em() * 0.72f}, dot / 2, colour_);
    }
    rich(block.id, text, look, {x, y_, width, height});
    y_ += height + m.mm(1.8f);
  }

  /// A label and rules to write on.
  void lines(const ArticleBlockView& block) {
    const ui::Metrics& m = frame_.m();
    const float line = m.em() * 1.7f;
    plain(block);
    y_ -= m.mm(2.5f);
    for (int i = 0; i < block.lines; ++i) {
      y_ += line;
      if (painter()) painter()->fill({box_.x, y_, box_.w, m.hairline()}, frame_.theme().muted);
    }
    y_ += m.mm(3.5f);
  }

  static ui::RichText labelled(const ArticleBlockView& block) {
    ui::RichText text = block.text;
    if (!block.label.text.empty())
      text.parts.insert(text.parts.begin(), {block.label.text + " ", true, {}});
    return text;
  }

  void warning(const ArticleBlockView& block) {
    boxed(block, labelled(block), "alert",
          frame_.theme().name == ui::ThemeName::Paper ? 0xFFC845FF : frame_.theme().ink);
  }

  void say(const ArticleBlockView& block) {
    small(block.id + "/say", block.label, true);
    y_ -= frame_.m().mm(0.3f);
    boxed(block, block.text, "comment-text", colour_);
  }

  void note(const ArticleBlockView& block) {
    boxed(block, labelled(block), "lightbulb-outline", colour_);
  }

  void boxed(const ArticleBlockView& block, const ui::RichText& text, std::string_view icon,
             std::uint32_t bar) {
    const ui::Metrics& m = frame_.m();
    const ui::Look look = own_side(frame_.look(m.em()));
    const float side = m.icon() * 1.25f;
    const float width = box_.w - 3 * m.padding() - side;
    const float height = std::max(side, ui::rich_text_height(frame_, text, look, width));
    const base::Rect card{box_.x, y_, box_.w, height + m.mm(4)};
    if (ui::Painter* painter = this->painter()) {
      painter->fill(card, frame_.theme().card, m.radius() * 0.6f);
      painter->side_bar(card, bar, m.mm(1.4f), m.radius() * 0.6f, frame_.rtl());
    }
    put_icon(icon, frame_.mirror({card.x + m.padding(), card.y + m.mm(2), side, side}, card), side,
             frame_.theme().ink);
    rich(block.id, text, look,
         frame_.mirror({card.x + 2 * m.padding() + side, card.y + m.mm(2), width, height}, card));
    y_ = card.bottom() + m.mm(3);
  }

  void voice(const ArticleBlockView& block) {
    const ui::Metrics& m = frame_.m();
    const float icon = m.small();
    const ui::Look look = frame_.muted(m.small() * 0.95f);
    const float indent = icon + m.mm(1.5f);
    const float height = ui::text_height(frame_, block.voice, look, box_.w - indent);
    put_icon("bank", frame_.mirror({box_.x, y_, icon, look.em_px * 1.4f}, box_), icon,
             frame_.theme().muted);
    put(block.id + "/voice", block.voice, look,
        frame_.mirror({box_.x + indent, y_, box_.w - indent, height}, box_));
    y_ += height + m.mm(0.8f);
  }

  void small(const std::string& id, const Text& text, bool bold) {
    ui::Look look = bold ? frame_.look(frame_.m().small(), true) : frame_.muted(frame_.m().small());
    look.own_side = true;
    y_ += put(id, text, look, {box_.x, y_, box_.w, 0}) + frame_.m().mm(0.8f);
  }

  Frame& frame_;
  const ArticleView& view_;
  const Pictures& pictures_;
  base::Rect box_;
  float y_;
  std::uint32_t colour_;
  bool measuring_ = false;
};

/// The first of the actions is the one to take.
ui::Choice action_choice(const Frame& frame, const ArticleView& view, const ListEntry& action) {
  return {.id = "work-out/" + action.id,
          .icon = action.icon,
          .title = action.title,
          .detail = action.detail,
          .primary = &action == &view.actions.front(),
          .title_em = frame.m().em()};
}

/// A good width of the aside, or more where a word of an action needs it.
float aside_width(Frame& frame, const ArticleView& view, float page_width) {
  float width = std::min(page_width * 0.29f, frame.m().em() * 13.5f);
  for (const ListEntry& action : view.actions)
    width = std::max(width, ui::choice_least_width(frame, action_choice(frame, view, action)));
  return std::min(width, page_width * 0.4f);
}

/// "Work out my date" and what to read next. Gives the bottom.
float draw_aside(Frame& frame, const ArticleView& view, base::Rect box, MaybeIntent& intent) {
  const ui::Metrics& m = frame.m();
  float y = box.y;
  for (const ListEntry& action : view.actions) {
    const ui::Choice choice = action_choice(frame, view, action);
    const float height = ui::choice_height(frame, choice, box.w);
    if (ui::choice(frame, choice, {box.x, y, box.w, height})) intent = action.intent;
    y += height + m.gap() * 0.7f;
  }
  if (view.next.empty()) return y;
  y += m.mm(1.5f);
  y += ui::text_block(frame, "article/next", view.next_title, frame.muted(m.small()),
                      {box.x, y, box.w, 0}, ui::Role::Heading) +
       m.mm(1);
  for (const ListEntry& next : view.next) {
    const float height = list_card_height(frame, next, box.w);
    if (list_card(frame, "next/" + next.id, next, {box.x, y, box.w, height})) intent = next.intent;
    y += height + m.gap() * 0.7f;
  }
  return y;
}

}  // namespace

MaybeIntent draw_article(Frame& frame, const ArticleView& view, const Pictures& pictures,
                         base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/article/" + view.id, room};
  const base::Rect page{room.x + m.margin(), area.content().y + m.mm(3.5f), room.w - 2 * m.margin(),
                        0};
  // Lines of 45 to 75 characters: a wide screen has room for an aside.
  // Two languages need the whole of it.
  const bool two = std::any_of(view.blocks.begin(), view.blocks.end(),
                               [](const auto& block) { return !block.english.parts.empty(); });
  const bool wide = page.w > m.em() * 38 && !two;
  const float aside = wide ? aside_width(frame, view, page.w) : page.w;
  const float text = wide ? std::min(page.w - aside - m.mm(6), m.em() * 36) : page.w;
  ArticleColumn column{frame, view, pictures, frame.mirror({page.x, page.y, text, 0}, page)};
  column.head();
  column.blocks();
  column.sources();
  const float bottom = column.bottom() + m.mm(4);
  // The aside stands beside the text but is read after it.
  const base::Rect beside = frame.mirror({page.right() - aside, page.y + m.mm(1), aside, 0}, page);
  const base::Rect below{page.x, bottom, page.w, 0};
  const float aside_bottom = draw_aside(frame, view, wide ? beside : below, intent);
  if (column.intent) intent = column.intent;
  area.finish(std::max(bottom, aside_bottom) + m.mm(2));
  return intent;
}

}  // namespace kiosk
