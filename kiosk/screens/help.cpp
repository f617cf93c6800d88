// SPDX-License-Identifier: GPL-3.0-or-later
// Who can help, and "Tell us".
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {
namespace {

using ui::Frame;

/// One service as a card; measured and drawn by the same pass over its lines.
class ServiceCard {
 public:
  ServiceCard(Frame& frame, const ServiceView& view) : frame_{frame}, view_{view} {}

  float height(float width) {
    draws_ = false;
    return run({0, 0, width, 0});
  }

  MaybeIntent draw(base::Rect rect) {
    draws_ = true;
    ui::card(frame_, {}, rect);
    run(rect);
    return intent_;
  }

 private:
  float run(base::Rect rect) {
    const ui::Metrics& m = frame_.m();
    box_ = {rect.x + m.padding(), rect.y + m.padding(), rect.w - 2 * m.padding(), 0};
    y_ = box_.y;
    line("kind", {}, view_.kind, frame_.muted(m.small()));
    ui::Look name = frame_.look(m.em(), true);
    name.line_height = 1.25f;
    line("name", {}, view_.name, name, ui::Role::Heading);
    line("what", {}, view_.what, frame_.look(m.small() * 1.05f));
    y_ += m.mm(1);
    line("phone", "phone", view_.phone, frame_.look(m.heading(), true));
    line("hours", "clock", view_.hours, frame_.look(m.small()));
    line("web", "earth", view_.web, frame_.look(m.small(), true));
    line("look", "help-circle-outline", view_.look, frame_.look(m.small()));
    line("place", "map-marker", view_.place, frame_.look(m.small()));
    line("confirmed", {}, view_.confirmed, frame_.muted(m.small() * 0.95f));
    if (!view_.ring.text.empty()) ring();
    return y_ - rect.y + m.padding();
  }

  void line(const char* id, const char* icon, const Text& text, ui::Look look,
            ui::Role role = ui::Role::Text) {
    if (text.text.empty()) return;
    look.ground = frame_.theme().card;
    const float indent = icon ? frame_.m().icon() * 0.8f + frame_.m().mm(2) : 0;
    const base::Rect at =
        frame_.mirror({box_.x + indent, y_, box_.w - indent, 0}, {box_.x, y_, box_.w, 0});
    if (draws_ && icon)
      frame_.icon(icon,
                  frame_.mirror({box_.x, y_, indent - frame_.m().mm(2), look.em_px * 1.4f}, box_),
                  frame_.m().icon() * 0.8f, frame_.theme().ink);
    y_ += draws_ ? ui::text_block(frame_, "service/" + view_.id + '/' + id, text, look, at, role)
                 : ui::text_height(frame_, text, look, at.w);
    y_ += frame_.m().mm(0.8f);
  }

  void ring() {
    const ui::Button button{.id = "ring/" + view_.id, .label = view_.ring, .icon = "qrcode"};
    const float height = ui::button_height(frame_, button, box_.w);
    y_ += frame_.m().mm(1);
    if (draws_ && ui::button(frame_, button, {box_.x, y_, box_.w, height}))
      intent_ = OpenService{view_.id};
    y_ += height;
  }

  Frame& frame_;
  const ServiceView& view_;
  base::Rect box_;
  float y_ = 0;
  bool draws_ = false;
  MaybeIntent intent_;
};

/// The title and the line beneath it. Gives the bottom.
float draw_title(Frame& frame, const std::string& id, const Text& title, const Text& lead,
                 base::Rect column) {
  const ui::Metrics& m = frame.m();
  float y = column.y;
  ui::Look look = frame.look(m.title(), true);
  look.line_height = 1.25f;
  y += ui::text_block(frame, id + "/title", title, look, {column.x, y, column.w, 0},
                      ui::Role::Heading) +
       m.mm(1);
  if (!lead.text.empty())
    y += ui::text_block(frame, id + "/lead", lead, frame.muted(m.em()), {column.x, y, column.w, 0});
  return y + m.mm(3);
}

}  // namespace

MaybeIntent draw_local_help(Frame& frame, const LocalHelpView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/local-help", room};
  const base::Rect column{room.x + m.margin(), area.content().y + m.mm(3.5f),
                          room.w - 2 * m.margin(), 0};
  const float top = draw_title(frame, "help", view.title, view.lead, column);
  const float bottom = lay_out_grid(
      frame, {column.x, top, column.w, 0}, view.services.size(), m.em() * 17, 3,
      [&](std::size_t i, float width) {
        return ServiceCard{frame, view.services[i]}.height(width);
      },
      [&](std::size_t i, base::Rect rect) {
        frame.anchor(view.services[i].id, rect.y);
        if (const MaybeIntent asked = ServiceCard{frame, view.services[i]}.draw(rect))
          intent = asked;
      });
  area.finish(bottom + m.mm(4));
  return intent;
}

MaybeIntent draw_tell_us(Frame& frame, const TellUsView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/tell-us", room};
  const base::Rect column{room.x + m.margin(), area.content().y + m.mm(3.5f),
                          room.w - 2 * m.margin(), 0};
  float y = draw_title(frame, "tell-us", view.title, view.thanks.text.empty() ? view.lead : Text{},
                       column);
  if (!view.thanks.text.empty()) {
    const float icon = m.icon() * 1.6f;
    const float indent = icon + m.mm(3);
    frame.icon("check-circle", frame.mirror({column.x, y, icon, m.em() * 1.4f}, column), icon,
               frame.theme().ink);
    y += ui::text_block(frame, "tell-us/thanks", view.thanks, frame.look(m.em()),
                        frame.mirror({column.x + indent, y, column.w - indent, 0}, column));
  }
  for (const TellUsView::Question& question : view.questions) {
    frame.anchor(question.id, y);
    y += ui::text_block(frame, "tell-us/" + question.id, question.text,
                        frame.look(m.heading(), true), {column.x, y, column.w, 0},
                        ui::Role::Heading) +
         m.mm(1);
    const auto button = [&](std::size_t i) {
      const TellUsView::Choice& choice = question.choices[i];
      return ui::Button{.id = "choice/" + question.id + '/' + choice.id,
                        .label = choice.label,
                        .icon = choice.chosen ? "check-circle" : "",
                        .selected = choice.chosen};
    };
    y = lay_out_grid(
            frame, {column.x, y, column.w, 0}, question.choices.size(), m.em() * 13, 3,
            [&](std::size_t i, float width) { return ui::button_height(frame, button(i), width); },
            [&](std::size_t i, base::Rect rect) {
              if (ui::button(frame, button(i), rect))
                intent = TellUs{question.id, question.choices[i].id};
            }) +
        m.mm(4);
  }
  if (!view.questions.empty()) {
    const ui::Button send{.id = "tell-us/send",
                          .label = view.send,
                          .icon = "check",
                          .primary = view.any,
                          .enabled = view.any,
                          .centred = true};
    const float width = std::min(column.w, m.em() * 22);
    const float height = ui::button_height(frame, send, width);
    if (ui::button(frame, send, frame.mirror({column.x, y, width, height}, column)))
      intent = SendFeedback{};
    y += height;
  }
  area.finish(y + m.mm(4));
  return intent;
}

}  // namespace kiosk
