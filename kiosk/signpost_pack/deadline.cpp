// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack deadline`: one rule worked out, for one day or a span of days, or a file of worked
// examples.
#include "content/deadline.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "content/builder/rule_case.h"
#include "content/pack.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/report.h"

namespace signpost_pack {
namespace {

struct Options {
  std::string pack, rule, input, cases;
  std::vector<std::string> calendar;  ///< first and last day, or none
};

constexpr int kMostRows = 40'000;

base::Result<std::string> one_rule(const content::RuleBook& book, const Options& options) {
  const content::Rule* rule = book.rule(options.rule);
  if (!rule) return base::Error{base::ErrorCode::NotFound, "unknown rule \"" + options.rule + '"'};
  SIGNPOST_TRY(const auto inputs, content::inputs_from_json(options.input, rule->inputs));
  SIGNPOST_TRY(const auto deadline, content::deadline_for(*rule, inputs, book.holidays));
  return content::to_json(*rule, deadline) + '\n';
}

/// One line of CSV; texts with a comma or a quote are quoted.
std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (!line.empty() || &cell != &cells.front()) line += ',';
    if (cell.find_first_of(",\"\n") == std::string::npos) {
      line += cell;
      continue;
    }
    line += '"';
    for (const char c : cell) line.append(c == '"' ? 2 : 1, c);
    line += '"';
  }
  return line + '\n';
}

const char* weekday_of(base::Day day) {
  constexpr const char* kNames[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  return kNames[std::chrono::weekday{day}.c_encoding()];
}

/// The result for every start date of a span, each date with its weekday.
class Calendar {
 public:
  Calendar(const content::Rule& rule, const content::HolidayTable& holidays)
      : rule_{rule}, holidays_{holidays}, names_{content::field_names(rule)} {
    if (!rule.not_required_if.empty()) names_.emplace_back("required");
    for (const content::RuleInput& input : rule.inputs)
      if (!start_ &&
          (input.type == content::InputType::Date || input.type == content::InputType::Year))
        start_ = &input;
  }

  const content::RuleInput* start() const { return start_; }

  std::string head() const {
    std::vector<std::string> cells{start_->id};
    if (start_->type == content::InputType::Date) cells.push_back(start_->id + "_weekday");
    for (const std::string& name : names_) {
      cells.push_back(name);
      if (is_date(name)) cells.push_back(name + "_weekday");
    }
    cells.emplace_back("problem");
    return csv_line(cells);
  }

  std::string row(content::Inputs inputs, base::Day day) const {
    std::vector<std::string> cells;
    if (start_->type == content::InputType::Year) {
      const int year = static_cast<int>(base::civil(day).year());
      inputs[start_->id] = year;
      cells = {std::to_string(year)};
    } else {
      inputs[start_->id] = day;
      cells = {base::iso_date(day), weekday_of(day)};
    }
    const auto deadline = content::deadline_for(rule_, inputs, holidays_);
    const auto fields =
        deadline ? content::fields_of(rule_, *deadline) : std::vector<content::ResultField>{};
    for (const std::string& name : names_) {
      const auto at = std::find_if(fields.begin(), fields.end(),
                                   [&](const auto& field) { return field.name == name; });
      const auto* date = at == fields.end() ? nullptr : std::get_if<base::Day>(&at->value);
      cells.push_back(at == fields.end() ? std::string{} : text_of(*at));
      if (is_date(name)) cells.emplace_back(date ? weekday_of(*date) : "");
    }
    cells.push_back(deadline ? std::string{} : deadline.error().detail);
    return csv_line(cells);
  }

 private:
  bool is_date(const std::string& name) const {
    return name != "basis" && name != "required" && name != rule_.flag;
  }
  static std::string text_of(const content::ResultField& field) {
    if (const auto* day = std::get_if<base::Day>(&field.value)) return base::iso_date(*day);
    if (const auto* yes = std::get_if<bool>(&field.value)) return *yes ? "true" : "false";
    return std::get<std::string>(field.value);
  }

  const content::Rule& rule_;
  const content::HolidayTable& holidays_;
  std::vector<std::string> names_;
  const content::RuleInput* start_ = nullptr;
};

/// Each day of the span, or the first day of each of its years.
base::Result<std::string> calendar_of(const content::RuleBook& book, const Options& options) {
  const content::Rule* rule = book.rule(options.rule);
  if (!rule) return base::Error{base::ErrorCode::NotFound, "unknown rule \"" + options.rule + '"'};
  SIGNPOST_TRY(const auto inputs, content::inputs_from_json(
                                      options.input.empty() ? "{}" : options.input, rule->inputs));
  const base::Day first = day_or_today(options.calendar[0]),
                  last = day_or_today(options.calendar[1]);
  if (last < first || (last - first).count() >= kMostRows)
    return base::Error{base::ErrorCode::InvalidArgument,
                       "the calendar runs backwards, or over more than 40000 days"};
  const Calendar calendar{*rule, book.holidays};
  if (!calendar.start())
    return base::Error{base::ErrorCode::InvalidArgument, rule->id + " counts from no date"};
  std::string out = calendar.head();
  const bool years = calendar.start()->type == content::InputType::Year;
  for (base::Day day = first; day <= last;) {
    out += calendar.row(inputs, day);
    const auto next_year = base::civil(day).year() + std::chrono::years{1};
    day = years ? base::Day{next_year / std::chrono::January / 1} : day + std::chrono::days{1};
  }
  return out;
}

int run_cases(const content::RuleBook& book, const std::string& file) {
  const auto text = read_file(file);
  if (!text) return report(text.error());
  const auto cases = content::builder::cases_from_json(*text);
  if (!cases) return report(base::Error{cases.error().code, file + ": " + cases.error().detail});
  int passed = 0, failed = 0;
  for (const content::builder::RuleCase& example : *cases) {
    const auto failure = content::builder::failure_of(example, book);
    if (failure) print(example.id + ' ' + example.rule + ": " + *failure + '\n');
    ++(failure ? failed : passed);
  }
  print(std::to_string(passed) + " passed, " + std::to_string(failed) + " failed\n");
  return failed == 0 ? 0 : 1;
}

int run_deadline(const Options& options) {
  const auto pack = content::Pack::open(options.pack);
  if (!pack) return report(pack.error());
  if (!options.cases.empty()) return run_cases(pack->rule_book(), options.cases);
  const auto text = options.calendar.empty() ? one_rule(pack->rule_book(), options)
                                             : calendar_of(pack->rule_book(), options);
  if (!text) return report(text.error());
  print(*text);
  return 0;
}

}  // namespace

void add_deadline(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("deadline", "work out one rule, or run worked examples");
  command->add_option("PACK", options->pack, "the content pack")->required();
  auto* rule = command->add_option("RULE", options->rule, "id of the rule");
  auto* input = command->add_option("--input", options->input, "the dates, as a JSON object");
  auto* cases = command->add_option("--cases", options->cases, "a JSON file of worked examples");
  auto* calendar = command
                       ->add_option("--calendar", options->calendar,
                                    "first and last start date: the results as CSV")
                       ->expected(2)
                       ->check(check_day);
  rule->excludes(cases);
  input->needs(rule);
  calendar->needs(rule);
  command->callback([options, command, &status] {
    const bool rule_alone = command->count("RULE") > 0 && command->count("--input") == 0 &&
                            command->count("--calendar") == 0;
    status = rule_alone || (options->cases.empty() && command->count("RULE") == 0)
                 ? wrong_use(
                       "deadline: give a RULE with --input JSON or --calendar FROM TO, "
                       "or --cases FILE")
                 : run_deadline(*options);
  });
}

}  // namespace signpost_pack
