// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/pack.h"
#include "kiosk/app/intent.h"
#include "kiosk/app/state.h"
#include "kiosk/export/document.h"
#include "kiosk/export/qr.h"
#include "kiosk/ui/date_picker.h"
#include "kiosk/ui/keyboard.h"
#include "kiosk/ui/text_block.h"
#include "kiosk/ui/timeline.h"

namespace kiosk {

using ui::Text;

// What screens draw: words in the visitor's language and ids, nothing to work out. Colours of
// sections are "#RRGGBB", made legible by the theme when drawn.

struct LanguageChoice {
  std::string tag{};
  Text name{}, english_name{};
  bool chosen = false;
};

struct WelcomeView {
  struct Greeting {
    Text title{}, lead{};
  };
  std::vector<Greeting> greetings{};  ///< one a language, shown in turn
  std::vector<LanguageChoice> languages{};
  Text law_date{}, text_size{}, contrast{};
};

struct SectionCard {
  std::string id{}, icon{}, colour{};
  Text title{}, summary{};
};

struct ToolCard {
  std::string icon{};
  Text title{}, detail{};
  Place place{};
  std::string id{};
};

struct HomeView {
  Text title{};
  ToolCard dates{};
  std::vector<ToolCard> beside{};  ///< next to the dates
  std::vector<SectionCard> sections{};
  std::vector<ToolCard> tools{};
};

struct ListEntry {
  Text title{}, detail{};
  std::string icon{}, colour{};
  std::string id{};
  Intent intent{};
};

struct SectionView {
  SectionCard section{};
  std::vector<ListEntry> articles{};
};

struct ArticleBlockView {
  std::string id{};
  content::BlockKind kind = content::BlockKind::Paragraph;
  int number = 0;
  int lines = 0;  ///< to write on
  ui::RichText text{};
  ui::RichText english{};  ///< to show beside it; empty: none
  std::string picture{};   ///< id; empty: none
  Text label{};            ///< "Warning.", "You can say"; of the first of several notes "For you"
  Text english_label{};
  Text voice{};     ///< who says so, where it differs from the article's first block
  Text fallback{};  ///< "not translated yet" where the text is English
};

/// A button that shows the same page in another way, or back.
struct Switch {
  std::string id{}, icon{};
  Text label{};
  Intent intent{};
  bool on = false;
};

/// A page to read: an article, its Easy read version, or a letter.
struct ArticleView {
  SectionCard section{};
  std::string id{};
  bool letter = false;             ///< the blocks but notes and warnings stand on a sheet of paper
  std::vector<Switch> switches{};  ///< Easy read; English beside
  Text title{};
  Text in_short{}, summary{};
  std::vector<ArticleBlockView> blocks{};
  std::vector<ListEntry> actions{};  ///< "Work out my date" by situation
  Text next_title{};
  std::vector<ListEntry> next{};
  Text sources_title{};
  std::vector<Text> sources{};
  Text checked{};
};

struct HitView {
  ListEntry entry{};
  std::string icon{};
  std::vector<ui::Inline> snippet{};
  std::string snippet_locale{};
  bool nearest = false;
};

struct SearchView {
  Text title{}, field{}, clear{}, exact_title{}, nearest_title{}, nothing{}, hint{};
  std::string query{};
  std::string query_locale{};
  std::vector<HitView> hits{};
  std::vector<ListEntry> instead{};  ///< where to go when nothing was found or typed
  bool keyboard_open = true;
  ui::Keyboard keyboard{};
};

/// Cards on shelves: situations, or letters.
struct ShelvesView {
  struct Shelf {
    std::string id{};
    Text title{};  ///< empty: no shelf
    std::vector<ListEntry> entries{};
  };
  std::string id = "situations";
  Text title{}, lead{};
  std::vector<Shelf> shelves{};
};

/// One of several answers to touch.
struct AnswerChoice {
  std::string id{};
  Text label{};
  std::string icon{};
  content::InputValue value{};
  bool chosen = false;
};

struct QuestionView {
  std::string situation{}, input{};
  Text situation_title{}, progress{}, question{}, help{};
  content::InputType type = content::InputType::Date;
  ui::DatePicker picker{};
  Text today_button{}, confirm{}, unknown{};
  Text future{};                        ///< a sentence while the date picked lies ahead; or empty
  std::vector<AnswerChoice> choices{};  ///< of a yes or no, a choice or a year
  std::optional<Text> letter{};         ///< beside a picture of where to look for the date

  // Closures: spans of days collected one by one.
  content::Closures collected{};
  std::vector<Text> spans{};
  Text span_label{}, span_remove{}, span_done{};
  bool ending_span = false;  ///< the first day is known
};

/// The steps of the 20 weeks, with the visitor's own dates once the request's day is known.
struct WeeksView {
  struct Stage {
    std::string id{};
    int week = 0;
    Text week_name{}, what{}, when{}, left{};
    bool passed = false;
  };
  Text title{}, lead{}, put_in{}, more{};
  Place put_in_to{}, more_to{};
  std::vector<Stage> stages{};
  int weeks = 20;
  std::optional<float> today{};  ///< weeks since the request
  Text today_label{};
};

struct ChecklistItemView {
  std::string id{};
  Text task{}, task_english{};
  Text counted{}, when{}, when_english{}, left{};
  Text who{}, note{}, missed{}, before_time{}, until{};
  std::vector<Text> exceptions{};
  Text condition{};  ///< "If you disagree only about the school": one branch of an open question
  std::vector<Text> steps{};
  Text phone{}, sources{};
  bool urgent = false, ticked = false, opened = false, mine = false;
  std::string colour{};
};

struct ChecklistGroupView {
  Text title{};
  std::vector<ChecklistItemView> items{};
};

struct ChecklistView {
  Text title{}, change{}, take{}, zoom{}, how{}, less{}, who_label{}, source_label{},
      missed_label{}, exceptions_label{};
  Place change_to{}, take_to{};
  std::vector<Text> notices{};
  std::optional<ui::Timeline> timeline{};
  std::vector<ChecklistGroupView> groups{};
  Text read_title{};
  std::vector<ListEntry> read{};  ///< the article about this situation
  Text law_note{};
};

enum class CodeKind : std::uint8_t {
  Deadline,  ///< an event for the phone's calendar
  Contact,   ///< whom to ring
  List,      ///< all dates as plain text
  Page,      ///< the venue’s phone page with the whole list
};

struct CodeView {
  Text when{}, task{};
  std::string payload{};
  CodeKind kind = CodeKind::Deadline;
};

/// Printing: what may be touched, and how it goes.
struct PrintView {
  Text button{};  ///< print, stop or try again; empty: this place has no printer
  bool running = false;
  Text status{};  ///< empty: nothing was printed yet
  std::string icon{};
  bool fault = false;
  std::vector<Switch> switches{};  ///< large print, receipt, without English
};

struct TakeAwayView {
  PrintView print{};
  Text title{}, page_title{}, codes_title{}, how_to{}, next{}, previous{}, no_codes{};
  Text page_next{}, page_previous{};
  std::vector<CodeView> codes{};
  int code = 0, page = 0;
  Paper paper = Paper::A4;
  Document document{};
};

struct ServiceView {
  std::string id{};
  Text kind{}, name{}, what{}, look{};
  Text phone{}, hours{}, web{};
  Text confirmed{}, place{};
  Text ring{};  ///< shows the code that rings it; empty: no telephone number
};

struct LocalHelpView {
  Text title{}, lead{};
  std::vector<ServiceView> services{};
};

struct TellUsView {
  struct Choice {
    std::string id{};
    Text label{};
    bool chosen = false;
  };
  struct Question {
    std::string id{};
    Text text{};
    std::vector<Choice> choices{};
  };
  Text title{}, lead{}, send{};
  Text thanks{};  ///< instead of the questions once they were sent
  std::vector<Question> questions{};
  bool any = false;  ///< something was chosen
};

/// Topics, letters and words under their first letters.
struct AToZView {
  struct Group {
    Text letter{};
    std::vector<ListEntry> entries{};
  };
  Text title{};
  std::vector<Group> groups{};
};

struct AboutView {
  struct Part {
    Text title{};
    std::vector<Text> paragraphs{};
  };
  Text title{};
  std::vector<Part> parts{};
};

/// No pack: the built-in English page.
struct FallbackView {
  Text title{};
  std::vector<Text> paragraphs{};
};

/// The bars around every screen but the first.
struct ShellView {
  Text home{}, back{}, search{}, language{}, language_name{}, text_size{}, contrast{}, lower{},
      display{}, finish{};
  Text read_aloud{};  ///< reads the page, or stops reading; empty: no voice for this language
  Text notice{};      ///< the draft banner; empty: none
  bool lowered = false, speaking = false;
};

struct DialogView {
  DialogKind kind = DialogKind::None;
  Text title{}, body{}, close{}, more_time{}, finish{}, speak{};
  std::vector<LanguageChoice> languages{};
  Text number{};                 ///< of a service
  std::optional<QrCode> code{};  ///< that rings it
};

using Body = std::variant<FallbackView, WelcomeView, HomeView, SectionView, ArticleView, SearchView,
                          ShelvesView, QuestionView, ChecklistView, TakeAwayView, WeeksView,
                          LocalHelpView, TellUsView, AToZView, AboutView>;

struct View {
  std::string locale = "en";
  ShellView shell{};
  Body body{};
  std::optional<DialogView> dialog{};
};

/// Letter rows of the on-screen keyboards, by language tag.
struct KeyboardRows {
  std::string tag{}, label{};
  std::vector<std::vector<std::pair<std::string, std::string>>> rows{};  ///< plain, shifted
};

/// What views are made from.
struct World {
  const content::Pack* pack = nullptr;  ///< absent: the built-in page
  base::Day today{};
  content::Clock clock = content::Clock::Trusted;
  const std::vector<KeyboardRows>* keyboards = nullptr;
  bool has_voice = false;    ///< the language can be read aloud
  bool has_printer = false;  ///< pages can be printed here
  bool has_receipt_printer = false;
  std::string phone_page{};  ///< its address; empty: this venue has none
  bool counts = false;       ///< choices of "Tell us" are counted somewhere
};

/// The screen to draw for a state. Errors inside the pack give the built-in page.
View view(const State& state, const World& world);

}  // namespace kiosk
