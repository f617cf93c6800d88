// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/signpost_pack/pack_counts.h"

#include <algorithm>

namespace signpost_pack {
namespace {

bool all_in(const std::vector<content::Block>& blocks, const std::string& locale) {
  return std::all_of(blocks.begin(), blocks.end(),
                     [&](const content::Block& block) { return block.locale == locale; });
}

bool is_in(const content::LocalText& text, const std::string& locale) {
  return text.locale == locale;
}

/// The pages of a section, or of the whole pack, that are wholly in a language.
class Counter {
 public:
  Counter(const content::Pack& pack, std::string locale)
      : pack_{pack}, locale_{std::move(locale)} {}

  base::Result<void> count_articles(const std::string& section, PageCounts& counts) const {
    SIGNPOST_TRY(const auto articles, pack_.articles(section, locale_));
    for (const content::ArticleSummary& summary : articles) {
      SIGNPOST_TRY(const auto article, pack_.article(summary.id, locale_));
      if (article && is_in(article->title, locale_) && is_in(article->summary, locale_) &&
          all_in(article->blocks, locale_))
        ++counts.articles;
      SIGNPOST_TRY(const auto easy, pack_.easy_read(summary.id, locale_));
      if (easy && is_in(easy->title, locale_) && all_in(easy->blocks, locale_)) ++counts.easy_reads;
    }
    return {};
  }

  /// Without a section, those of all.
  base::Result<void> count_letters(const std::string& section, PageCounts& counts) const {
    SIGNPOST_TRY(const auto letters, pack_.letters(locale_));
    for (const content::LetterSummary& summary : letters) {
      if (!section.empty() && summary.section != section) continue;
      SIGNPOST_TRY(const auto letter, pack_.letter(summary.id, locale_));
      if (letter && is_in(summary.title, locale_) && is_in(summary.summary, locale_) &&
          all_in(letter->blocks, locale_))
        ++counts.letters;
    }
    return {};
  }

 private:
  const content::Pack& pack_;
  std::string locale_;
};

}  // namespace

base::Result<PackCounts> count_pages(const content::Pack& pack) {
  PackCounts counts;
  SIGNPOST_TRY(const auto sections, pack.sections("en"));
  const Counter english{pack, "en"};
  for (const content::Section& section : sections) {
    PageCounts in_section{section.id, section.title.text};
    SIGNPOST_TRY_VOID(english.count_articles(section.id, in_section));
    SIGNPOST_TRY_VOID(english.count_letters(section.id, in_section));
    counts.sections.push_back(std::move(in_section));
  }
  for (const content::Language& language : pack.info().languages) {
    const Counter counter{pack, language.tag};
    PageCounts in_language{language.tag, {}};
    for (const content::Section& section : sections)
      SIGNPOST_TRY_VOID(counter.count_articles(section.id, in_language));
    SIGNPOST_TRY_VOID(counter.count_letters({}, in_language));
    counts.languages.push_back(std::move(in_language));
  }
  SIGNPOST_TRY(const auto letters, pack.letters("en"));
  counts.meetings = static_cast<int>(
      std::count_if(letters.begin(), letters.end(), [](const content::LetterSummary& letter) {
        return letter.kind == content::LetterKind::Meeting;
      }));
  SIGNPOST_TRY(const auto questions, pack.feedback("en"));
  counts.questions = static_cast<int>(questions.size());
  return counts;
}

}  // namespace signpost_pack
