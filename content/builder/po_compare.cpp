// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_compare.h"

#include <algorithm>
#include <iterator>

#include "content/builder/lint.h"
#include "content/builder/markup.h"
#include "content/builder/po_forms.h"
#include "content/detail/article_json.h"
#include "platform/base/utf8.h"

namespace content::builder {
namespace {

/// What can be read of a text. A text that is no message has one form.
std::vector<MessageForm> forms_of(UnitKind kind, std::string_view text) {
  if (kind == UnitKind::Message) return message_forms(text);
  if (kind == UnitKind::Block)
    if (const auto spans = from_markup(text)) return {{{}, {}, detail::plain_text(*spans), {}}};
  return {{{}, {}, std::string{text}, {}}};
}

/// " where kind is short, n is few": which form of a message is meant.
std::string place(const MessageForm& form) {
  std::string text;
  for (const auto* branches : {&form.selects, &form.plurals})
    for (const auto& [argument, key] : *branches)
      text += (text.empty() ? " where " : ", ") + argument + " is " + key;
  return text;
}

constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};

/// Takes out the months that the English names and Chinese writes as numbers: 11月 for November.
void drop_months(std::string_view english, std::string_view text,
                 std::vector<std::string>& numbers) {
  for (std::size_t month = 1; month <= std::size(kMonths); ++month) {
    if (english.find(kMonths[month - 1]) == std::string_view::npos) continue;
    const std::string number = std::to_string(month), written = number + "月";
    for (std::size_t at = text.find(written); at != std::string_view::npos;
         at = text.find(written, at + 1)) {
      const bool whole = at == 0 || text[at - 1] < '0' || text[at - 1] > '9';
      const auto found = std::find(numbers.begin(), numbers.end(), number);
      if (whole && found != numbers.end()) numbers.erase(found);
    }
  }
}

/// A form of the translation beside one of the English that says the same.
struct Pair {
  const MessageForm& english;
  const MessageForm& other;
  std::vector<std::string> missing;              ///< arguments
  std::vector<std::string> numbers_en, numbers;  ///< without those a plural form may put in words
};

class Comparison {
 public:
  Comparison(const Unit& unit, std::string_view text, const std::string& locale)
      : english_{forms_of(unit.kind, unit.english)},
        other_{forms_of(unit.kind, text)},
        categories_{plural_categories(locale)},
        categories_en_{plural_categories("en")} {}

  const std::vector<MessageForm>& other() const { return other_; }

  std::optional<Difference> compare_branches() const {
    const BranchKeys ours = select_keys(english_), theirs = select_keys(other_);
    for (const auto& [argument, keys] : ours) {
      const auto found = theirs.find(argument);
      if (found == theirs.end() || found->second != keys)
        return Difference{
            "its choices for {" + argument + "} are " +
                (found == theirs.end() ? "none"
                                       : listed({found->second.begin(), found->second.end()})) +
                ", in English " + listed({keys.begin(), keys.end()}),
            "keep the words before the braces as they are"};
    }
    for (const auto& [argument, keys] : theirs)
      if (!ours.contains(argument))
        return Difference{"it makes choices for {" + argument + "}, the English does not",
                          "use {" + argument + "} as the English does"};
    return std::nullopt;
  }

  /// The forms of the English that a form may stand for.
  std::vector<Pair> pairs(const MessageForm& form) const {
    std::vector<Pair> all;
    for (const MessageForm& english : english_)
      if (english.selects == form.selects && may_stand_for(form, english))
        all.push_back(make_pair(english, form));
    return all;
  }

 private:
  /// A form for many numbers needs the English form that is for many numbers too.
  bool may_stand_for(const MessageForm& form, const MessageForm& english) const {
    for (const auto& [argument, key] : english.plurals) {
      const auto found = form.plurals.find(argument);
      const bool one =
          found != form.plurals.end() && !only_number(found->second, categories_).empty();
      if (!one && !only_number(key, categories_en_).empty()) return false;
    }
    return true;
  }

  Pair make_pair(const MessageForm& english, const MessageForm& form) const {
    Pair pair{english,
              form,
              {},
              numbers_in(UnitKind::Plain, english.text),
              numbers_in(UnitKind::Plain, form.text)};
    drop_months(english.text, form.text, pair.numbers);
    std::set<std::string> needed = english.arguments;
    for (const auto& [argument, key] : form.plurals) {
      const std::string number = only_number(key, categories_);
      if (number.empty()) continue;
      // "one day" may be said without its 1, and "two days" without its 2.
      needed.erase(argument);
      std::erase(pair.numbers, number);
      std::erase(pair.numbers_en, number);
    }
    std::set_difference(needed.begin(), needed.end(), form.arguments.begin(), form.arguments.end(),
                        std::back_inserter(pair.missing));
    return pair;
  }

  std::vector<MessageForm> english_, other_;
  const PluralCategories &categories_, &categories_en_;
};

}  // namespace

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) {
    if (!list.empty()) list += ", ";
    list += word;
  }
  return list.empty() ? "none" : list;
}

std::vector<std::string> links_of(const std::vector<Span>& spans) {
  std::vector<std::string> links;
  for (const Span& span : spans)
    if (!span.link.empty()) links.push_back(span.link);
  std::sort(links.begin(), links.end());
  return links;
}

std::vector<std::string> phones_in(std::string_view visible) {
  constexpr std::size_t kFewestDigits = 6;
  constexpr char32_t kNoBreakSpace = 0xA0, kNarrowSpace = 0x202F, kFirstIsolate = 0x2066,
                     kLastIsolate = 0x2069;
  std::vector<std::string> phones;
  std::string digits;
  bool gap = false;
  const auto end_phone = [&] {
    if (digits.size() >= kFewestDigits) phones.push_back(digits);
    digits.clear();
  };
  for (std::size_t at = 0; at < visible.size();) {
    const base::CodePoint point = base::decode_utf8(visible, at);
    if (point.size == 0) break;
    at += point.size;
    const char32_t c = point.value;
    if (c >= U'0' && c <= U'9') {
      digits += static_cast<char>(c);
      gap = false;
    } else if (c >= kFirstIsolate && c <= kLastIsolate) {
      continue;
    } else if ((c == U' ' || c == U'-' || c == kNoBreakSpace || c == kNarrowSpace) && !gap) {
      gap = true;
    } else {
      end_phone();
    }
  }
  end_phone();
  std::sort(phones.begin(), phones.end());
  return phones;
}

std::optional<Difference> compare_values(const Unit& unit, std::string_view text,
                                         const std::string& locale) {
  const Comparison comparison{unit, text, locale};
  if (auto difference = comparison.compare_branches()) return difference;
  for (const MessageForm& form : comparison.other()) {
    std::optional<Difference> nearest;
    for (const Pair& pair : comparison.pairs(form)) {
      std::optional<Difference> difference;
      if (!pair.missing.empty())
        difference = {"it has no {" + listed(pair.missing) + '}' + place(form),
                      "put each {argument} in, and # in each plural form"};
      else if (pair.numbers != pair.numbers_en)
        difference = {"its numbers are " + listed(pair.numbers) + ", in English " +
                          listed(pair.numbers_en) + place(form),
                      "write the same numbers, with the digits 0 to 9"};
      else if (phones_in(form.text) != phones_in(pair.english.text))
        difference = {"its phone numbers are " + listed(phones_in(form.text)) + ", in English " +
                          listed(phones_in(pair.english.text)) + place(form),
                      "write the same digits in the same order"};
      nearest = std::move(difference);
      if (!nearest) break;
    }
    if (nearest) return nearest;
  }
  return std::nullopt;
}

std::optional<Difference> compare_negation(const Unit& unit, std::string_view text,
                                           const std::string& locale, const PoWords& words) {
  if (!words.knows_negation("en") || !words.knows_negation(locale)) return std::nullopt;
  const Comparison comparison{unit, text, locale};
  for (const MessageForm& form : comparison.other()) {
    if (words.negates(form.text, locale)) continue;
    const std::vector<Pair> pairs = comparison.pairs(form);
    const bool wanted =
        !pairs.empty() && std::all_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
          return words.negates(pair.english.text, "en");
        });
    if (wanted)
      return Difference{
          "the English says \"not\", the translation has no word for it" + place(form),
          "say what the English says, or add the word to po/checks.toml"};
  }
  return std::nullopt;
}

std::vector<Difference> check_plurals(const Unit& unit, std::string_view text,
                                      const std::string& locale) {
  if (unit.kind != UnitKind::Message) return {};
  std::vector<Difference> differences;
  const PluralCategories& categories = plural_categories(locale);
  for (const auto& [argument, keys] : plural_keys(message_forms(text))) {
    std::vector<std::string> missing, unknown;
    for (const auto& [category, numbers] : categories) {
      const bool spelt_out = std::all_of(numbers.begin(), numbers.end(), [&](int number) {
        return keys.contains('=' + std::to_string(number));
      });
      if (!keys.contains(category) && !spelt_out) missing.push_back(category);
    }
    for (const std::string& key : keys)
      if (!key.starts_with('=') && key != "other" && !categories.contains(key))
        unknown.push_back(key);
    if (!missing.empty())
      differences.push_back({"the plural of {" + argument + "} has no form for " + listed(missing),
                             "add it; \"other\" is taken until then"});
    if (!unknown.empty())
      differences.push_back(
          {"the language has no plural form " + listed(unknown), "take it out; it is never used"});
  }
  return differences;
}

}  // namespace content::builder
