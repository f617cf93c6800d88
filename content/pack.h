// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/article.h"
#include "content/checklist.h"
#include "content/message.h"
#include "platform/base/result.h"

namespace content {

struct Language {
  std::string tag;   ///< BCP 47
  std::string name;  ///< in its own script
  std::string english_name;
  bool rtl = false;
  std::string keyboard;  ///< xkb layout, e.g. "gb", "ara", "pl"
  std::string keyboard_variant;
};

struct Coverage {
  std::string locale;
  int reviewed = 0, draft = 0, stale = 0, missing = 0;
};

struct PackInfo {
  std::string id, version, title;
  std::string law_date, review_by;  ///< ISO dates
  std::vector<Language> languages;  ///< English first
  std::vector<Coverage> coverage;   ///< per language other than English
  int articles = 0, words = 0, rules = 0, situations = 0, units = 0;
  int letters = 0, easy_reads = 0, services = 0, pictures = 0;
  std::string venue;     ///< the place whose local entries it holds; may be empty
  std::string helpline;  ///< id of the service to ring where no other is named; may be empty
};

/// A content pack opened for reading: one sealed SQLite file.
///
/// Nothing in a pack is trusted: a damaged, truncated or hostile file gives an Error on opening,
/// and a fault found later gives an Error from the call that met it. Not thread-safe.
class Pack {
 public:
  /// Errors: NotFound, Io, InvalidData (not a pack, damaged, newer schema, a limit passed).
  static base::Result<Pack> open(const std::filesystem::path& file);
  Pack(Pack&&) noexcept;
  Pack& operator=(Pack&&) noexcept;
  ~Pack();

  const PackInfo& info() const;
  const RuleBook& rule_book() const;
  /// The texts of a locale, read once. An unknown locale gives the English texts.
  const Messages& messages(std::string_view locale) const;

  base::Result<std::vector<Section>> sections(std::string_view locale) const;
  base::Result<std::vector<ArticleSummary>> articles(std::string_view section,
                                                     std::string_view locale) const;
  base::Result<std::optional<Article>> article(std::string_view id, std::string_view locale) const;
  /// Nothing if there is no Easy read version of the article.
  base::Result<std::optional<EasyRead>> easy_read(std::string_view article,
                                                  std::string_view locale) const;
  base::Result<std::vector<LetterSummary>> letters(std::string_view locale) const;
  base::Result<std::optional<Letter>> letter(std::string_view id, std::string_view locale) const;
  base::Result<std::vector<Service>> services(std::string_view locale) const;
  base::Result<std::vector<FeedbackQuestion>> feedback(std::string_view locale) const;
  /// A picture as PNG bytes. Errors: NotFound, InvalidData (no PNG, or too large).
  base::Result<std::string> picture(std::string_view id) const;
  base::Result<std::optional<Word>> word(std::string_view id, std::string_view locale) const;
  /// The whole glossary.
  base::Result<std::vector<Word>> words(std::string_view locale) const;
  base::Result<std::vector<Source>> sources(const std::vector<std::string>& ids) const;
  /// All that the pack may cite, in the editors’ order.
  base::Result<std::vector<Source>> all_sources() const;

  struct Detail;
  Detail& detail() const { return *detail_; }

 private:
  Pack();
  std::unique_ptr<Detail> detail_;
};

}  // namespace content
