// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "content/builder/rule_table.h"

namespace content::builder {
namespace {

/// The input as the situation's rules declare it; `not_before` from whichever rule has one.
RuleInput declared_input(const std::string& id, const Situation& situation, const RuleBook& book) {
  RuleInput found;
  found.id = id;
  bool known = false;
  for (const SituationItem& item : situation.items) {
    const Rule* rule = item.rule.empty() ? nullptr : book.rule(item.rule);
    if (!rule) continue;
    for (const RuleInput& input : rule->inputs) {
      if (input.id != id) continue;
      if (!known) found = input;
      if (found.not_before.empty()) found.not_before = input.not_before;
      known = true;
    }
  }
  return found;
}

Question read_question(TomlTable& table, Situation& situation, const RuleBook& book,
                       std::vector<RuleText>& texts) {
  Question question;
  const std::string id = table.required_string("input");
  question.input = declared_input(id, situation, book);
  question.needed = table.bool_or("needed", false);
  question.input.optional = !question.needed;
  const std::string unit = "situation/" + situation.id + '/' + id + '/';
  read_text(table, "text", true, unit + "text", "A question to the family", texts);
  read_text(table, "help", false, unit + "help", "Where to find the answer", texts);
  table.finish();
  return question;
}

SituationItem read_item(TomlTable& table, const std::string& situation, const KnownIds& known,
                        std::vector<RuleText>& texts) {
  SituationItem item;
  item.group = read_name<Group>(table, "group");
  item.done_if = table.string_or("done_if", "");
  if (table.has("rule")) {
    item.id = item.rule = table.required_string("rule");
    table.finish();
    return item;
  }
  item.id = table.required_string("id");
  item.actor = table.required_string("actor");
  item.sources = read_sources(table, known);
  const std::string when = table.string_or("when", "");
  item.now = when == "now";
  if (!when.empty() && !item.now)
    table.error("when", "\"" + when + "\" is no time", "use \"now\", or leave it out");
  const std::string unit = "situation/" + situation + "/item/" + item.id + '/';
  read_text(table, "task", true, unit + "task", "What to do, on the checklist", texts);
  read_text(table, "counted", false, unit + "counted", "When, in words", texts);
  read_text(table, "missed", false, unit + "missed", "What to do if this does not happen", texts);
  table.finish();
  return item;
}

bool names_any(const Situation& situation, const std::set<std::string>& rules) {
  return std::any_of(situation.items.begin(), situation.items.end(),
                     [&](const SituationItem& item) { return rules.contains(item.rule); });
}

void check_known(TomlTable& table, std::string_view key, const std::string& id,
                 const std::set<std::string, std::less<>>& known) {
  if (!id.empty() && !known.contains(id))
    table.error(key, "there is no " + std::string{key} + " \"" + id + "\"", "mend the name");
}

}  // namespace

std::optional<Situation> read_situation(TomlTable& table, const RuleBook& book,
                                        const std::set<std::string>& faulty_rules,
                                        const KnownIds& known, Faults& faults,
                                        std::vector<RuleText>& texts) {
  const std::size_t before = faults.size();
  Situation situation;
  situation.id = table.required_string("id");
  situation.icon = table.required_string("icon");
  situation.section = table.required_string("section");
  situation.article = table.required_string("article");
  check_known(table, "section", situation.section, known.sections);
  check_known(table, "article", situation.article, known.articles);
  std::vector<RuleText> own;
  const std::string unit = "situation/" + situation.id + '/';
  read_text(table, "title", true, unit + "title", "What happened, in the family's words", own);
  read_text(table, "summary", true, unit + "summary", "Beneath the title", own);
  auto items = table.tables("item"), questions = table.tables("question");
  std::vector<RuleText> of_items;
  for (TomlTable& item : items)
    situation.items.push_back(read_item(item, situation.id, known, of_items));
  for (TomlTable& question : questions)
    situation.questions.push_back(read_question(question, situation, book, own));
  table.finish();

  const std::vector<SubTables> lists{{"item", &items}, {"question", &questions}};
  if (faults.size() == before) report(detail::faults_of(situation), table, lists);
  if (names_any(situation, faulty_rules)) return std::nullopt;
  if (faults.size() == before) report(detail::faults_between(situation, book), table, lists);
  if (faults.size() != before) return std::nullopt;
  for (RuleText& text : own) texts.push_back(std::move(text));
  for (RuleText& text : of_items) texts.push_back(std::move(text));
  return situation;
}

}  // namespace content::builder
