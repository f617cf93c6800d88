// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "content/builder/fault.h"
#include "content/pack.h"
#include "platform/base/result.h"

namespace content_test {

/// A folder of its own for a test, removed at its end.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// A small source folder without faults: two sections, three articles, words, synonyms, one rule,
/// Arabic and Polish. Tests change a file and look what comes of it.
class SampleSource {
 public:
  SampleSource();
  std::filesystem::path path() const { return folder_.path() / "source"; }
  void write(const std::string& file, std::string_view text) const;
  std::string read(const std::string& file) const;
  void remove(const std::string& file) const;
  /// Puts `with` in the place of the first `what`, which must be there.
  void replace(const std::string& file, std::string_view what, std::string_view with) const;

  content::builder::Faults faults(std::string_view today = "2026-11-22") const;
  /// Builds and opens the pack; fails the test if there are errors.
  content::Pack pack() const;
  std::filesystem::path build(const std::string& name = "sample.pack") const;

 private:
  Folder folder_;
};

/// A pack changed by SQL, as somebody with our tools could change it, and sealed again.
base::Result<content::Pack> changed_by(const SampleSource& source, const std::string& sql);

std::string read_bytes(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, std::string_view bytes);

/// The faults as lines "file:line: severity: what".
std::vector<std::string> lines(const content::builder::Faults& faults);
/// Whether one of the lines holds `part`.
bool has_line(const std::vector<std::string>& lines, std::string_view part);

}  // namespace content_test
