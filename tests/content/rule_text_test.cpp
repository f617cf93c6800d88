// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>

#include "content/builder/toml_file.h"
#include "content/message.h"
#include "tests/content/rule_fixture.h"

using content::Method;
using content::Roll;
using content::Unit;
using rule_test::counting_rule;

namespace {

/// The texts of ui/steps.toml by "table.key".
std::map<std::string, std::string> step_texts() {
  content::builder::Faults faults;
  const auto file = content::builder::TomlFile::open(SIGNPOST_SOURCE_DIR "/content/england-send",
                                                     "ui/steps.toml", faults);
  REQUIRE(file);
  std::map<std::string, std::string> texts;
  auto root = file->root(faults);
  for (const std::string& name : root.keys()) {
    auto table = root.table(name);
    REQUIRE(table);
    for (const std::string& key : table->keys()) {
      content::builder::Faults not_a_table;
      auto entry = file->root(not_a_table).table(name)->table(key);
      texts[name + '.' + key] =
          entry ? entry->required_string("text") : table->required_string(key);
    }
  }
  CHECK(faults.empty());
  return texts;
}

/// One step of each kind that the engine can give, from sweeping rules over some years.
std::map<std::string, content::Step> all_steps() {
  std::map<std::string, content::Step> steps;
  const auto table = rule_test::computed_holidays(2024, 2034);
  const auto sweep = [&](const content::Rule& rule, const content::Inputs& more) {
    for (base::Day at = rule_test::day("2026-01-01"); at < rule_test::day("2032-01-01");
         at += std::chrono::days{1}) {
      content::Inputs inputs = more;
      inputs[rule.inputs[0].id] = at;
      if (rule.inputs.size() > 1 && rule.inputs[1].type == content::InputType::Date)
        inputs[rule.inputs[1].id] = at + std::chrono::days{31};
      if (rule.inputs.back().type == content::InputType::Closures)
        inputs["closed"] =
            content::Closures{{at + std::chrono::days{4}, at + std::chrono::days{20}}};
      const auto deadline = content::deadline_for(rule, inputs, table);
      REQUIRE(deadline);
      for (const content::Step& step : deadline->steps) steps.emplace(std::string{step.kind}, step);
    }
  };
  for (const Unit unit : {Unit::Days, Unit::Weeks, Unit::Months})
    sweep(counting_rule(Method::BeginningWith, 2, unit), {});
  sweep(counting_rule(Method::Within, 2, Unit::Days), {});
  sweep(counting_rule(Method::Within, 2, Unit::Weeks), {});
  sweep(counting_rule(Method::Before, 0, Unit::Days), {});
  sweep(counting_rule(Method::AtLeastBefore, 2, Unit::Weeks), {});
  sweep(counting_rule(Method::AtLeastBefore, 2, Unit::Months), {});
  for (const Method method : {Method::WorkingDays, Method::TribunalDays, Method::SchoolDays}) {
    auto rule = counting_rule(method, 12, Unit::Days);
    sweep(rule, {});
    rule.counts[0].inclusive = true;
    sweep(rule, {});
  }
  content::Rule appeal = rule_test::rule("appeal.lodge");
  sweep(appeal, {});
  sweep(appeal, {{"section_i_only", true}});
  appeal.combine = content::Combine::Earliest;
  sweep(appeal, {});
  sweep(rule_test::rule("information.sar"), {});
  sweep(rule_test::rule("complaint.la_stage2"), {});
  const auto phase =
      content::deadline_for(rule_test::rule("phase.other"), {{"transfer_year", 2027}}, table);
  REQUIRE(phase);
  for (const content::Step& step : phase->steps) steps.emplace(std::string{step.kind}, step);
  return steps;
}

}  // namespace

TEST_CASE("every step the engine can give has a text that uses only its arguments",
          "[content][deadline]") {
  const auto texts = step_texts();
  const auto steps = all_steps();
  for (const auto& [kind, step] : steps) {
    INFO(kind);
    const auto text = texts.find("step." + kind);
    REQUIRE(text != texts.end());
    const auto checked = content::check_message(text->second, "en");
    REQUIRE(checked.valid);
    for (const std::string& name : checked.arguments) {
      bool given = false;
      for (const auto& argument : step.arguments()) given = given || argument.name == name;
      CHECK(given);
    }
  }
  for (const auto& [id, text] : texts) {
    INFO(id);
    if (id.starts_with("step.")) CHECK(steps.contains(id.substr(5)));
  }
}

TEST_CASE("every warning and variant of the checklist has a text", "[content][checklist]") {
  const auto texts = step_texts();
  std::set<std::string> kinds{"wrong_order",  "future_date", "old_date",    "beyond_horizon",
                              "not_in_force", "no_date",     "clock_wrong", "early_bound"};
  for (const content::Rule& rule : rule_test::book().rules) {
    if (!rule.caution.empty()) kinds.insert(rule.caution);
    for (const content::RuleInput& input : rule.inputs)
      for (const std::string& kind : {input.caution, input.caution_missing})
        if (!kind.empty()) kinds.insert(kind);
    for (const std::string& exception : rule.exceptions) {
      INFO(rule.id << ' ' << exception);
      CHECK(texts.contains("exception." + exception));
    }
  }
  for (const std::string& kind : kinds) {
    INFO(kind);
    CHECK(texts.contains("warning." + kind));
  }
  for (const content::Situation& situation : rule_test::book().situations)
    for (const content::Question& question : situation.questions)
      if (question.input.type == content::InputType::YesNo) {
        INFO(situation.id << ' ' << question.input.id);
        CHECK(texts.contains("variant." + question.input.id));
        CHECK(texts.contains("variant.not_" + question.input.id));
      }
}

TEST_CASE("the derivation names each event and each date of a rule", "[content][rule]") {
  const auto texts = step_texts();
  for (const content::Rule& rule : rule_test::book().rules) {
    for (const content::RuleInput& input : rule.inputs) {
      INFO(input.id);
      if (input.type == content::InputType::Date)
        CHECK(texts.at("step.start").find(' ' + input.id + " {") != std::string::npos);
    }
    if (rule.shape != content::Shape::Dates) continue;
    for (const content::Count& count : rule.counts) {
      INFO(count.gives);
      CHECK(texts.at("step.gives").find(' ' + count.gives + " {") != std::string::npos);
    }
  }
}

TEST_CASE("sentences of rules and situations are short", "[content][rule]") {
  for (const auto& unit : rule_test::england_send().texts) {
    int words = 0;
    bool in_word = false;
    for (const char c : unit.text) {
      if (c == '.' || c == '?' || c == ':') words = 0;
      const bool letter = c != ' ';
      if (letter && !in_word && ++words > 20) FAIL_CHECK(unit.unit << ": " << unit.text);
      in_word = letter;
    }
  }
}
