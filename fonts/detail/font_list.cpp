// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/font_list.h"

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace fonts::detail {
namespace {

using base::Error;
using base::ErrorCode;

struct Fault {
  const std::filesystem::path& file;

  Error operator()(const toml::node& node, const std::string& what) const {
    return {ErrorCode::InvalidData,
            file.string() + ":" + std::to_string(node.source().begin.line) + ": " + what};
  }
};

bool is_script_code(std::string_view code) {
  return code.size() == 4 && std::all_of(code.begin(), code.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
         });
}

base::Result<std::vector<std::string>> read_strings(const Fault& fault, const toml::node& node,
                                                    const std::string& key) {
  std::vector<std::string> strings;
  const toml::array* array = node.as_array();
  if (!array) return fault(node, "`" + key + "` is a list of strings");
  for (const toml::node& element : *array) {
    const auto text = element.value<std::string>();
    if (!text || text->empty()) return fault(element, "`" + key + "` is a list of strings");
    if (key == "scripts" && !is_script_code(*text))
      return fault(element, "`" + *text + "` is not an ISO 15924 script code such as \"Arab\"");
    strings.push_back(*text);
  }
  return strings;
}

base::Result<FaceInfo> read_face(const Fault& fault, const toml::table& table,
                                 const std::filesystem::path& directory) {
  FaceInfo info;
  for (const auto& [key_node, node] : table) {
    const std::string key{std::string_view{key_node}};
    if (key == "file") {
      const auto name = node.value<std::string>();
      if (!name || name->empty() || name->find('/') != std::string::npos || *name == "..")
        return fault(node, "`file` is the name of a file beside the list");
      info.file = directory / *name;
    } else if (key == "index") {
      const auto index = node.value<std::int64_t>();
      if (!index || *index < 0 || *index > 1000)
        return fault(node, "`index` is the number of a face in a collection, from 0");
      info.index = static_cast<int>(*index);
    } else if (key == "weight") {
      const auto weight = node.value<std::string>();
      if (weight != "regular" && weight != "bold")
        return fault(node, "`weight` is \"regular\" or \"bold\"");
      info.weight = weight == "bold" ? Weight::Bold : Weight::Regular;
    } else if (key == "scripts") {
      SIGNPOST_TRY(info.scripts, read_strings(fault, node, key));
    } else if (key == "locales") {
      SIGNPOST_TRY(info.locales, read_strings(fault, node, key));
    } else if (key == "fallback") {
      const auto fallback = node.value<bool>();
      if (!fallback) return fault(node, "`fallback` is true or false");
      info.fallback = *fallback;
    } else if (key == "ascent" || key == "descent") {
      const auto em = node.value<double>();
      if (!em || *em <= 0 || *em > 4)
        return fault(node, "`" + key + "` is in em, above 0, at most 4");
      (key == "ascent" ? info.ascent : info.descent) = static_cast<float>(*em);
    } else {
      return fault(node, "unknown key `" + key +
                             "`; a face has file, index, weight, scripts, locales, fallback, "
                             "ascent and descent");
    }
  }
  if (info.file.empty()) return fault(table, "a face needs a `file`");
  return info;
}

base::Result<std::vector<FaceInfo>> read_faces(const Fault& fault, const toml::table& list,
                                               const std::filesystem::path& directory) {
  std::vector<FaceInfo> faces;
  for (const auto& [key, node] : list) {
    if (std::string_view{key} != "face")
      return fault(node, "unknown key `" + std::string{std::string_view{key}} +
                             "`; the list holds [[face]] tables only");
    const toml::array* array = node.as_array();
    if (!array) return fault(node, "`face` is a list: write [[face]]");
    for (const toml::node& element : *array) {
      const toml::table* table = element.as_table();
      if (!table) return fault(element, "`face` is a list of tables: write [[face]]");
      SIGNPOST_TRY(FaceInfo info, read_face(fault, *table, directory));
      faces.push_back(std::move(info));
    }
  }
  if (faces.empty()) return fault(list, "the list names no face");
  return faces;
}

}  // namespace

base::Result<std::vector<FaceInfo>> read_font_list(const std::filesystem::path& directory) {
  std::error_code failure;
  if (!std::filesystem::is_directory(directory, failure))
    return Error{ErrorCode::NotFound, directory.string() + ": no such font folder"};
  const std::filesystem::path file = directory / "fonts.toml";
  std::ifstream in{file, std::ios::binary};
  if (!in) return Error{ErrorCode::NotFound, file.string() + ": no list of fonts"};
  std::ostringstream text;
  text << in.rdbuf();
  try {
    const toml::table list = toml::parse(text.str(), file.string());
    return read_faces(Fault{file}, list, directory);
  } catch (const toml::parse_error& error) {
    return Error{ErrorCode::InvalidData, file.string() + ":" +
                                             std::to_string(error.source().begin.line) + ": " +
                                             std::string{error.description()}};
  }
}

}  // namespace fonts::detail
