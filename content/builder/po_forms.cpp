// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_forms.h"

#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>

#include <memory>

#include "content/detail/icu_text.h"

namespace content::builder {
namespace {

constexpr std::size_t kMostForms = 2000;

class Expansion {
 public:
  explicit Expansion(std::string_view message)
      : text_{detail::utf16(message)}, pattern_{text_, nullptr, status_} {}

  std::vector<MessageForm> forms() {
    if (U_FAILURE(status_)) return {};
    std::vector<MessageForm> all = message(0, {});
    if (too_many_) all.clear();
    return all;
  }

 private:
  /// The forms of the message whose MSG_START is part `start`; `#` in it stands for `number`.
  std::vector<MessageForm> message(std::int32_t start, const std::string& number) {
    std::vector<MessageForm> forms(1);
    std::int32_t from = pattern_.getPart(start).getLimit();
    for (std::int32_t i = start + 1;; ++i) {
      const icu::MessagePattern::Part& part = pattern_.getPart(i);
      const std::string literal = detail::utf8(text_.tempSubStringBetween(from, part.getIndex()));
      for (MessageForm& form : forms) form.text += literal;
      if (part.getType() == UMSGPAT_PART_TYPE_MSG_LIMIT) return forms;
      from = part.getLimit();
      if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) {
        for (MessageForm& form : forms) show(form, number);
      } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
        forms = argument(i, forms);
        i = pattern_.getLimitPartIndex(i);
        from = pattern_.getPart(i).getLimit();
        if (too_many_) return {};
      }
    }
  }

  std::vector<MessageForm> argument(std::int32_t start, std::vector<MessageForm> before) {
    const UMessagePatternArgType type = pattern_.getPart(start).getArgType();
    const std::string name = detail::utf8(pattern_.getSubstring(pattern_.getPart(start + 1)));
    if (type == UMSGPAT_ARG_TYPE_NONE || type == UMSGPAT_ARG_TYPE_SIMPLE) {
      for (MessageForm& form : before) show(form, name);
      return before;
    }
    const bool select = type == UMSGPAT_ARG_TYPE_SELECT;
    std::vector<MessageForm> after;
    std::string key;
    const std::int32_t end = pattern_.getLimitPartIndex(start);
    for (std::int32_t i = start + 2; i < end; ++i) {
      const icu::MessagePattern::Part& part = pattern_.getPart(i);
      if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR)
        key = detail::utf8(pattern_.getSubstring(part));
      if (part.getType() != UMSGPAT_PART_TYPE_MSG_START) continue;
      for (const MessageForm& branch : message(i, select ? std::string{} : name))
        for (const MessageForm& form : before) join(form, branch, name, key, select, after);
      i = pattern_.getLimitPartIndex(i);
      if (too_many_) return {};
    }
    return after;
  }

  void join(MessageForm form, const MessageForm& branch, const std::string& name,
            const std::string& key, bool select, std::vector<MessageForm>& out) {
    // The same argument may choose twice: only equal choices go together.
    const auto take = [](auto& into, const std::string& argument, const std::string& choice) {
      return into.emplace(argument, choice).first->second == choice;
    };
    bool possible = take(select ? form.selects : form.plurals, name, key);
    for (const auto& [argument, choice] : branch.selects)
      possible = possible && take(form.selects, argument, choice);
    for (const auto& [argument, choice] : branch.plurals)
      possible = possible && take(form.plurals, argument, choice);
    if (!possible) return;
    form.text += branch.text;
    form.arguments.insert(branch.arguments.begin(), branch.arguments.end());
    out.push_back(std::move(form));
    too_many_ = too_many_ || out.size() > kMostForms;
  }

  static void show(MessageForm& form, const std::string& argument) {
    form.text += ' ';
    if (!argument.empty()) form.arguments.insert(argument);
  }

  icu::UnicodeString text_;
  UErrorCode status_ = U_ZERO_ERROR;
  icu::MessagePattern pattern_;
  bool too_many_ = false;
};

BranchKeys keys_of(const std::vector<MessageForm>& forms,
                   std::map<std::string, std::string> MessageForm::*branches) {
  BranchKeys keys;
  for (const MessageForm& form : forms)
    for (const auto& [argument, key] : form.*branches) keys[argument].insert(key);
  return keys;
}

}  // namespace

std::vector<MessageForm> message_forms(std::string_view message) {
  return Expansion{message}.forms();
}

BranchKeys select_keys(const std::vector<MessageForm>& forms) {
  return keys_of(forms, &MessageForm::selects);
}

BranchKeys plural_keys(const std::vector<MessageForm>& forms) {
  return keys_of(forms, &MessageForm::plurals);
}

const PluralCategories& plural_categories(const std::string& locale) {
  thread_local std::map<std::string, PluralCategories> known;
  const auto [found, is_new] = known.try_emplace(locale);
  PluralCategories& categories = found->second;
  if (!is_new) return categories;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules{
      icu::PluralRules::forLocale(detail::icu_locale(locale), status)};
  if (U_FAILURE(status) || !rules) return categories;
  for (int number = 0; number < 1000; ++number)
    categories[detail::utf8(rules->select(number))].push_back(number);
  return categories;
}

std::string only_number(const std::string& key, const PluralCategories& categories) {
  if (key.starts_with('=')) return key.substr(1);
  const auto found = categories.find(key);
  if (found == categories.end() || found->second.size() != 1) return {};
  return std::to_string(found->second.front());
}

}  // namespace content::builder
