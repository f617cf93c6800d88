// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/index.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/content/sample_source.h"

using content::IndexEntry;
using content::IndexGroup;
using content::IndexKind;

namespace {

std::vector<std::string> titles(const std::vector<IndexGroup>& groups) {
  std::vector<std::string> all;
  for (const IndexGroup& group : groups)
    for (const IndexEntry& entry : group.entries)
      all.push_back(group.letter + ": " + entry.title.text);
  return all;
}

std::size_t count(const std::vector<IndexGroup>& groups, IndexKind kind) {
  std::size_t found = 0;
  for (const IndexGroup& group : groups)
    found += static_cast<std::size_t>(
        std::count_if(group.entries.begin(), group.entries.end(),
                      [&](const IndexEntry& entry) { return entry.kind == kind; }));
  return found;
}

}  // namespace

TEST_CASE("the index holds every article and word once, under its letter", "[content][index]") {
  const content_test::SampleSource source;
  const content::Pack pack = source.pack();
  for (const content::Language& language : pack.info().languages) {
    INFO(language.tag);
    const auto groups = content::index_of(pack, language.tag).value();
    CHECK(count(groups, IndexKind::Article) == static_cast<std::size_t>(pack.info().articles));
    CHECK(count(groups, IndexKind::Word) == static_cast<std::size_t>(pack.info().words));
    for (const IndexGroup& group : groups) CHECK_FALSE(group.entries.empty());
  }
}

TEST_CASE("an index is sorted as its language sorts", "[content][index]") {
  const content_test::SampleSource source;
  const content::Pack pack = source.pack();
  const std::vector<std::string> english = titles(content::index_of(pack, "en").value());
  CHECK(std::is_sorted(english.begin(), english.end()));
  for (const std::string& line : english) CHECK((line[0] | 0x20) == (line[3] | 0x20));
  // What is not translated stands under its English letter, after the Arabic ones.
  const auto arabic = content::index_of(pack, "ar").value();
  REQUIRE(arabic.size() >= 2);
  CHECK(arabic.back().letter.size() == 1);
  CHECK(arabic.front().letter.size() == 2);
}
