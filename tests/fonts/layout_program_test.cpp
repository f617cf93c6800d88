// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using nlohmann::json;

namespace {

struct Outcome {
  int status = -1;
  std::string printed;
};

Outcome run(const std::string& arguments) {
  const std::string command = std::string{"'"} + SIGNPOST_LAYOUT + "' " + arguments;
  Outcome outcome;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> part{};
  while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe))
    outcome.printed.append(part.data(), count);
  const int status = pclose(pipe);
  if (WIFEXITED(status)) outcome.status = WEXITSTATUS(status);
  return outcome;
}

std::string quoted(const std::filesystem::path& path) {
  std::string text{'\''};
  text += path.string();
  return text += '\'';
}

std::string face(const char* name) { return quoted(test::bundle_folder() / name); }

struct TextFile {
  test::TempFolder folder;
  std::filesystem::path path = folder.path() / "text.txt";
  explicit TextFile(std::string_view text) { test::write_file(path, text); }
  std::string option() const { return " --text " + quoted(path) + " "; }
};

}  // namespace

TEST_CASE("the layout program prints lines, runs and glyphs", "[fonts][layout_program]") {
  const TextFile text{"AV one two threes\n\nخطة (A)\n"};
  const Outcome outcome =
      run("--font " + face("NotoSansArabic-Regular.ttf") + text.option() + " --fallback " +
          face("NotoSans-Regular.ttf") + " --size 20 --width 150 --lang ar --dir auto");
  REQUIRE(outcome.status == 0);
  const json lines = json::parse(outcome.printed).at("lines");
  REQUIRE(lines.size() == 4);
  CHECK(lines[0]["start"] == 0);
  CHECK(lines[1]["end"] == 17);
  CHECK(lines[2]["start"] == 18);
  CHECK(lines[2]["end"] == 18);
  CHECK(lines[3]["start"] == 19);
  CHECK(lines[3]["rtl"] == true);
  CHECK(lines[3]["x"].get<double>() + lines[3]["width"].get<double>() == Approx(150).margin(0.01));
  const json& runs = lines[3]["runs"];
  REQUIRE(runs.size() >= 3);
  CHECK(runs.back()["font"] == "NotoSansArabic-Regular.ttf");
  CHECK(runs.back()["rtl"] == true);
  const json& first = runs.back()["glyphs"].back();
  REQUIRE(first.size() == 6);
  CHECK(first[1] == 19);
  double pen = lines[3]["x"].get<double>();
  for (const json& part : runs)
    for (const json& glyph : part["glyphs"]) {
      CHECK(glyph[2].get<double>() == Approx(pen).margin(0.01));
      pen += glyph[3].get<double>();
    }
}

TEST_CASE("line ends of other systems end a paragraph once, a byte order mark draws nothing",
          "[fonts][layout_program]") {
  const TextFile text{"\uFEFFone\r\ntwo\rthree\u2029four\n"};
  const Outcome outcome = run("--font " + face("NotoSans-Regular.ttf") + text.option());
  REQUIRE(outcome.status == 0);
  const json lines = json::parse(outcome.printed).at("lines");
  REQUIRE(lines.size() == 4);
  CHECK(lines[0]["start"] == 0);
  CHECK(lines[0]["runs"][0]["glyphs"][0][3] == 0);
  CHECK(lines[1]["start"] == 8);
  CHECK(lines[2]["start"] == 12);
  CHECK(lines[3]["start"] == 20);
  CHECK(lines[3]["end"] == 24);
}

TEST_CASE("an empty file has no lines", "[fonts][layout_program]") {
  const TextFile text{""};
  const Outcome outcome = run("--font " + face("NotoSans-Regular.ttf") + text.option());
  CHECK(outcome.status == 0);
  CHECK(json::parse(outcome.printed) == json{{"lines", json::array()}});
}

TEST_CASE("fallback fonts are tried in their order", "[fonts][layout_program]") {
  const TextFile text{"a ক"};
  const auto font_of = [&](const std::string& fallbacks) {
    const json lines = json::parse(
        run("--font " + face("NotoSans-Regular.ttf") + text.option() + fallbacks).printed);
    return lines.at("lines").at(0).at("runs").back().at("font").get<std::string>();
  };
  const std::string regular = " --fallback " + face("NotoSansBengali-Regular.ttf");
  const std::string bold = " --fallback " + face("NotoSansBengali-Bold.ttf");
  CHECK(font_of(regular + bold) == "NotoSansBengali-Regular.ttf");
  CHECK(font_of(bold + regular) == "NotoSansBengali-Bold.ttf");
}

TEST_CASE("the base direction can be forced", "[fonts][layout_program]") {
  const TextFile text{"one"};
  const std::string base = "--font " + face("NotoSans-Regular.ttf") + text.option();
  const auto rtl = [&](const std::string& direction) {
    return json::parse(run(base + direction).printed).at("lines").at(0).at("rtl").get<bool>();
  };
  CHECK_FALSE(rtl(""));
  CHECK(rtl("--dir rtl"));
  CHECK_FALSE(rtl("--dir ltr"));
}

TEST_CASE("faulty input ends with 1, a faulty command line with 2", "[fonts][layout_program]") {
  const TextFile good{"one"}, bad{"one\xFF"};
  const std::string font = "--font " + face("NotoSans-Regular.ttf");
  CHECK(run(font + bad.option() + " 2>/dev/null").status == 1);
  CHECK(run(font + " --text /nowhere.txt 2>/dev/null").status == 1);
  CHECK(run(font + " --text / 2>/dev/null").status == 1);
  CHECK(run("--font /nowhere.ttf" + good.option() + " 2>/dev/null").status == 1);
  CHECK(run("--font " + quoted(good.path) + good.option() + " 2>/dev/null").status == 1);
  CHECK(run(font + " 2>/dev/null").status == 2);
  CHECK(run(font + good.option() + "--dir up 2>/dev/null").status == 2);
  CHECK(run(font + good.option() + "--size -3 2>/dev/null").status == 2);
  CHECK(run(font + good.option() + "--size abc 2>/dev/null").status == 2);
  CHECK(run("--help >/dev/null").status == 0);
  const Outcome told = run("--font /nowhere.ttf" + good.option() + " 2>&1 >/dev/null");
  CHECK(told.printed == "signpost-layout: /nowhere.ttf: font file not found\n");
}
