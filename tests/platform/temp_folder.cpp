// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/temp_folder.h"

#include <iterator>
#include <random>
#include <string>
#include <system_error>

namespace platform::test {

TempFolder::TempFolder() {
  std::random_device device;
  std::string name{"signpost-platform-"};
  name.append(std::to_string(device())).append("-").append(std::to_string(device()));
  path_ = std::filesystem::temp_directory_path() / name;
  std::filesystem::create_directories(path_);
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::size_t TempFolder::entries() const {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{path_}, {}));
}

}  // namespace platform::test
