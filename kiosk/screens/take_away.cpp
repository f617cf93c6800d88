// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {
namespace {

using ui::Frame;

constexpr float kQuiet = 4;  // modules of quiet zone

}  // namespace

float code_side(const Frame& frame, const QrCode& code, float room_px) {
  // At least 0.8 mm and 4 px a module where the room allows it.
  const float modules = static_cast<float>(code.side) + 2 * kQuiet;
  const float wanted = std::max(4.f, std::ceil(frame.m().mm(0.8f)));
  return modules * std::max(2.f, std::min(std::max(wanted, std::floor(room_px * 0.8f / modules)),
                                          std::floor(room_px / modules)));
}

void draw_code(Frame& frame, const QrCode& code, base::Rect box) {
  ui::Painter* painter = frame.painter();
  if (!painter) return;
  // Black on white in every theme: scanners fail on inverted codes.
  const float px = box.w / (static_cast<float>(code.side) + 2 * kQuiet);
  painter->fill(box, 0xFFFFFFFF);
  for (int y = 0; y < code.side; ++y) {
    for (int x = 0; x < code.side; ++x) {
      if (!code.at(x, y)) continue;
      int run = 1;
      while (x + run < code.side && code.at(x + run, y)) ++run;
      painter->fill(
          {box.x + (static_cast<float>(x) + kQuiet) * px,
           box.y + (static_cast<float>(y) + kQuiet) * px, px * static_cast<float>(run), px},
          0x000000FF);
      x += run;
    }
  }
}

namespace {

float draw_page(Frame& frame, const TakeAwayView& view, const TakeAwayPictures& pictures,
                base::Rect box) {
  const ui::Metrics& m = frame.m();
  float y = box.y;
  if (const ui::Picture* page = pictures.page) {
    const float height = box.w * static_cast<float>(page->height) / static_cast<float>(page->width);
    const base::Rect rect{box.x, y, box.w, height};
    if (ui::Painter* painter = frame.painter()) {
      painter->shadow(rect, m.mm(1.5f));
      painter->picture(*page, rect);
      painter->stroke(rect, frame.theme().edge, m.hairline());
    }
    frame.node({.id = "take/page",
                .role = ui::Role::Image,
                .name = view.page_title.text,
                .locale = view.page_title.locale,
                .rect = rect,
                .em_px = m.small(),
                .fg = 0x0B1F33FF,
                .bg = 0xFFFFFFFF});
    y += height + m.gap();
  }
  return y;
}

/// "Page 1 of 3", from the pattern the printed pages use.
Text page_number(const TakeAwayView& view, int pages) {
  Text text{view.document.page_of, view.title.locale};
  const auto put = [&](const std::string& name, int value) {
    const std::size_t at = text.text.find(name);
    if (at != std::string::npos) text.text.replace(at, name.size(), std::to_string(value));
  };
  put("{page}", view.page + 1);
  put("{pages}", pages);
  return text;
}

struct Arrows {
  const char *before, *after;  ///< ids
  Text before_label{}, after_label{}, between{};
  int at = 0, count = 0;
  bool primary = false;  ///< the arrow onwards is what to do next
  ui::Look look{};
};

/// Where the words of the row stand: between the arrows, or above them rather than a word broken.
struct ArrowsRoom {
  bool above = false;
  float width = 0, text = 0, height = 0;  ///< the words' room and height; the whole height
};

ArrowsRoom arrows_room(Frame& frame, const Arrows& arrows, float width) {
  const ui::Metrics& m = frame.m();
  ArrowsRoom room{.width = std::max(1.f, width - 2 * (m.target() + m.mm(1)))};
  room.above = ui::widest_word(frame, arrows.between, arrows.look) > room.width;
  if (room.above) room.width = width;
  room.text = ui::text_height(frame, arrows.between, arrows.look, room.width);
  room.height = room.above ? room.text + m.mm(2) + m.target() : std::max(m.target(), room.text);
  return room;
}

/// A row "‹ 1 of 3 ›". Gives the step to take: -1, 0 or 1.
int draw_arrows(Frame& frame, const Arrows& arrows, const char* id, base::Rect box, ui::Role role) {
  const ArrowsRoom room = arrows_room(frame, arrows, box.w);
  const float side = frame.m().target();
  const float top = room.above ? box.bottom() - side : box.y;
  const base::Rect row{box.x, top, box.w, box.bottom() - top};
  const bool rtl = frame.rtl();
  int step = 0;
  if (ui::button(frame,
                 {.id = arrows.before,
                  .label = arrows.before_label,
                  .icon = rtl ? "chevron-right" : "chevron-left",
                  .enabled = arrows.at > 0,
                  .hide_label = true},
                 frame.mirror({row.x, row.y, side, row.h}, row)))
    step = -1;
  ui::Look look = arrows.look;
  look.align = fonts::Align::Centre;
  const float words_top = room.above ? box.y : box.y + (box.h - room.text) / 2;
  ui::text_block(frame, id, arrows.between, look,
                 {box.x + (box.w - room.width) / 2, words_top, room.width, 0}, role);
  if (ui::button(frame,
                 {.id = arrows.after,
                  .label = arrows.after_label,
                  .icon = rtl ? "chevron-left" : "chevron-right",
                  .primary = arrows.primary && arrows.at + 1 < arrows.count,
                  .enabled = arrows.at + 1 < arrows.count,
                  .hide_label = true},
                 frame.mirror({row.right() - side, row.y, side, row.h}, row)))
    step = 1;
  return step;
}

/// The arrows to the other pages of the preview. Gives the bottom.
float draw_page_arrows(Frame& frame, const TakeAwayView& view, const TakeAwayPictures& pictures,
                       base::Rect box, MaybeIntent& intent) {
  if (pictures.pages <= 1) return box.y;
  const Arrows arrows{.before = "page/before",
                      .after = "page/after",
                      .before_label = view.page_previous,
                      .after_label = view.page_next,
                      .between = page_number(view, pictures.pages),
                      .at = view.page,
                      .count = pictures.pages,
                      .look = frame.look(frame.m().small())};
  const float height = arrows_room(frame, arrows, box.w).height;
  const int step =
      draw_arrows(frame, arrows, "take/page-number", {box.x, box.y, box.w, height}, ui::Role::Text);
  if (step != 0) intent = ShowPage{view.page + step};
  return box.y + height + frame.m().gap();
}

/// The button that prints, how it goes, and what may be chosen about the pages.
void draw_print(Frame& frame, const PrintView& view, base::Rect box, float& y,
                MaybeIntent& intent) {
  const ui::Metrics& m = frame.m();
  if (!view.button.text.empty()) {
    const ui::Button print{.id = "print",
                           .label = view.button,
                           .icon = view.running ? "close" : "printer",
                           .primary = !view.running,
                           .centred = true};
    const float height = ui::button_height(frame, print, box.w);
    if (ui::button(frame, print, {box.x, y, box.w, height}))
      intent = view.running ? Intent{CancelPrint{}} : Intent{PrintPages{}};
    y += height + m.gap();
  }
  if (!view.status.text.empty()) {
    const ui::Look look = frame.look(m.em() * 0.95f, view.fault);
    const float indent = m.icon() + m.mm(2.5f);
    frame.icon(view.icon, frame.mirror({box.x, y, m.icon(), look.em_px * 1.4f}, box), m.icon(),
               frame.theme().ink);
    y += ui::text_block(frame, "print/status", view.status, look,
                        frame.mirror({box.x + indent, y, box.w - indent, 0}, box)) +
         m.mm(2);
  }
  for (const Switch& each : view.switches) {
    const ui::Button button{
        .id = "print/" + each.id, .label = each.label, .icon = each.icon, .selected = each.on};
    const float height = ui::button_height(frame, button, box.w);
    if (ui::button(frame, button, {box.x, y, box.w, height})) intent = each.intent;
    y += height + m.gap();
  }
  y += m.mm(1);
}

float draw_codes(Frame& frame, const TakeAwayView& view, const TakeAwayPictures& pictures,
                 base::Rect box, float view_height, MaybeIntent& intent) {
  const ui::Metrics& m = frame.m();
  const float pad = m.padding();
  const base::Rect inner{box.x + pad, box.y + pad, box.w - 2 * pad, 0};
  if (!pictures.code) {
    if (view.no_codes.text.empty()) return box.y;
    ui::Look look = frame.look(m.em());
    const float height = ui::text_height(frame, view.no_codes, look, inner.w);
    ui::card(frame, {}, {box.x, box.y, box.w, height + 2 * pad});
    ui::text_block(frame, "take/no-codes", view.no_codes, look, inner);
    return box.y + height + 2 * pad;
  }
  const CodeView& code = view.codes[static_cast<std::size_t>(view.code)];
  ui::Look when = frame.look(m.em() * 0.9f, true), task = frame.look(m.small());
  when.align = task.align = fonts::Align::Centre;
  when.line_height = task.line_height = 1.25f;
  const Arrows arrows{.before = "code/before",
                      .after = "code/next",
                      .before_label = view.previous,
                      .after_label = view.next,
                      .between = view.codes_title,
                      .at = view.code,
                      .count = static_cast<int>(view.codes.size()),
                      .primary = true,
                      .look = frame.look(m.em(), true)};
  const float title = arrows_room(frame, arrows, inner.w).height;
  // Room for the longest of the codes' words, so that the card keeps its size.
  float words = 0;
  for (const CodeView& one : view.codes)
    words = std::max(words, ui::text_height(frame, one.when, when, inner.w) +
                                ui::text_height(frame, one.task, task, inner.w));
  // The picture leaves room for the words on one screen where that can be.
  const float rest = title + words + m.mm(2) + 2 * pad;
  const float side_room =
      std::clamp(view_height - rest, std::min(inner.w, m.mm(56)), std::max(m.mm(20), inner.w));
  const float side = code_side(frame, *pictures.code, std::min(inner.w, side_room));
  const float height = rest + side_room;
  ui::card(frame, {}, {box.x, box.y, box.w, height});

  float y = inner.y;
  const int step =
      draw_arrows(frame, arrows, "take/codes", {inner.x, y, inner.w, title}, ui::Role::Heading);
  if (step != 0) intent = ShowCode{view.code + step};
  y += title + m.mm(1);
  const base::Rect picture{std::round(inner.x + (inner.w - side) / 2),
                           std::round(y + (side_room - side) / 2), side, side};
  draw_code(frame, *pictures.code, picture);
  frame.node({.id = "take/code",
              .role = ui::Role::Image,
              .name = code.when.text + ": " + code.task.text,
              .locale = code.task.locale,
              .rect = picture,
              .em_px = m.small(),
              .fg = 0x000000FF,
              .bg = 0xFFFFFFFF});
  y += side_room + m.mm(1);
  const float when_height =
      ui::text_block(frame, "take/when", code.when, when, {inner.x, y, inner.w, 0});
  ui::text_block(frame, "take/task", code.task, task, {inner.x, y + when_height, inner.w, 0});
  return box.y + height;
}

}  // namespace

MaybeIntent draw_take_away(Frame& frame, const TakeAwayView& view, const TakeAwayPictures& pictures,
                           base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/take-away", room};
  const base::Rect page{room.x + m.margin(), area.content().y + m.mm(3), room.w - 2 * m.margin(),
                        0};
  const bool wide = page.w > m.em() * 36;
  const float gap = m.mm(5);
  const float view_height = room.h - m.mm(6);

  const auto words = [&](base::Rect box) {
    float y = box.y;
    ui::Look title = frame.look(m.title(), true);
    title.line_height = 1.2f;
    y += ui::text_block(frame, "take/title", view.title, title, {box.x, y, box.w, 0},
                        ui::Role::Heading) +
         m.mm(2);
    const auto line = [&](const char* id, const char* icon, const Text& text) {
      if (text.text.empty()) return;
      const ui::Look look = frame.look(m.em() * 0.95f);
      const float indent = m.icon() + m.mm(2.5f);
      const base::Rect at = frame.mirror({box.x + indent, y, box.w - indent, 0}, box);
      frame.icon(icon, frame.mirror({box.x, y, m.icon(), look.em_px * 1.4f}, box), m.icon(),
                 frame.theme().ink);
      y += ui::text_block(frame, id, text, look, at) + m.mm(3);
    };
    draw_print(frame, view.print, box, y, intent);
    if (!view.codes.empty()) line("take/how", "cellphone", view.how_to);
    return y;
  };

  float bottom = page.y;
  if (wide) {
    const float paper = std::min(page.w * 0.33f, (view_height - m.mm(2)) / 1.4142f);
    const bool has_codes = !view.codes.empty() || !view.no_codes.text.empty();
    const float codes = has_codes ? page.w * 0.33f : 0;
    const float middle = page.w - paper - codes - 2 * gap;
    const base::Rect left = frame.mirror({page.x, page.y, paper, 0}, page);
    const base::Rect centre = frame.mirror({page.x + paper + gap, page.y, middle, 0}, page);
    const base::Rect right = frame.mirror({page.right() - codes, page.y, codes, 0}, page);
    bottom = draw_page(frame, view, pictures, left);
    const float arrows = words(centre) + m.mm(2);
    bottom = std::max(
        bottom, draw_page_arrows(frame, view, pictures, {centre.x, arrows, centre.w, 0}, intent));
    bottom = std::max(bottom, draw_codes(frame, view, pictures, right, view_height, intent));
  } else {
    bottom = words(page) + m.mm(2);
    const float width = std::min(page.w, m.mm(110));
    const base::Rect codes = frame.mirror({page.x, bottom, width, 0}, page);
    bottom = draw_codes(frame, view, pictures, codes, view_height, intent) + gap;
    const base::Rect paper = frame.mirror({page.x, bottom, std::min(page.w, m.mm(100)), 0}, page);
    bottom = draw_page_arrows(frame, view, pictures, paper, intent);
    bottom = draw_page(frame, view, pictures, {paper.x, bottom, paper.w, 0});
  }
  area.finish(bottom + m.mm(3));
  return intent;
}

}  // namespace kiosk
