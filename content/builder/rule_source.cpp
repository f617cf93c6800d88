// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/rule_source.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <utility>

#include "content/builder/rule_table.h"
#include "content/builder/source_text.h"
#include "content/builder/toml_file.h"

namespace content::builder {
namespace {

namespace fs = std::filesystem;

/// The files of a folder with an extension, as "folder/name", sorted.
std::vector<std::string> files_in(const fs::path& root, const std::string& folder,
                                  std::string_view extension) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::directory_iterator at{root / folder, error}, end; !error && at != end;
       at.increment(error))
    if (at->path().extension() == extension)
      files.push_back(folder + '/' + at->path().filename().string());
  std::sort(files.begin(), files.end());
  return files;
}

int line_at(std::string_view text, std::size_t offset) {
  return 1 + static_cast<int>(
                 std::count(text.begin(), text.begin() + std::min(offset, text.size()), '\n'));
}

/// The line where a JSON text stops making sense; 0 if its syntax is right.
int syntax_fault_line(const std::string& text) {
  try {
    const auto parsed = nlohmann::json::parse(text);
    return 0;
  } catch (const nlohmann::json::parse_error& fault) {
    return line_at(text, fault.byte > 0 ? fault.byte - 1 : 0);
  } catch (const nlohmann::json::exception&) {
    return 0;
  }
}

class Reading {
 public:
  Reading(const fs::path& folder, const KnownIds& known, Faults& faults)
      : folder_{folder}, known_{known}, faults_{faults} {}

  RuleSource read() {
    for (const std::string& file : files_in(folder_, "rules", ".toml")) read_rule_file(file);
    read_holiday_file();
    read_situation_file();
    for (const std::string& file : files_in(folder_, "cases", ".json")) read_case_file(file);
    for (const auto& [id, place] : rule_places_)
      if (!with_case_.contains(id))
        add(place.first, place.second, "rule " + id + " has no case",
            "add one to cases/*.json: inputs, and the dates they must give");
    limit(source_.book.rules.size(), detail::kMostRules, "rules");
    limit(source_.book.situations.size(), detail::kMostSituations, "situations");
    return std::move(source_);
  }

 private:
  void add(const std::string& file, int line, std::string what, std::string mend) {
    faults_.push_back({file, line, Severity::Error, std::move(what), std::move(mend)});
  }

  void limit(std::size_t count, std::size_t most, const std::string& what) {
    if (count > most)
      add("pack.toml", 0, "there are more than " + std::to_string(most) + ' ' + what,
          "remove some");
  }

  void keep(std::vector<RuleText> texts) {
    for (RuleText& text : texts) source_.texts.push_back(std::move(text));
  }

  void read_rule_file(const std::string& name) {
    const auto file = TomlFile::open(folder_, name, faults_);
    if (!file) return;
    TomlTable root = file->root(faults_);
    for (TomlTable& table : root.tables("rule"))
      for (ReadRule& read : read_rule(table, known_, faults_)) {
        if (read.id.empty()) continue;
        if (!rule_places_.emplace(read.id, std::pair{name, read.line}).second) {
          add(name, read.line, "there is already a rule \"" + read.id + "\"", "give it another id");
        } else if (read.rule) {
          source_.book.rules.push_back(*std::move(read.rule));
          keep(std::move(read.texts));
        } else {
          faulty_rules_.insert(read.id);
        }
      }
    root.finish();
  }

  void read_holiday_file() {
    std::error_code error;
    if (!fs::exists(folder_ / "holidays.toml", error)) {
      if (!rule_places_.empty())
        add("holidays.toml", 0, "the rules have no table of bank holidays", "add holidays.toml");
      return;
    }
    const auto file = TomlFile::open(folder_, "holidays.toml", faults_);
    if (!file) return;
    TomlTable root = file->root(faults_);
    if (auto holidays = read_holidays(root, faults_)) {
      source_.book.holidays = *std::move(holidays);
      has_holidays_ = true;
    }
  }

  std::vector<std::string> read_shelves(TomlTable& root) {
    std::vector<std::string> shelves;
    for (TomlTable& table : root.tables("shelf")) {
      std::string id = table.required_string("id");
      const bool is_new = std::find(shelves.begin(), shelves.end(), id) == shelves.end();
      if (!id.empty() && (!detail::is_id(id) || !is_new))
        table.error("id", "\"" + id + "\" is no id, or there twice", "choose another");
      read_text(table, "title", true, "ui/shelf." + id, "Above a group of situations",
                source_.texts);
      table.finish();
      shelves.push_back(std::move(id));
    }
    return shelves;
  }

  void read_situation_file() {
    std::error_code error;
    if (!fs::exists(folder_ / "situations.toml", error)) return;
    const auto file = TomlFile::open(folder_, "situations.toml", faults_);
    if (!file) return;
    TomlTable root = file->root(faults_);
    const std::vector<std::string> shelves = read_shelves(root);
    std::set<std::string> ids;
    for (TomlTable& table : root.tables("situation")) {
      std::vector<RuleText> texts;
      auto situation =
          read_situation(table, {source_.book, faulty_rules_, shelves, known_}, faults_, texts);
      if (!situation) continue;
      if (ids.insert(situation->id).second) {
        source_.book.situations.push_back(*std::move(situation));
        keep(std::move(texts));
      } else {
        table.error("id", "there is already a situation \"" + situation->id + "\"",
                    "give it another id");
      }
    }
    // Shelf by shelf; what stands on none comes last.
    const auto place = [&](const Situation& situation) {
      return std::find(shelves.begin(), shelves.end(), situation.shelf) - shelves.begin();
    };
    std::stable_sort(source_.book.situations.begin(), source_.book.situations.end(),
                     [&](const Situation& a, const Situation& b) { return place(a) < place(b); });
    root.finish();
  }

  void read_case_file(const std::string& name) {
    const auto text = read_source_text(folder_, name, faults_);
    if (!text) return;
    auto cases = cases_from_json(*text);
    if (!cases) {
      add(name, syntax_fault_line(*text), cases.error().detail, "mend the case file");
      return;
    }
    std::size_t from = 0;
    for (RuleCase& example : *cases) {
      const std::size_t at = text->find("\"id\": \"" + example.id + '"', from);
      if (at != std::string::npos) from = at;
      check_case(example, name, line_at(*text, from));
      source_.cases.push_back(std::move(example));
    }
  }

  void check_case(const RuleCase& example, const std::string& file, int line) {
    if (!case_ids_.insert(example.id).second)
      add(file, line, "there is already a case \"" + example.id + "\"", "give it another id");
    with_case_.insert(example.rule);
    // Without its rule or the holidays a case cannot be judged; their own faults are named already.
    if (faulty_rules_.contains(example.rule) || !has_holidays_) return;
    if (const auto failure = failure_of(example, source_.book))
      add(file, line, "case " + example.id + " fails: " + *failure,
          "mend the rule, or the case if the law says otherwise");
  }

  const fs::path& folder_;
  const KnownIds& known_;
  Faults& faults_;
  RuleSource source_;
  std::map<std::string, std::pair<std::string, int>> rule_places_;
  std::set<std::string> faulty_rules_, with_case_, case_ids_;
  bool has_holidays_ = false;
};

}  // namespace

RuleSource read_rules(const std::filesystem::path& folder, const KnownIds& known, Faults& faults) {
  return Reading{folder, known, faults}.read();
}

}  // namespace content::builder
