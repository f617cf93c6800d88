// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "content/pack.h"
#include "kiosk/app/view.h"

namespace kiosk {

/// The texts of the visitor's language, and of English beside them.
class Wording {
 public:
  Wording(const content::Pack& pack, std::string_view locale);

  Text text(std::string_view id) const;
  Text format(std::string_view id, const content::MessageArguments& arguments) const;
  Text english(std::string_view id) const;
  Text english_format(std::string_view id, const content::MessageArguments& arguments) const;
  bool has(std::string_view id) const { return local_.has(id); }

  Text date(base::Day day, content::DateStyle style = content::DateStyle::Full) const;
  Text english_date(base::Day day, content::DateStyle style = content::DateStyle::Full) const;

  const std::string& locale() const { return local_.locale(); }
  bool is_english() const { return local_.locale() == "en"; }
  const content::Messages& local() const { return local_; }

 private:
  const content::Messages& local_;
  const content::Messages& english_;
};

Text to_text(const content::LocalText& text);
/// "Children and Families Act 2014, section 51": names of law are the same in every language.
std::string source_line(const content::Source& source);
SectionCard section_card(const content::Section& section);

// One maker a screen; `state.place()` says which.
WelcomeView welcome_view(const content::Pack& pack);
base::Result<HomeView> home_view(const World& world, const Wording& words);
base::Result<SectionView> section_view(const content::Pack& pack, const Wording& words,
                                       std::string_view id);
base::Result<ArticleView> article_view(const State& state, const content::Pack& pack,
                                       const Wording& words);
base::Result<ArticleView> letter_view(const State& state, const content::Pack& pack,
                                      const Wording& words);
base::Result<ShelvesView> letters_view(const content::Pack& pack, const Wording& words);
base::Result<LocalHelpView> local_help_view(const State& state, const content::Pack& pack,
                                            const Wording& words);
base::Result<TellUsView> tell_us_view(const State& state, const content::Pack& pack,
                                      const Wording& words);
std::optional<DialogView> service_dialog(const State& state, const content::Pack& pack,
                                         const Wording& words);
base::Result<SearchView> search_view(const State& state, const World& world, const Wording& words);
ShelvesView situations_view(const content::Pack& pack, const Wording& words);
base::Result<QuestionView> question_view(const State& state, const World& world,
                                         const Wording& words);
base::Result<ChecklistView> checklist_view(const State& state, const World& world,
                                           const Wording& words);
base::Result<TakeAwayView> take_away_view(const State& state, const World& world,
                                          const Wording& words);
WeeksView weeks_view(const State& state, const World& world, const Wording& words);
base::Result<AToZView> a_to_z_view(const content::Pack& pack, const Wording& words);
base::Result<AboutView> about_view(const content::Pack& pack, const Wording& words);
FallbackView fallback_view();
ShellView shell_view(const State& state, const World& world, const Wording& words);
std::optional<DialogView> dialog_view(const State& state, const content::Pack& pack,
                                      const Wording& words);
std::vector<LanguageChoice> language_choices(const content::Pack& pack, std::string_view chosen);

}  // namespace kiosk
