// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack checklist`: a family's dates for one situation, as text or as one JSON object.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/checklist.h"
#include "content/pack.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/report.h"
#include "kiosk/signpost_pack/take_away_files.h"

namespace signpost_pack {
namespace {

using content::ChecklistItem;
using content::ItemStatus;
using content::LocalText;
using content::Messages;
using nlohmann::ordered_json;

struct Options {
  std::string pack, situation, input = "{}", lang = "en", today;
  TakeAwayFiles files;
  bool json = false;
};

const char* name_of(ItemStatus status) {
  switch (status) {
    case ItemStatus::Upcoming:
      return "upcoming";
    case ItemStatus::Today:
      return "today";
    case ItemStatus::Passed:
      return "passed";
    case ItemStatus::Now:
      return "now";
    case ItemStatus::NoDate:
      return "no_date";
    case ItemStatus::NotRequired:
      return "not_required";
    case ItemStatus::Unknown:
      return "unknown";
  }
  return "";
}

const char* name_of(content::Group group) {
  switch (group) {
    case content::Group::You:
      return "you";
    case content::Group::They:
      return "they";
    case content::Group::IfNot:
      return "if_not";
    case content::Group::Gather:
      return "gather";
    case content::Group::Call:
      return "call";
  }
  return "";
}

const char* name_of(content::Urgency urgency) {
  switch (urgency) {
    case content::Urgency::Red:
      return "red";
    case content::Urgency::Amber:
      return "amber";
    case content::Urgency::Grey:
      return "grey";
  }
  return "";
}

const char* name_of(content::Standing standing) {
  switch (standing) {
    case content::Standing::Source:
      return "source";
    case content::Standing::Reviewed:
      return "reviewed";
    case content::Standing::Draft:
      return "draft";
    case content::Standing::Stale:
      return "stale";
    case content::Standing::Missing:
      return "missing";
  }
  return "";
}

/// One checklist with the texts of its language and of English.
class View {
 public:
  View(const content::Pack& pack, const content::Situation& situation,
       const content::Checklist& list, const std::string& lang)
      : pack_{pack},
        situation_{situation},
        list_{list},
        texts_{pack.messages(lang)},
        english_{pack.messages("en")} {}

  base::Result<std::string> json() const {
    const content::PackInfo& info = pack_.info();
    ordered_json all{
        {"situation", list_.situation},
        {"title", texts_.text("situation/" + list_.situation + "/title").text},
        {"article", situation_.article},
        {"letter", situation_.letter},
        {"lang", texts_.locale()},
        {"today", base::iso_date(list_.today)},
        {"pack", {{"id", info.id}, {"version", info.version}, {"law_date", info.law_date}}},
        {"items", ordered_json::array()},
        {"warnings", ordered_json::array()}};
    for (const ChecklistItem& item : list_.items) {
      SIGNPOST_TRY(ordered_json entry, item_json(item));
      all["items"].push_back(std::move(entry));
    }
    for (const content::Warning& warning : list_.warnings)
      all["warnings"].push_back({{"kind", warning.kind}, {"text", warning_text(warning)}});
    return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
  }

  base::Result<std::string> text() const {
    std::string out = texts_.text("situation/" + list_.situation + "/title").text + '\n' +
                      texts_.date(list_.today) + '\n';
    for (const content::Warning& warning : list_.warnings)
      out += "! " + warning_text(warning) + '\n';
    std::optional<content::Group> group;
    for (const ChecklistItem& item : list_.items) {
      if (group != item.group)
        out += '\n' + texts_.text(std::string{"checklist."} + name_of(item.group)).text + '\n';
      group = item.group;
      SIGNPOST_TRY(const std::string lines, item_text(item));
      out += lines;
    }
    return out;
  }

 private:
  std::string unit(const ChecklistItem& item, const char* part) const {
    return (item.rule ? "rule/" + item.rule->id
                      : "situation/" + list_.situation + "/item/" + item.item->id) +
           '/' + part;
  }
  /// Empty where the pack has no such text.
  static std::string text_or_nothing(const Messages& texts, const std::string& id) {
    return texts.has(id) ? texts.text(id).text : std::string{};
  }
  std::string warning_text(const content::Warning& warning) const {
    return texts_.format("warning." + warning.kind, warning.arguments).text;
  }
  std::vector<std::string> steps(const ChecklistItem& item) const {
    std::vector<std::string> all;
    if (item.deadline)
      for (const content::Step& step : item.deadline->steps)
        all.push_back(texts_.format(step.message(), step.arguments()).text);
    return all;
  }
  /// Why others may lawfully take longer.
  std::vector<std::string> exceptions(const ChecklistItem& item) const {
    std::vector<std::string> all;
    if (item.rule)
      for (const std::string& id : item.rule->exceptions)
        all.push_back(texts_.text("exception." + id).text);
    return all;
  }
  base::Result<std::vector<std::string>> sources(const ChecklistItem& item) const {
    std::vector<std::string> all;
    SIGNPOST_TRY(const auto sources,
                 pack_.sources(item.rule ? item.rule->sources : item.item->sources));
    for (const content::Source& source : sources)
      all.push_back(source.provision.empty() ? source.instrument
                                             : source.instrument + ", " + source.provision);
    return all;
  }

  base::Result<ordered_json> item_json(const ChecklistItem& item) const {
    const LocalText task = texts_.text(unit(item, "task"));
    SIGNPOST_TRY(const auto cited, sources(item));
    ordered_json entry{{"id", item.id},
                       {"rule", item.rule ? ordered_json(item.rule->id) : ordered_json()},
                       {"group", name_of(item.group)},
                       {"status", name_of(item.status)},
                       {"actor", item.rule ? item.rule->actor : item.item->actor}};
    entry["urgency"] = item.rule ? ordered_json(name_of(item.rule->urgency)) : ordered_json();
    entry["date"] = item.date ? ordered_json(base::iso_date(*item.date)) : ordered_json();
    entry["date_text"] = item.date ? ordered_json(texts_.date(*item.date)) : ordered_json();
    entry["days_left"] = item.date ? ordered_json(item.days_left) : ordered_json();
    entry["task"] = task.text;
    entry["task_en"] = english_.text(unit(item, "task")).text;
    entry["counted"] = text_or_nothing(texts_, unit(item, "counted"));
    entry["counted_en"] = text_or_nothing(english_, unit(item, "counted"));
    entry["missed"] = text_or_nothing(texts_, unit(item, "missed"));
    entry["note"] = text_or_nothing(texts_, unit(item, "note"));
    entry["before_time"] = item.rule ? item.rule->before_time : std::string{};
    entry["result"] =
        item.rule && item.deadline
            ? ordered_json::parse(content::to_json(*item.rule, *item.deadline), nullptr, false)
            : ordered_json();
    entry["steps"] = steps(item);
    entry["sources"] = cited;
    entry["standing"] = name_of(task.standing);
    entry["lang"] = task.locale;
    entry["variant"] = item.variant;
    entry["variant_text"] =
        item.variant.empty() ? std::string{} : texts_.text(item.variant_text).text;
    entry["early_bound"] = item.early_bound;
    entry["exceptions"] = exceptions(item);
    entry["why"] = item.why;
    return entry;
  }

  std::string status_text(const ChecklistItem& item) const {
    switch (item.status) {
      case ItemStatus::Upcoming:
        return texts_
            .format("checklist.days_left", {{"days", static_cast<std::int64_t>(item.days_left)}})
            .text;
      case ItemStatus::Today:
        return texts_.text("checklist.today").text;
      case ItemStatus::Passed:
        return texts_.text("checklist.passed").text;
      case ItemStatus::Now:
        return texts_.text("checklist.now").text;
      case ItemStatus::NoDate:
        return texts_.text("checklist.no_date").text;
      case ItemStatus::NotRequired:
        return texts_.text("checklist.not_required").text;
      case ItemStatus::Unknown:
        return texts_.text("checklist.unknown").text;
    }
    return {};
  }

  base::Result<std::string> item_text(const ChecklistItem& item) const {
    std::string out = "[ ] " + texts_.text(unit(item, "task")).text + '\n';
    const auto line = [&out](const std::string& text) {
      if (!text.empty()) out += "    " + text + '\n';
    };
    // A step without a rule has no date to miss: it needs no line for it.
    if (item.rule || item.status != ItemStatus::NoDate)
      line(item.date ? texts_.date(*item.date) + " (" + status_text(item) + ")"
                     : status_text(item));
    if (!item.variant.empty()) line(texts_.text(item.variant_text).text);
    line(text_or_nothing(texts_, unit(item, "counted")));
    for (const std::string& step : steps(item)) line("- " + step);
    line(text_or_nothing(texts_, unit(item, "note")));
    const auto reasons = exceptions(item);
    if (!reasons.empty()) line(texts_.text("checklist.exceptions").text);
    for (const std::string& reason : reasons) line("* " + reason);
    if (item.early_bound && !item.why.empty()) line(texts_.text("warning." + item.why).text);
    if (item.status == ItemStatus::Passed) line(text_or_nothing(texts_, unit(item, "missed")));
    SIGNPOST_TRY(const auto cited, sources(item));
    std::string joined;
    for (const std::string& source : cited) joined += (joined.empty() ? "" : "; ") + source;
    line(joined);
    return out;
  }

  const content::Pack& pack_;
  const content::Situation& situation_;
  const content::Checklist& list_;
  const Messages& texts_;
  const Messages& english_;
};

/// A day given on the command line is believed; the machine's clock only from the law date on.
content::Clock clock_of(const Options& options, const content::PackInfo& info, base::Day today) {
  const auto law_date = base::parse_iso_date(info.law_date);
  const bool wrong = options.today.empty() && law_date && today < *law_date;
  return wrong ? content::Clock::Doubtful : content::Clock::Trusted;
}

base::Result<std::string> checklist_text(const Options& options) {
  SIGNPOST_TRY(const content::Pack pack, content::Pack::open(options.pack));
  SIGNPOST_TRY_VOID(check_language(pack, options.lang));
  const content::RuleBook& book = pack.rule_book();
  const content::Situation* situation = book.situation(options.situation);
  if (!situation)
    return base::Error{base::ErrorCode::NotFound,
                       "the pack has no situation \"" + options.situation + '"'};
  SIGNPOST_TRY(const content::Inputs inputs,
               content::inputs_from_json(options.input, content::inputs_of(book, *situation)));
  for (const content::Question& question : situation->questions)
    if (question.needed && !inputs.contains(question.input.id))
      return base::Error{base::ErrorCode::InvalidArgument,
                         situation->id + " needs " + question.input.id};
  const base::Day today = day_or_today(options.today);
  SIGNPOST_TRY(const content::Checklist list,
               content::checklist_for(book, options.situation, inputs, today,
                                      clock_of(options, pack.info(), today)));
  if (options.files.any()) {
    SIGNPOST_TRY_VOID(write_take_away(options.files, pack, list, options.lang));
    if (!options.json) return std::string{};
  }
  const View view{pack, *situation, list, options.lang};
  return options.json ? view.json() : view.text();
}

int run_checklist(const Options& options) {
  const auto text = checklist_text(options);
  if (!text) return report(text.error());
  print(*text);
  return 0;
}

}  // namespace

void add_checklist(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("checklist", "the dates and steps for one situation");
  command->add_option("PACK", options->pack, "the content pack")->required();
  command->add_option("--situation", options->situation, "id of the situation")->required();
  command->add_option("--input", options->input, "the answers, as a JSON object");
  command->add_option("--lang", options->lang, "language tag, English if left out");
  command->add_option("--today", options->today, "count from this day instead of the clock's")
      ->check(check_day);
  command->add_flag("--json", options->json, "one JSON object instead of text");
  TakeAwayFiles& files = options->files;
  command->add_option("--pdf", files.pdf, "write the A4 pages to this file");
  command->add_option("--large-print-pdf", files.large_print_pdf, "the same at 18 point");
  command->add_option("--receipt-pdf", files.receipt_pdf, "for a printer with 72 mm of paper");
  command->add_option("--ics", files.ics, "write checklist.ics for a calendar into this folder");
  command->add_option("--qr", files.qr, "write one PNG a phone code into this folder");
  command->callback([options, &status] { status = run_checklist(*options); });
}

}  // namespace signpost_pack
