// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/services.h"

#define CSV_IO_NO_THREAD
#include <libfccp/csv.h>

#include <algorithm>
#include <set>
#include <string>
#include <system_error>

#include "content/builder/durations.h"
#include "content/builder/markup.h"
#include "content/builder/source_text.h"
#include "content/detail/rule_check.h"

namespace content::builder {
namespace {

constexpr const char* kFile = "services.csv";

using Csv = io::CSVReader<10, io::trim_chars<' '>, io::double_quote_escape<',', '"'>>;

bool is_phone(std::string_view phone) {
  return std::all_of(phone.begin(), phone.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == ' ' || c == '+' || c == '(' || c == ')';
  });
}

bool is_web(std::string_view web) {
  return web.find_first_of(" \"<>") == std::string_view::npos &&
         web.find('.') != std::string_view::npos;
}

/// An error of the CSV library says where it is, and so do faults.
std::string without_place(std::string what) {
  for (const char* place : {" in line ", " in header of file ", " in file "})
    if (const std::size_t at = what.find(place); at != std::string::npos) what.erase(at);
  return what;
}

class Reader {
 public:
  Reader(SourceFolder& out, std::string file, std::string place, Faults& faults)
      : out_{out}, file_{std::move(file)}, place_{std::move(place)}, faults_{faults} {
    for (const Service& service : out.services) seen_.insert(service.id);
  }

  void read(const std::string& text) {
    try {
      Csv csv{file_, text.data(), text.data() + text.size()};
      csv.read_header(io::ignore_no_column, "id", "kind", "name", "what", "phone", "hours", "web",
                      "look", "confirmed_on", "confirmed_at");
      Service service;
      std::string name, what, look;
      while (csv.read_row(service.id, service.kind, name, what, service.phone, service.hours,
                          service.web, look, service.confirmed_on, service.confirmed_at)) {
        line_ = static_cast<int>(csv.get_file_line());
        add(service, name, what, look);
      }
    } catch (const io::error::base& error) {
      const auto* place = dynamic_cast<const io::error::with_file_line*>(&error);
      line_ = place && place->file_line > 0 ? place->file_line : 1;
      fault(without_place(error.what()),
            "write the columns named in the first line, texts with commas in quotes");
    }
  }

 private:
  void fault(std::string what, std::string mend) {
    faults_.push_back({file_, line_, Severity::Error, std::move(what), std::move(mend)});
  }

  void add(const Service& read, const std::string& name, const std::string& what,
           const std::string& look) {
    if (!detail::is_id(read.id))
      return fault('"' + read.id + "\" is not an id", "use small letters, digits and hyphens");
    if (!seen_.insert(read.id).second)
      return fault("the id \"" + read.id + "\" is there twice",
                   "choose another; a venue cannot replace a national entry");
    if (!detail::is_id(read.kind)) fault("no kind", "write advice, appeal, complain, …");
    if (name.empty()) fault("no name", "write the name of the service");
    if (what.empty()) fault("it does not say what they do", "write a plain sentence");
    if (!is_phone(read.phone)) fault("\"" + read.phone + "\" is not a phone number", "mend it");
    if (!read.web.empty() && !is_web(read.web))
      fault("\"" + read.web + "\" is not a web address", "mend it");
    check_confirmed(read, look);
    Service service = read;
    service.place = place_;
    out_.services.push_back(service);
    const auto unit = [&](const char* name, const std::string& text, const char* note) {
      out_.units.push_back(
          {"service/" + service.id + '/' + name, UnitKind::Plain, text, note, file_, line_, {}, 0});
    };
    unit("name", name, "name of a service: as it calls itself, explained if need be");
    unit("what", what, "what a service does");
    if (!look.empty()) unit("look", look, "where to find its details");
  }

  void check_confirmed(const Service& service, const std::string& look) {
    const bool details = !service.phone.empty() || !service.hours.empty() || !service.web.empty();
    if (details && !base::parse_iso_date(service.confirmed_on))
      fault("details without the day they were confirmed on",
            "write confirmed_on, or leave the details out");
    if (details && service.confirmed_at.empty())
      fault("details without the page that confirms them",
            "write confirmed_at, or leave the details out");
    if (!details && look.empty())
      fault("neither details nor where to look for them", "write one or the other");
  }

  SourceFolder& out_;
  std::string file_, place_;
  Faults& faults_;
  std::set<std::string> seen_;
  int line_ = 0;
};

bool agrees(const Duration& duration, const Rule& rule) {
  return std::any_of(rule.counts.begin(), rule.counts.end(), [&](const Count& count) {
    return count.amount == duration.amount && count.unit == duration.unit;
  });
}

/// One entry of local practice, added at the end of its article.
void read_practice(TomlTable& table, const std::string& place, SourceFolder& out) {
  const std::string id = table.required_string("id");
  if (!id.empty() && !detail::is_id(id))
    table.error("id", '"' + id + "\" is not an id", "use small letters, digits and hyphens");
  const std::string article_id = table.required_string("article");
  const auto article =
      std::find_if(out.articles.begin(), out.articles.end(),
                   [&](const SourceArticle& each) { return each.id == article_id; });
  if (article == out.articles.end() && !article_id.empty())
    table.error("article", "there is no article \"" + article_id + '"', "mend the id");
  const std::string text = table.required_string("text");
  const auto date = table.required_date("date");
  const std::string rule_id = table.string_or("rule", "");
  const Rule* rule = rule_id.empty() ? nullptr : out.rules.book.rule(rule_id);
  if (!rule && !rule_id.empty())
    table.error("rule", "there is no rule \"" + rule_id + '"', "mend the id");
  for (const Duration& duration : durations_in(text)) {
    if (!rule)
      table.error("text", "it names a time limit without its rule",
                  "add rule = \"ID\", or leave the time out");
    else if (!agrees(duration, *rule))
      table.error("text",
                  "it says " + std::to_string(duration.amount) + " where rule " + rule->id +
                      " has another limit",
                  "local practice cannot change a time limit of the law");
  }
  if (article != out.articles.end() && date && detail::is_id(id)) {
    Block block;
    block.id = "venue-" + id;
    block.voice = Voice::LocalPractice;
    block.place = place;
    block.date = base::iso_date(*date);
    const bool taken = std::any_of(article->blocks.begin(), article->blocks.end(),
                                   [&](const Block& each) { return each.id == block.id; });
    if (taken) table.error("id", "the id \"" + id + "\" is there twice", "choose another");
    std::vector<Span> spans{{.text = text, .strong = false, .link = {}}};
    out.units.push_back({"article/" + article_id + '/' + block.id, UnitKind::Block,
                         to_markup(spans), "local practice", table.file(), table.line("text"),
                         std::move(spans), 0});
    article->blocks.push_back(std::move(block));
  }
  table.finish();
}

}  // namespace

void read_services(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  if (!std::filesystem::exists(folder / kFile)) return;
  if (const auto text = read_source_text(folder, kFile, faults))
    Reader{out, kFile, {}, faults}.read(*text);
}

void check_helpline(const SourceFolder& source, Faults& faults) {
  if (source.helpline.empty()) return;
  for (const Service& service : source.services)
    if (service.id == source.helpline && !service.phone.empty()) return;
  faults.push_back({source.venue.empty() ? "pack.toml" : "venue.toml", 0, Severity::Error,
                    "the helpline \"" + source.helpline + "\" is no service with a phone number",
                    "name one of services.csv, or leave it out"});
}

void read_venue(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  const auto file = TomlFile::open(folder, "venue.toml", faults);
  if (!file) return;
  TomlTable root = file->root(faults);
  out.venue = root.required_string("name");
  out.helpline = root.string_or("helpline", out.helpline);
  root.finish();

  const std::size_t national = out.services.size();
  if (std::filesystem::exists(folder / kFile)) {
    if (const auto text = read_source_text(folder, kFile, faults))
      Reader{out, kFile, out.venue, faults}.read(*text);
    std::rotate(out.services.begin(), out.services.begin() + static_cast<std::ptrdiff_t>(national),
                out.services.end());
  }
  if (!std::filesystem::exists(folder / "practice.toml")) return;
  const auto practice = TomlFile::open(folder, "practice.toml", faults);
  if (!practice) return;
  TomlTable entries = practice->root(faults);
  for (TomlTable& entry : entries.tables("practice")) read_practice(entry, out.venue, out);
  entries.finish();
}

}  // namespace content::builder
