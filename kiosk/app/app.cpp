// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/app.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "content/search.h"
#include "kiosk/app/print.h"
#include "kiosk/app/read_aloud.h"
#include "kiosk/export/pages.h"
#include "kiosk/export/phone_link.h"
#include "kiosk/export/qr.h"
#include "kiosk/screens/screens.h"
#include "platform/base/overloaded.h"
#include "platform/base/utf8.h"
#include "platform/files.h"
#include "platform/keyboard_layout.h"

namespace kiosk {
namespace {

using platform::InputKind;
using platform::Key;

constexpr base::Millis kGreeting{6000};    // each language's greeting on the welcome screen
constexpr int kGreetingRounds = 3;         // then it rests: a kiosk at night draws nothing
constexpr base::Millis kFrame{16};         // while something glides
constexpr base::Millis kListen{250};       // between looks whether the voice has ended
constexpr std::size_t kMostPictures = 24;  // of a page
constexpr float kLongestPicture = 4096;    // pixels, of a receipt
constexpr int kPasses = 4;                 // a screen settles within so many passes

bool is_input(const platform::InputEvent& event) {
  return event.kind != InputKind::Resize && event.kind != InputKind::Close &&
         event.kind != InputKind::Redraw;
}

/// A clock that stands before the day the pack's law was checked cannot be right: dates counted
/// from its today would mislead. One that was set on purpose is believed.
content::Clock trust_of(const base::Clock& clock, const content::Pack* pack) {
  const bool possible = !pack || base::iso_date(clock.today()) >= pack->info().law_date;
  return possible || clock.is_set_by_hand() ? content::Clock::Trusted : content::Clock::Doubtful;
}

/// Paper needs the picture's full size, the screen half of it.
ui::Picture halved(const platform::Bitmap& bitmap, std::string key) {
  ui::Picture half{std::move(key), bitmap.width / 2, bitmap.height / 2, {}};
  half.rgba.reserve(static_cast<std::size_t>(half.width) * static_cast<std::size_t>(half.height) *
                    4);
  const auto at = [&](int x, int y, int channel) {
    return static_cast<unsigned>(
        bitmap.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.width) +
                     static_cast<std::size_t>(x)) *
                        4 +
                    static_cast<std::size_t>(channel)]);
  };
  for (int y = 0; y < half.height; ++y)
    for (int x = 0; x < half.width; ++x)
      for (int c = 0; c < 4; ++c)
        half.rgba.push_back(
            static_cast<std::uint8_t>((at(2 * x, 2 * y, c) + at(2 * x + 1, 2 * y, c) +
                                       at(2 * x, 2 * y + 1, c) + at(2 * x + 1, 2 * y + 1, c)) /
                                      4));
  return half;
}

}  // namespace

/// The pages as laid out for the PDF, the one shown as a picture, and the code shown.
struct App::TakeAway {
  std::optional<Pages> pages;
  ui::Picture picture;
  std::optional<QrCode> code;
};

App::App(const Services& services, const Settings& settings, int width, int height)
    : services_{services},
      settings_{settings},
      interaction_{*services.clock, !settings.reduced_motion},
      paragraphs_{*services.fonts},
      atlas_{*services.fonts} {
  resize(width, height);
  last_input_ = shown_since_ = services_.clock->now();
}

App::~App() { wipe(state_); }

void App::load_keyboards() {
  if (!services_.pack) return;
  for (const content::Language& language : services_.pack->info().languages) {
    auto layout = platform::load_keyboard_layout(language.keyboard, language.keyboard_variant);
    if (!layout) {
      std::fprintf(stderr, "signpost: no keyboard for %s: %s\n", language.tag.c_str(),
                   layout.error().detail.c_str());
      continue;
    }
    KeyboardRows rows{.tag = language.tag, .label = language.name, .rows = {}};
    for (const auto& row : layout->rows) {
      std::vector<std::pair<std::string, std::string>> keys;
      for (const platform::KeyCap& key : row) keys.emplace_back(key.plain, key.shifted);
      rows.rows.push_back(std::move(keys));
    }
    keyboards_.push_back(std::move(rows));
  }
  view_.reset();
}

void App::resize(int width, int height) {
  metrics_.viewport = {0, 0, static_cast<float>(width), static_cast<float>(height)};
  metrics_.pitch_mm = settings_.pitch_mm > 0 ? settings_.pitch_mm : ui::guess_pitch_mm(width);
  dirty_ = true;
}

void App::set_pitch(float mm_per_px) {
  settings_.pitch_mm = mm_per_px;
  metrics_.pitch_mm = mm_per_px;
  dirty_ = true;
}

const ui::Theme& App::theme() const { return ui::theme(state_.theme); }

const View& App::current_view() {
  const base::Day today = services_.clock->today();
  if (!view_ || view_day_ != today) {
    // The first screen has no bars, and so no need to wake the voice.
    const bool has_voice = services_.speaker && state_.place().screen != Screen::Welcome &&
                           services_.speaker->speaks(state_.locale);
    view_ = view(state_, {.pack = services_.pack,
                          .today = today,
                          .clock = trust_of(*services_.clock, services_.pack),
                          .keyboards = &keyboards_,
                          .has_voice = has_voice,
                          .has_printer = services_.printer != nullptr,
                          .has_receipt_printer = !settings_.receipt_printer.empty(),
                          .phone_page = settings_.phone_page,
                          .counts = services_.counts != nullptr});
    view_day_ = today;
    load_pictures();
    if (const auto* take = std::get_if<TakeAwayView>(&view_->body))
      make_pictures(*take);
    else
      take_away_.reset();
  }
  return *view_;
}

void App::load_pictures() {
  const auto* article = std::get_if<ArticleView>(&view_->body);
  Pictures shown;
  if (article)
    for (const ArticleBlockView& block : article->blocks) {
      if (block.picture.empty() || shown.contains(block.picture)) continue;
      if (shown.size() >= kMostPictures) break;
      if (auto kept = pictures_.extract(block.picture)) {
        shown.insert(std::move(kept));
        continue;
      }
      const auto png = services_.pack->picture(block.picture);
      auto picture = png ? platform::read_png(*png) : base::Result<platform::Bitmap>{png.error()};
      if (!picture) {
        std::fprintf(stderr, "signpost: no picture: %s\n", picture.error().detail.c_str());
        continue;
      }
      shown[block.picture] = halved(*picture, "picture/" + block.picture);
    }
  pictures_ = std::move(shown);
}

void App::make_pictures(const TakeAwayView& view) {
  take_away_ = std::make_unique<TakeAway>();
  auto pages = Pages::lay_out(view.document, view.paper, *services_.fonts);
  if (pages) {
    take_away_->pages = std::move(*pages);
    const auto count = static_cast<int>(take_away_->pages->count());
    const int page = std::clamp(view.page, 0, std::max(0, count - 1));
    // Sharp at the size it is shown: about a third of the window, or a portrait window's width.
    const float width_px = std::clamp(metrics_.viewport.w * 0.4f, 360.f, 1000.f);
    const platform::PageSize size = take_away_->pages->size();
    const float scale = std::min(width_px / size.width_pt, kLongestPicture / size.height_pt);
    auto picture = take_away_->pages->picture(static_cast<std::size_t>(page), scale);
    if (picture) {
      // The key says what is on the page: as long as that stays, so does its texture.
      const std::string_view pixels{reinterpret_cast<const char*>(picture->rgba.data()),
                                    picture->rgba.size()};
      const std::size_t key = std::hash<std::string_view>{}(pixels);
      take_away_->picture = {"page/" + std::to_string(key), picture->width, picture->height,
                             std::move(picture->rgba)};
    } else {
      std::fprintf(stderr, "signpost: no page preview: %s\n", picture.error().detail.c_str());
    }
  } else {
    std::fprintf(stderr, "signpost: no page: %s\n", pages.error().detail.c_str());
  }
  if (!view.codes.empty()) {
    const CodeView& shown = view.codes[static_cast<std::size_t>(view.code)];
    auto code =
        encode_qr(shown.payload, shown.kind == CodeKind::Page ? kPhoneLinkLimit : kQrPayloadLimit);
    if (code) take_away_->code = std::move(*code);
  }
}

std::string App::screen_name() const {
  static constexpr const char* kNames[] = {"welcome",    "home",       "section",  "article",
                                           "search",     "situations", "question", "checklist",
                                           "take-away",  "weeks",      "letters",  "letter",
                                           "local-help", "tell-us",    "a-to-z",   "about"};
  if (!services_.pack) return "fallback";
  return kNames[static_cast<std::size_t>(state_.place().screen)];
}

int App::seconds_left() const {
  const base::Millis left =
      last_input_ + settings_.idle + settings_.warning - services_.clock->now();
  return static_cast<int>((std::max(left, base::Millis{0}).count() + 999) / 1000);
}

std::optional<Intent> App::pass(const platform::InputEvent* event, ui::Painter* painter) {
  const View& view = current_view();
  metrics_.text_scale = state_.text_scale;
  semantics_.clear();
  body_from_ = 0;
  interaction_.begin(event, metrics_.slop());
  ui::Frame frame{metrics_, theme(), view.locale, paragraphs_, interaction_, semantics_, painter};
  frame.input_enabled = !view.dialog.has_value();
  MaybeIntent intent;
  if (const auto* fallback = std::get_if<FallbackView>(&view.body)) {
    intent = draw_fallback(frame, *fallback);
  } else if (const auto* welcome = std::get_if<WelcomeView>(&view.body)) {
    intent = draw_welcome(frame, *welcome, greeting_);
  } else {
    base::Rect room;
    const bool searching = state_.place().screen == Screen::Search;
    const bool back = state_.places.size() > 2;
    intent = draw_shell(frame, view.shell, back, searching ? state_.query : std::string{},
                        searching && state_.keyboard_open, room);
    body_from_ = semantics_.nodes().size();
    const MaybeIntent inner = std::visit(
        base::Overloaded{
            [&](const HomeView& v) { return draw_home(frame, v, room); },
            [&](const SectionView& v) { return draw_section(frame, v, room); },
            [&](const ArticleView& v) { return draw_article(frame, v, pictures_, room); },
            [&](const SearchView& v) { return draw_search(frame, v, room); },
            [&](const ShelvesView& v) { return draw_shelves(frame, v, room); },
            [&](const QuestionView& v) { return draw_question(frame, v, room); },
            [&](const ChecklistView& v) { return draw_checklist(frame, v, room); },
            [&](const TakeAwayView& v) {
              TakeAwayPictures pictures;
              if (take_away_) {
                if (!take_away_->picture.rgba.empty()) pictures.page = &take_away_->picture;
                if (take_away_->pages)
                  pictures.pages = static_cast<int>(take_away_->pages->count());
                if (take_away_->code) pictures.code = &*take_away_->code;
              }
              return draw_take_away(frame, v, pictures, room);
            },
            [&](const WeeksView& v) { return draw_weeks(frame, v, room); },
            [&](const LocalHelpView& v) { return draw_local_help(frame, v, room); },
            [&](const TellUsView& v) { return draw_tell_us(frame, v, room); },
            [&](const AToZView& v) { return draw_a_to_z(frame, v, room); },
            [&](const AboutView& v) { return draw_about(frame, v, room); },
            [](const auto&) { return MaybeIntent{}; }},
        view.body);
    if (inner) intent = inner;
  }
  if (view.dialog) {
    if (auto answer = draw_dialog(frame, *view.dialog, view.shell, seconds_left())) intent = answer;
  }
  interaction_.end(semantics_);
  if (frame.again || interaction_.reveal_focus()) dirty_ = again_ = true;
  return intent;
}

void App::lay_out() {
  for (int i = 0; i < kPasses; ++i) {
    again_ = false;
    pass(nullptr, nullptr);
    if (!again_) break;
  }
}

void App::draw(ui::Painter& painter) {
  lay_out();
  pass(nullptr, &painter);
  shown_seconds_ = seconds_left();
  dirty_ = false;
}

void App::print_pages() {
  current_view();  // lays the pages out
  if (!services_.printer || !take_away_ || !take_away_->pages) return;
  auto pdf = take_away_->pages->pdf();
  if (!pdf) {
    std::fprintf(stderr, "signpost: nothing is printed: %s\n", pdf.error().detail.c_str());
    apply(PrintChanged{{platform::PrintState::Failed, true}});
    return;
  }
  platform::PrintOptions options =
      state_.paper == Paper::Receipt
          ? receipt_options(settings_.receipt_printer, take_away_->pages->size())
          : settings_.print;
  options.pages = static_cast<int>(take_away_->pages->count());
  services_.printer->print(std::move(*pdf), options);
}

void App::forget_visit() {
  interaction_.forget();
  paragraphs_.clear();
  take_away_.reset();
  if (services_.pack) content::forget_searches(*services_.pack);
  greeting_ = 0;
  ++visits_;
}

void App::apply(const Intent& intent) {
  if (!services_.pack) return;
  const std::vector<Effect> effects =
      update(state_, intent, services_.pack->rule_book(), services_.clock->today());
  view_.reset();
  dirty_ = true;
  shown_since_ = services_.clock->now();
  for (const Effect effect : effects) carry_out(effect, intent);
}

void App::carry_out(Effect effect, const Intent& intent) {
  switch (effect) {
    case Effect::Moved:
      interaction_.release();
      // Going back finds the page where it was left; a screen opened anew begins at its top.
      if (!std::holds_alternative<GoBack>(intent)) interaction_.arrive();
      break;
    case Effect::Speak:
      if (!services_.speaker) break;
      lay_out();
      services_.speaker->say(spoken_words(semantics_, body_from_));
      break;
    case Effect::SpeakPrintStatus: {
      if (!services_.speaker) break;
      const Text status = print_status(state_.print, Wording{*services_.pack, state_.locale});
      services_.speaker->say({{status.text, status.locale}});
      break;
    }
    case Effect::Hush:
      if (services_.speaker) services_.speaker->stop();
      break;
    case Effect::Print:
      print_pages();
      break;
    case Effect::CancelPrint:
      if (services_.printer) services_.printer->cancel();
      break;
    case Effect::CountFeedback:
      if (!services_.counts) break;
      for (const auto& [question, choice] : state_.feedback)
        services_.counts->add("tell-us/" + question + '/' + choice);
      break;
    case Effect::Wiped:
      if (services_.printer) services_.printer->empty_queue();
      forget_visit();
      break;
  }
}

void App::keyboard_event(const platform::InputEvent& event) {
  if (event.kind == InputKind::Text) {
    std::string text;
    base::append_utf8(text, event.character);
    // A space presses the focused control; letters go to the search from every screen.
    if (event.character >= 0x20 && event.character != 0x7F &&
        !(event.character == ' ' && state_.place().screen != Screen::Search) &&
        state_.place().screen != Screen::Welcome && state_.dialog.kind == DialogKind::None)
      apply(TypeText{text});
    return;
  }
  if (event.key == Key::Escape) apply(GoBack{});
  if (event.key == Key::Backspace && state_.place().screen == Screen::Search &&
      state_.dialog.kind == DialogKind::None)
    apply(EraseLetter{});
}

void App::handle(const platform::InputEvent& event) {
  if (event.kind == InputKind::Redraw) {
    dirty_ = true;
    return;
  }
  if (!is_input(event)) return;
  last_input_ = services_.clock->now();
  dirty_ = dirty_ || event.kind != InputKind::PointerMove || interaction_.pointer_down();
  if (event.kind == InputKind::Text ||
      (event.kind == InputKind::Key && (event.key == Key::Escape || event.key == Key::Backspace))) {
    keyboard_event(event);
    return;
  }
  // In the search the space bar types; elsewhere it presses what has the focus.
  if (event.kind == InputKind::Key && event.key == Key::Space &&
      state_.place().screen == Screen::Search && state_.dialog.kind == DialogKind::None)
    return;
  if (event.kind == InputKind::Key && event.key == Key::F2) {
    if (!current_view().shell.read_aloud.text.empty()) apply(ReadAloud{});
    return;
  }
  const auto intent = pass(&event, nullptr);
  if (intent)
    apply(*intent);
  else if (state_.speaking && event.kind == InputKind::PointerUp)
    apply(SpeechEnded{});  // any touch is heard as "be quiet"
}

void App::tick() {
  const base::Millis now = services_.clock->now();
  if (interaction_.animate()) dirty_ = true;
  if (!services_.pack) return;
  const bool welcome = state_.place().screen == Screen::Welcome;
  if (welcome) {
    const auto greetings = static_cast<int>(services_.pack->info().languages.size());
    const int shown = static_cast<int>((now - shown_since_) / kGreeting);
    const int next = shown < greetings * kGreetingRounds ? shown % std::max(1, greetings) : 0;
    if (next != greeting_) {
      greeting_ = next;
      dirty_ = true;
    }
    return;
  }
  if (state_.speaking && !(services_.speaker && services_.speaker->speaking()))
    apply(SpeechEnded{});
  if (!state_.print.over && services_.printer) {
    const platform::PrintStatus status = services_.printer->status();
    if (status != state_.print) apply(PrintChanged{status});
  }
  // Who listens or waits for paper does not touch: the time begins when all is done.
  const bool waits = state_.speaking || !state_.print.over;
  if (waits && state_.dialog.kind != DialogKind::TimeOut) last_input_ = now;
  const base::Millis idle = now - last_input_;
  if (idle >= settings_.idle + settings_.warning)
    apply(FinishAndClear{});
  else if (idle >= settings_.idle && state_.dialog.kind != DialogKind::TimeOut)
    apply(WarnOfTimeOut{});
  else if (idle >= settings_.idle && seconds_left() != shown_seconds_)
    dirty_ = true;
  if (view_day_ != services_.clock->today()) dirty_ = true;
}

base::Millis App::next_wake() const {
  if (interaction_.moving()) return kFrame;
  const base::Millis now = services_.clock->now();
  if (!services_.pack) return base::Millis{-1};
  if (state_.place().screen == Screen::Welcome) {
    const auto rounds = static_cast<int>(services_.pack->info().languages.size()) * kGreetingRounds;
    const int shown = static_cast<int>((now - shown_since_) / kGreeting);
    if (shown >= rounds) return base::Millis{-1};
    return shown_since_ + kGreeting * (shown + 1) - now;
  }
  if (state_.speaking || !state_.print.over) return kListen;
  const base::Millis idle = now - last_input_;
  if (idle < settings_.idle) return settings_.idle - idle;
  const base::Millis left = settings_.idle + settings_.warning - idle;
  return std::max(base::Millis{1}, base::Millis{(left.count() - 1) % 1000 + 1});
}

}  // namespace kiosk
