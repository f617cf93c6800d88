// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/lint_reading.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <unordered_map>

#include "content/builder/lint_sentences.h"
#include "content/builder/lint_syllables.h"

namespace content::builder {
namespace {

constexpr int kFewestWords = 100;

std::string text_of(const Unit& unit) {
  std::string text;
  for (const Span& span : unit.spans)
    if (!span.link.starts_with("blank:")) text += span.text;
  return text;
}

class Check {
 public:
  Check(const SourceFolder& source, LintExceptions& exceptions, Faults& faults)
      : exceptions_{exceptions}, faults_{faults} {
    for (const Unit& unit : source.units) units_.emplace(unit.id, &unit);
  }

  void page(const char* kind, const SourcePage& page) {
    const std::string name = std::string{kind} + '/' + page.id;
    std::vector<std::string> texts;
    for (const Block& block : page.blocks) {
      if (block.kind == BlockKind::Heading || block.kind == BlockKind::Subheading) continue;
      const auto unit = units_.find(name + '/' + block.id);
      if (unit != units_.end()) texts.push_back(text_of(*unit->second));
    }
    const auto grade = reading_grade(texts);
    if (!grade || *grade <= exceptions_.hardest_grade(name, kHardestGrade)) return;
    char shown[16];
    std::snprintf(shown, sizeof shown, "%.1f", *grade);
    faults_.push_back(
        {page.file, 0, Severity::Warning,
         std::string{"its reading grade is "} + shown + ", a reading age of about " +
             std::to_string(static_cast<int>(*grade + 5.5)),
         "write shorter sentences and words, or add it to checks.toml with the reason"});
  }

 private:
  LintExceptions& exceptions_;
  Faults& faults_;
  std::unordered_map<std::string, const Unit*> units_;
};

}  // namespace

std::optional<double> reading_grade(const std::vector<std::string>& texts) {
  int sentences = 0, words = 0, syllables = 0;
  for (const std::string& text : texts)
    for (const std::string& sentence : sentences_in(text)) {
      ++sentences;
      for (const std::string& word : words_in(sentence)) {
        ++words;
        syllables += syllables_in(word);
      }
    }
  if (words < kFewestWords) return std::nullopt;
  return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

void check_reading(const SourceFolder& source, LintExceptions& exceptions, Faults& faults) {
  Check check{source, exceptions, faults};
  for (const SourceArticle& article : source.articles) check.page("article", article);
  for (const SourceLetter& letter : source.letters) check.page("letter", letter);
  for (const SourceEasyRead& easy : source.easy_reads) check.page("easy", easy);
}

}  // namespace content::builder
