// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/lists.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "content/builder/toml_file.h"
#include "content/detail/pack_schema.h"
#include "content/detail/rule_check.h"

namespace content::builder {
namespace {

/// An id that is well formed and new, or an empty one and a fault.
std::string read_id(TomlTable& table, std::set<std::string>& seen) {
  std::string id = table.required_string("id");
  if (id.empty()) return id;
  if (!detail::is_id(id)) {
    table.error("id", '"' + id + "\" is not an id", "use small letters, digits and hyphens");
    return {};
  }
  if (!seen.insert(id).second) {
    table.error("id", "the id \"" + id + "\" is there twice", "choose another");
    return {};
  }
  return id;
}

void add_unit(TomlTable& table, const std::string& prefix, const std::string& key, const char* note,
              SourceFolder& out) {
  Unit unit;
  unit.id = prefix + '/' + key;
  unit.english = table.required_string(key);
  unit.note = key + note;
  unit.file = table.file();
  unit.line = table.line(key);
  out.units.push_back(std::move(unit));
}

void read_language(TomlTable& table, SourceFolder& out) {
  Language language;
  language.tag = table.required_string("tag");
  language.name = table.required_string("name");
  language.english_name = table.required_string("english_name");
  const std::string direction = table.required_string("direction");
  language.rtl = direction == "rtl";
  if (direction != "ltr" && direction != "rtl" && !direction.empty())
    table.error("direction", "unknown direction \"" + direction + '"', "write ltr or rtl");
  const std::string keyboard = table.required_string("keyboard");
  const std::size_t bracket = keyboard.find('(');
  language.keyboard = keyboard.substr(0, bracket);
  if (bracket != std::string::npos) {
    if (keyboard.back() != ')')
      table.error("keyboard", "the keyboard's variant is not closed", "write layout(variant)");
    else
      language.keyboard_variant = keyboard.substr(bracket + 1, keyboard.size() - bracket - 2);
  }
  table.finish();
  if (!detail::is_locale_tag(language.tag)) {
    table.error("tag", '"' + language.tag + "\" is not a language tag", "write en, ar, pt-PT, …");
    return;
  }
  const auto same = [&](const Language& other) {
    return detail::search_table(other.tag) == detail::search_table(language.tag);
  };
  if (std::any_of(out.languages.begin(), out.languages.end(), same)) {
    table.error("tag", "the language \"" + language.tag + "\" is there twice", "keep one");
    return;
  }
  if (out.languages.size() >= detail::kMostLanguages)
    table.error("more than 64 languages", "take some out");
  else
    out.languages.push_back(std::move(language));
}

}  // namespace

void read_pack_file(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  const auto file = TomlFile::open(folder, "pack.toml", faults);
  if (!file) return;
  TomlTable root = file->root(faults);
  out.id = root.required_string("id");
  if (!out.id.empty() && !detail::is_id(out.id))
    root.error("id", '"' + out.id + "\" is not an id", "use small letters, digits and hyphens");
  out.version = root.required_string("version");
  out.title = root.required_string("title");
  if (const auto day = root.required_date("law_date")) out.law_date = base::iso_date(*day);
  if (const auto day = root.required_date("review_by")) out.review_by = base::iso_date(*day);
  out.helpline = root.string_or("helpline", "");
  for (TomlTable& table : root.tables("language")) read_language(table, out);
  if (out.languages.empty() || out.languages.front().tag != "en")
    root.error("language", "the first language is not English", "begin with tag = \"en\"");
  root.finish();
}

void read_sections(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  const auto file = TomlFile::open(folder, "sections.toml", faults);
  if (!file) return;
  TomlTable root = file->root(faults);
  std::set<std::string> seen;
  for (TomlTable& table : root.tables("section")) {
    SourceSection section;
    section.id = read_id(table, seen);
    section.colour = table.required_string("colour");
    section.icon = table.required_string("icon");
    if (!section.colour.empty() && !detail::is_colour(section.colour))
      table.error("colour", '"' + section.colour + "\" is not a colour", "write #RRGGBB");
    for (const char* key : {"title", "summary"})
      add_unit(table, "section/" + section.id, key, " of a section", out);
    table.finish();
    if (!section.id.empty()) out.sections.push_back(std::move(section));
  }
  root.finish();
}

void read_sources(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  const auto file = TomlFile::open(folder, "sources.toml", faults);
  if (!file) return;
  TomlTable root = file->root(faults);
  std::set<std::string> seen;
  for (TomlTable& table : root.tables("source")) {
    Source source{read_id(table, seen), table.required_string("instrument"),
                  table.string_or("provision", "")};
    table.finish();
    if (!source.id.empty()) out.sources.push_back(std::move(source));
  }
  root.finish();
}

void read_words(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  if (!std::filesystem::exists(folder / "glossary.toml")) return;
  const auto file = TomlFile::open(folder, "glossary.toml", faults);
  if (!file) return;
  TomlTable root = file->root(faults);
  std::set<std::string> seen;
  for (TomlTable& table : root.tables("word")) {
    SourceWord word{read_id(table, seen), table.string_list("also")};
    for (const char* key : {"term", "meaning"})
      add_unit(table, "word/" + word.id, key, " in the glossary", out);
    table.finish();
    if (!word.id.empty()) out.words.push_back(std::move(word));
  }
  root.finish();
}

void read_feedback(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  if (!std::filesystem::exists(folder / "tell_us.toml")) return;
  const auto file = TomlFile::open(folder, "tell_us.toml", faults);
  if (!file) return;
  TomlTable root = file->root(faults);
  std::set<std::string> seen;
  for (TomlTable& table : root.tables("question")) {
    SourceFeedback question{read_id(table, seen), {}};
    const std::string unit = "tell-us/" + question.id;
    add_unit(table, unit, "text", " of a question with fixed answers", out);
    std::set<std::string> answers;
    for (TomlTable& choice : table.tables("choice")) {
      const std::string id = read_id(choice, answers);
      add_unit(choice, unit + "/choice/" + id, "text", " of an answer", out);
      choice.finish();
      if (!id.empty()) question.choices.push_back(id);
    }
    if (question.choices.size() < 2 || question.choices.size() > 6)
      table.error("choice", "a question has 2 to 6 answers", "add some or take some out");
    table.finish();
    if (!question.id.empty()) out.feedback.push_back(std::move(question));
  }
  root.finish();
}

void read_synonyms(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  if (!std::filesystem::exists(folder / "synonyms.toml")) return;
  const auto file = TomlFile::open(folder, "synonyms.toml", faults);
  if (!file) return;
  TomlTable root = file->root(faults);
  for (TomlTable& table : root.tables("synonym")) {
    SourceSynonym synonym{table.required_string("locale"), table.string_list("words"),
                          table.required_string("means")};
    const bool known =
        std::any_of(out.languages.begin(), out.languages.end(),
                    [&](const Language& language) { return language.tag == synonym.locale; });
    if (!known && !synonym.locale.empty())
      table.error("locale", "the pack has no language \"" + synonym.locale + '"',
                  "use a tag of pack.toml");
    if (synonym.words.empty())
      table.error("words", "no words to find it by", "add words = [\"…\"]");
    table.finish();
    out.synonyms.push_back(std::move(synonym));
  }
  root.finish();
}

namespace {

void read_ui_file(const std::filesystem::path& folder, const std::string& name, SourceFolder& out,
                  Faults& faults) {
  const auto file = TomlFile::open(folder, name, faults);
  if (!file) return;
  TomlTable root = file->root(faults);
  std::vector<Unit> units;
  for (const std::string& head : root.keys()) {
    auto table = root.table(head);
    if (!table) continue;
    for (const std::string& key : table->keys()) {
      Unit unit;
      unit.id = "ui/" + head + '.' + key;
      unit.kind = UnitKind::Message;
      unit.file = name;
      unit.line = table->line(key);
      if (table->is_table(key)) {
        auto entry = *table->table(key);
        unit.english = entry.required_string("text");
        unit.note = entry.string_or("note", "");
        unit.line = entry.line("text");
        if (const auto most = entry.optional_int("max")) {
          if (*most < 1 || *most > 1000)
            entry.error("max", "\"max\" is not between 1 and 1000", "write a number of letters");
          else
            unit.most_letters = static_cast<int>(*most);
        }
        entry.finish();
      } else {
        unit.english = table->required_string(key);
      }
      if (!detail::is_id(head) || !detail::is_id(key))
        table->error(key, '"' + head + '.' + key + "\" is not an id",
                     "use small letters, digits and _");
      units.push_back(std::move(unit));
    }
  }
  // In the order of the file, which is the order translators should read them in.
  std::stable_sort(units.begin(), units.end(),
                   [](const Unit& a, const Unit& b) { return a.line < b.line; });
  out.units.insert(out.units.end(), units.begin(), units.end());
  root.finish();
}

}  // namespace

void read_ui(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  std::vector<std::string> files;
  std::error_code error;
  for (std::filesystem::directory_iterator it{folder / "ui", error}, end; !error && it != end;
       it.increment(error))
    if (it->path().extension() == ".toml") files.push_back("ui/" + it->path().filename().string());
  std::sort(files.begin(), files.end());
  if (files.empty()) files.push_back("ui/strings.toml");  // its absence is the fault
  for (const std::string& file : files) read_ui_file(folder, file, out, faults);
}

}  // namespace content::builder
