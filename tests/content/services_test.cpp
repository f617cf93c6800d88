// SPDX-License-Identifier: GPL-3.0-or-later
// Who can help, and what a venue adds to it.
#include <algorithm>

#include "content/builder/build.h"
#include "content/builder/source_text.h"
#include "content/search.h"
#include "tests/catch.h"
#include "tests/content/help_source.h"

using content_test::faults_after;
using content_test::has_line;
using content_test::HelpSource;

namespace {

constexpr std::string_view kColumns =
    "id,kind,name,what,phone,hours,web,look,confirmed_on,confirmed_at\n";

/// The sample folder and a venue's folder over it.
class VenueSource : public HelpSource {
 public:
  VenueSource() {
    venue_.write("venue.toml", "name = \"Leeds Central Library\"\n");
    venue_.write("services.csv", std::string{kColumns} +
                                     "desk,local,The help desk,It helps you to print.,,,,Ask at "
                                     "the desk.,,\n");
    set_practice("The council holds its meetings online.", "");
  }

  void write_venue(const std::string& file, std::string_view text) const {
    venue_.write(file, text);
  }
  void remove_venue(const std::string& file) const { venue_.remove(file); }

  /// `more`: further lines of the entry.
  void set_practice(const std::string& text, const std::string& more) const {
    venue_.write("practice.toml",
                 "[[practice]]\nid = \"meetings\"\narticle = \"how-to-appeal\"\n"
                 "text = \"" +
                     text + "\"\ndate = 2026-10-04\n" + more);
  }

  content::builder::Checked check() const {
    return content::builder::check_source(path(), {{}, {}, venue_.path()});
  }
  std::vector<std::string> fault_lines() const { return content_test::lines(check().faults); }

  std::filesystem::path build_with_venue(const std::string& name) const {
    const auto checked = check();
    CAPTURE(content_test::lines(checked.faults));
    REQUIRE_FALSE(content::builder::any_error(checked.faults));
    const auto file = path().parent_path() / name;
    REQUIRE(content::builder::write_pack(checked.source, checked.translations, file));
    return file;
  }
  content::Pack pack_with_venue() const {
    auto pack = content::Pack::open(build_with_venue("venue.pack"));
    if (!pack) FAIL(pack.error().detail);
    return std::move(*pack);
  }

 private:
  class VenueFolder {
   public:
    std::filesystem::path path() const { return folder_.path() / "venue"; }
    void write(const std::string& file, std::string_view text) const {
      std::filesystem::create_directories(path());
      content_test::write_bytes(path() / file, text);
    }
    void remove(const std::string& file) const { std::filesystem::remove(path() / file); }

   private:
    content_test::Folder folder_;
  };
  VenueFolder venue_;
};

}  // namespace

TEST_CASE("services keep their order and what is confirmed", "[content][services]") {
  const auto pack = HelpSource{}.pack();
  const auto services = pack.services("ar");
  REQUIRE(services);
  REQUIRE(services->size() == 2);
  const content::Service& helpline = (*services)[0];
  CHECK(helpline.id == "helpline");
  CHECK(helpline.kind == "advice");
  CHECK(helpline.name.text == "Helpline, the national one");
  CHECK(helpline.what.text == "نصيحة مجانية.");
  CHECK(helpline.what.standing == content::Standing::Reviewed);
  CHECK(helpline.look.text.empty());
  CHECK(helpline.phone == "0300 123 4567");
  CHECK(helpline.hours == "Monday to Friday");
  CHECK(helpline.web == "www.example.org");
  CHECK(helpline.confirmed_on == "2026-11-01");
  CHECK(helpline.confirmed_at == "https://www.example.org/contact");
  CHECK(helpline.place.empty());
  const content::Service& team = (*services)[1];
  CHECK(team.look.text == "Look at your last letter.");
  CHECK(team.phone.empty());
  CHECK(team.confirmed_on.empty());
  CHECK(pack.info().services == 2);
  CHECK(pack.info().venue.empty());
}

TEST_CASE("a service is found by its name and by what it does", "[content][services][search]") {
  const auto pack = HelpSource{}.pack();
  for (const char* query : {"helpline", "free advice"}) {
    const auto hits = content::search(pack, "en", query);
    REQUIRE(hits);
    CAPTURE(query);
    CHECK(std::any_of(hits->begin(), hits->end(), [](const content::Hit& hit) {
      return hit.kind == content::HitKind::Service && hit.id == "helpline";
    }));
  }
}

TEST_CASE("each fault of services.csv is named with its line", "[content][services]") {
  struct Case {
    const char *what, *with, *fault;
  };
  const auto [what, with, fault] = GENERATE(values<Case>({
      {"helpline,", "Help line,", "services.csv:2: error: \"Help line\" is not an id"},
      {"local-team,", "helpline,", "services.csv:3: error: the id \"helpline\" is there twice"},
      {"0300 123 4567", "0300 HELP", "services.csv:2: error: \"0300 HELP\" is not a phone number"},
      {"www.example.org,,", "our page,,", "services.csv:2: error: \"our page\" is not a web"},
      {"2026-11-01", "", "services.csv:2: error: details without the day they were confirmed on"},
      {"2026-11-01", "soon", "services.csv:2: error: details without the day they were confirmed"},
      {"https://www.example.org/contact", "",
       "services.csv:2: error: details without the page that confirms them"},
      {"Look at your last letter.", "",
       "services.csv:3: error: neither details nor where to look for them"},
      {"Your council’s team", "", "services.csv:3: error: no name"},
      {"It decides about plans.", "", "services.csv:3: error: it does not say what they do"},
      {"local-team,local", "local-team,", "services.csv:3: error: no kind"},
      {"local-team,local", "local-team,rumour",
       "services.csv: error: service local-team is of the kind \"rumour\", which has no name"},
      {"the national one\"", "the national one", "services.csv:2: error: "},
      {"It decides about plans.,,,,", "It decides about plans.,,,", "services.csv:3: error: "},
      {",look,", ",", "services.csv:1: error: "},
      {",look,", ",look,fax,", "services.csv:1: error: "},
  }));
  const auto faults = faults_after("services.csv", what, with);
  CAPTURE(what, with, faults);
  CHECK(has_line(faults, fault));
}

TEST_CASE("a folder without services has none", "[content][services]") {
  const HelpSource source;
  source.remove("services.csv");
  const auto services = source.pack().services("en");
  REQUIRE(services);
  CHECK(services->empty());
}

TEST_CASE("a venue's services stand first, with its place", "[content][services][venue]") {
  const auto pack = VenueSource{}.pack_with_venue();
  CHECK(pack.info().venue == "Leeds Central Library");
  const auto services = pack.services("en");
  REQUIRE(services);
  REQUIRE(services->size() == 3);
  CHECK((*services)[0].id == "desk");
  CHECK((*services)[0].place == "Leeds Central Library");
  CHECK((*services)[1].id == "helpline");
  CHECK((*services)[1].place.empty());
  CHECK((*services)[2].id == "local-team");
}

TEST_CASE("local practice stands at the end of its article, with place and date",
          "[content][services][venue]") {
  const auto pack = VenueSource{}.pack_with_venue();
  const auto article = pack.article("how-to-appeal", "ar");
  REQUIRE(article);
  REQUIRE(article->has_value());
  REQUIRE((*article)->blocks.size() == 3);
  const content::Block& local = (*article)->blocks.back();
  CHECK(local.id == "venue-meetings");
  CHECK(local.voice == content::Voice::LocalPractice);
  CHECK(local.place == "Leeds Central Library");
  CHECK(local.date == "2026-10-04");
  CHECK(local.spans.at(0).text == "The council holds its meetings online.");

  // Brackets and asterisks are no markup here.
  VenueSource marked;
  marked.set_practice("Bring [form] *A*.", "");
  const auto with_marks = marked.pack_with_venue().article("how-to-appeal", "en");
  REQUIRE(with_marks);
  CHECK((*with_marks)->blocks.back().spans.at(0).text == "Bring [form] *A*.");
  CHECK_FALSE(has_line(marked.fault_lines(), "error"));

  // The national text is as it was.
  const auto plain = HelpSource{}.pack().article("how-to-appeal", "ar");
  REQUIRE(plain);
  REQUIRE((*plain)->blocks.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK((*plain)->blocks[i].id == (*article)->blocks[i].id);
    CHECK((*plain)->blocks[i].spans.at(0).text == (*article)->blocks[i].spans.at(0).text);
  }
}

TEST_CASE("a venue cannot replace a national entry", "[content][services][venue]") {
  const VenueSource source;
  source.write_venue("services.csv",
                     std::string{kColumns} + "helpline,advice,Our line,Advice.,,,,Ask us.,,\n");
  CHECK(
      has_line(source.fault_lines(), "services.csv:2: error: the id \"helpline\" is there twice"));
}

TEST_CASE("a venue cannot contradict a rule", "[content][services][venue]") {
  const VenueSource source;
  const auto faults_with = [&](const char* text, const char* more) {
    source.set_practice(text, more);
    std::vector<std::string> errors;
    for (const auto& line : source.fault_lines())
      if (line.find("error") != std::string::npos) errors.push_back(line);
    return errors;
  };
  const char* rule = "rule = \"decision\"\n";
  CHECK(faults_with("It answers in time.", "").empty());
  CHECK(faults_with("Three parents a month come. It helped 20 of us in 2025.", "").empty());
  CHECK(faults_with("It answers within 6 weeks.", rule).empty());
  CHECK(faults_with("It answers within six weeks.", rule).empty());
  for (const char* text :
       {"It answers within 6 weeks.", "It takes six weeks.", "You have 15 school days.",
        "Wait for twenty working days.", "Ring within one month.", "Wait 30 Tribunal working days.",
        "Ring within a fortnight.", "Ring within twenty-one days.", "Wait a whole 2 years."}) {
    CAPTURE(text);
    const auto faults = faults_with(text, "");
    REQUIRE(faults.size() == 1);
    CHECK(has_line(faults, "practice.toml:4: error: it names a time limit without its rule"));
  }
  for (const char* text : {"It answers within 8 weeks.", "It answers within Eight weeks.",
                           "It answers within 6 months.", "It answers within 6 weeks or 42 days.",
                           "It answers within a fortnight."}) {
    CAPTURE(text);
    const auto faults = faults_with(text, rule);
    REQUIRE(faults.size() == 1);
    CHECK(has_line(faults, "where rule decision has another limit"));
  }
}

TEST_CASE("each fault of a venue's folder is named", "[content][services][venue]") {
  const VenueSource source;
  const auto has_fault = [&](const char* fault) {
    const auto faults = source.fault_lines();
    CAPTURE(fault, faults);
    CHECK(has_line(faults, fault));
  };
  source.set_practice("Online.", "rule = \"no-such\"\n");
  has_fault("practice.toml:6: error: there is no rule \"no-such\"");
  source.set_practice("Online.", "colour = \"red\"\n");
  has_fault("practice.toml:6: error: unknown key \"colour\"");
  source.write_venue("practice.toml",
                     "[[practice]]\nid = \"a\"\narticle = \"no-such\"\ntext = \"x\"\n");
  has_fault("practice.toml:3: error: there is no article \"no-such\"");
  has_fault("error: \"date\" is missing");
  const char* entry =
      "[[practice]]\nid = \"a\"\narticle = \"how-to-appeal\"\ntext = \"Online.\"\ndate = "
      "2026-10-04\n";
  source.write_venue("practice.toml", std::string{entry} + entry);
  has_fault("error: the id \"a\" is there twice");
  source.write_venue("practice.toml", entry);
  source.write_venue("venue.toml", "place = \"Leeds\"\n");
  has_fault("venue.toml:1: error: unknown key \"place\"");
  has_fault("error: \"name\" is missing");
  source.remove_venue("venue.toml");
  has_fault("venue.toml: error: the file cannot be read");
}

TEST_CASE("a venue needs only its name", "[content][services][venue]") {
  const VenueSource source;
  source.remove_venue("services.csv");
  source.remove_venue("practice.toml");
  const auto pack = source.pack_with_venue();
  CHECK(pack.info().venue == "Leeds Central Library");
  CHECK(pack.info().services == 2);
}

TEST_CASE("two builds with a venue are byte for byte the same", "[content][services][venue]") {
  const VenueSource source;
  const auto first = content_test::read_bytes(source.build_with_venue("one.pack"));
  CHECK(first == content_test::read_bytes(source.build_with_venue("two.pack")));
  CHECK(first != content_test::read_bytes(source.build("plain.pack")));
}
