// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace content::builder {

/// One way an ICU message can come out: a branch of each select and of each plural.
struct MessageForm {
  std::map<std::string, std::string> selects;  ///< argument → key of the branch
  std::map<std::string, std::string> plurals;  ///< argument → "one", "other", "=1", …
  std::string text;                            ///< what it says, a space for each argument
  std::set<std::string> arguments;             ///< shown in it; `#` is its plural's argument
};

/// All forms of a message, in the order of its branches. None if it is not valid or if there are
/// more than 2000.
std::vector<MessageForm> message_forms(std::string_view message);

/// The keys of each select, or of each plural, by argument.
using BranchKeys = std::map<std::string, std::set<std::string>>;
BranchKeys select_keys(const std::vector<MessageForm>& forms);
BranchKeys plural_keys(const std::vector<MessageForm>& forms);

/// For each plural category of a language, the whole numbers of 0 to 999 that take it.
using PluralCategories = std::map<std::string, std::vector<int>>;
const PluralCategories& plural_categories(const std::string& locale);

/// The only number that takes a branch of a plural ("=1", or "one" where only 1 takes it), as
/// text; empty if there are several.
std::string only_number(const std::string& key, const PluralCategories& categories);

}  // namespace content::builder
