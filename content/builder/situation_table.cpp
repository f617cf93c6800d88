// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "content/builder/rule_table.h"
#include "content/detail/answer_to.h"

namespace content::builder {
namespace {

/// The question as the situation's rules declare its input; `not_before` from whichever rule has
/// one. Nothing if no rule has it.
std::optional<RuleInput> declared_input(const std::string& id, const Situation& situation,
                                        const RuleBook& book) {
  std::optional<RuleInput> found;
  for (const SituationItem& item : situation.items) {
    const Rule* rule = item.rule.empty() ? nullptr : book.rule(item.rule);
    if (!rule) continue;
    for (const RuleInput& input : rule->inputs) {
      if (detail::answer_to(item, input.id) != id) continue;
      const bool future = input.future || (found && found->future);
      std::string not_before = found ? found->not_before : std::string{};
      if (not_before.empty() && !input.not_before.empty())
        not_before = detail::answer_to(item, input.not_before);
      if (!found) found = input;
      found->id = id;
      found->future = future;
      found->not_before = std::move(not_before);
    }
  }
  if (found) found->caution = found->caution_missing = std::string{};
  return found;
}

Question read_question(TomlTable& table, Situation& situation, const SituationContext& context,
                       std::vector<RuleText>& texts) {
  Question question;
  const std::string id = table.required_string("input");
  const auto declared = declared_input(id, situation, context.book);
  if (declared) question.input = *declared;
  question.input.id = id;
  question.input.type = read_name<InputType>(table, "type", question.input.type);
  question.needed = table.bool_or("needed", false);
  question.on_letter = table.bool_or("on_letter", false);
  question.input.optional = !question.needed;
  const std::string unit = "situation/" + situation.id + '/' + id + '/';
  read_text(table, "text", true, unit + "text", "A question to the family", texts);
  read_text(table, "help", false, unit + "help", "Where to find the answer", texts);
  auto choices = table.tables("choice");
  if (!choices.empty()) question.input.choices.clear();
  for (TomlTable& choice : choices) {
    question.input.choices.push_back(choice.required_string("value"));
    read_text(choice, "text", true, unit + "choice/" + question.input.choices.back(),
              "One of the answers", texts);
    choice.finish();
  }
  if (question.input.type == InputType::Choice && choices.empty())
    table.error("input", "the choice has no words for its answers",
                "add [[situation.question.choice]] tables with value and text");
  table.finish();
  return question;
}

SituationItem read_item(TomlTable& table, const std::string& situation, const KnownIds& known,
                        std::vector<RuleText>& texts) {
  SituationItem item;
  item.group = read_name<Group>(table, "group");
  item.done_if = table.string_or("done_if", "");
  item.when = read_condition(table);
  if (auto from = table.table("from")) {
    for (const std::string& input : from->keys())
      item.from.push_back({input, from->required_string(input)});
    from->finish();
  }
  if (table.has("rule")) {
    item.id = item.rule = table.required_string("rule");
    table.finish();
    return item;
  }
  item.id = table.required_string("id");
  item.actor = table.required_string("actor");
  item.sources = read_sources(table, known);
  item.service = read_service(table, known);
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

std::optional<Situation> read_situation(TomlTable& table, const SituationContext& context,
                                        Faults& faults, std::vector<RuleText>& texts) {
  const std::size_t before = faults.size();
  Situation situation;
  situation.id = table.required_string("id");
  situation.icon = table.required_string("icon");
  situation.section = table.required_string("section");
  situation.article = table.required_string("article");
  check_known(table, "section", situation.section, context.known.sections);
  check_known(table, "article", situation.article, context.known.articles);
  situation.letter = table.string_or("letter", "");
  situation.shelf = table.string_or("group", "");
  const auto& shelves = context.shelves;
  if (!situation.shelf.empty() &&
      std::find(shelves.begin(), shelves.end(), situation.shelf) == shelves.end())
    table.error("group", "there is no shelf \"" + situation.shelf + "\"",
                "add it as [[shelf]], or mend the name");
  std::vector<RuleText> own;
  const std::string unit = "situation/" + situation.id + '/';
  read_text(table, "title", true, unit + "title", "What happened, in the family's words", own);
  read_text(table, "summary", true, unit + "summary", "Beneath the title", own);
  auto items = table.tables("item"), questions = table.tables("question");
  std::vector<RuleText> of_items;
  for (TomlTable& item : items)
    situation.items.push_back(read_item(item, situation.id, context.known, of_items));
  for (TomlTable& question : questions)
    situation.questions.push_back(read_question(question, situation, context, own));
  table.finish();

  const std::vector<SubTables> lists{{"item", &items}, {"question", &questions}};
  if (faults.size() == before) report(detail::faults_of(situation), table, lists);
  if (names_any(situation, context.faulty_rules)) return std::nullopt;
  if (faults.size() == before)
    report(detail::faults_between(situation, context.book), table, lists);
  if (faults.size() != before) return std::nullopt;
  for (RuleText& text : own) texts.push_back(std::move(text));
  for (RuleText& text : of_items) texts.push_back(std::move(text));
  return situation;
}

}  // namespace content::builder
