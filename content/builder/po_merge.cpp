// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_merge.h"

#include <map>
#include <set>
#include <string_view>
#include <system_error>

#include "content/builder/po_library.h"

namespace content::builder {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

class Merge {
 public:
  Merge(po_file_t ours, std::string returned_name, Faults& faults)
      : name_{std::move(returned_name)}, faults_{faults} {
    const PoIterator iterator{po_message_iterator(ours, nullptr)};
    while (po_message_t message = po_next_message(iterator.get())) {
      if (po_message_is_obsolete(message))
        obsolete_.insert(po_message_msgid(message));
      else if (po_message_msgctxt(message))
        by_context_.emplace(po_message_msgctxt(message), message);
    }
  }

  PoMerged take(po_file_t returned) {
    const PoIterator iterator{po_message_iterator(returned, nullptr)};
    while (po_message_t message = po_next_message(iterator.get())) {
      const bool header = !po_message_msgctxt(message) && *po_message_msgid(message) == '\0';
      if (!header && !po_message_is_obsolete(message) && *po_message_msgstr(message) != '\0')
        take_message(message);
    }
    return merged_;
  }

 private:
  po_message_t find(po_message_t message) const {
    const std::string context = text_or_empty(po_message_msgctxt(message));
    if (const auto found = by_context_.find(context); found != by_context_.end())
      return found->second;
    po_message_t ours = nullptr;
    for (int i = 0; po_filepos_t place = po_message_filepos(message, i); ++i)
      if (const auto found = by_context_.find(po_filepos_file(place)); found != by_context_.end()) {
        if (ours && ours != found->second) return nullptr;  // texts that a tool has lumped together
        ours = found->second;
      }
    return ours;
  }

  void take_message(po_message_t message) {
    po_message_t ours = find(message);
    const std::string english = po_message_msgid(message);
    // What is set aside at the end of our file goes out as a text like others.
    if (!ours && obsolete_.contains(english)) return;
    if (!ours || english != po_message_msgid(ours)) {
      ++merged_.unknown;
      const std::string shown =
          english.size() > 60 ? english.substr(0, english.find(' ', 50)) + " …" : english;
      faults_.push_back(
          {name_, 0, Severity::Warning,
           ours ? "the English \"" + shown + "\" is not that of " + po_message_msgctxt(ours)
                : "it is not known which text \"" + shown + "\" is",
           "its translation is not taken; send the translator a new file"});
      return;
    }
    const std::string text = po_message_msgstr(message);
    const bool new_text = text != po_message_msgstr(ours);
    const bool fuzzy = po_message_is_fuzzy(message) != 0;
    merged_.texts += new_text ? 1 : 0;
    merged_.standings += fuzzy != (po_message_is_fuzzy(ours) != 0) ? 1 : 0;
    if (new_text) po_message_set_msgstr(ours, text.c_str());
    po_message_set_fuzzy(ours, fuzzy);
    if (!fuzzy) po_message_set_prev_msgid(ours, nullptr);
    const std::string comments = text_or_empty(po_message_comments(message));
    if (!trimmed(comments).empty() &&
        trimmed(comments) != trimmed(text_or_empty(po_message_comments(ours))))
      po_message_set_comments(ours, comments.c_str());
  }

  std::map<std::string, po_message_t> by_context_;
  std::set<std::string> obsolete_;  ///< their English
  std::string name_;
  Faults& faults_;
  PoMerged merged_;
};

}  // namespace

std::string language_of(const std::filesystem::path& file) {
  Faults faults;
  const PoFile po = load_po(file, file.string(), faults);
  return po ? header_field(po.get(), "Language") : std::string{};
}

base::Result<PoMerged> merge_po(const std::filesystem::path& folder, const std::string& file,
                                const std::filesystem::path& returned, Faults& faults) {
  std::error_code error;
  for (const std::filesystem::path& path : {folder / file, returned})
    if (!std::filesystem::is_regular_file(path, error))
      return base::Error{base::ErrorCode::NotFound, path.string() + ": no such file"};
  const PoFile ours = load_po(folder / file, file, faults);
  const PoFile theirs = load_po(returned, returned.string(), faults);
  if (!ours || !theirs)
    return base::Error{base::ErrorCode::InvalidData,
                       (ours ? returned.string() : file) + " is not a valid PO file"};
  [[maybe_unused]] const LeaksAllowed leaks;
  Merge merge{ours.get(), returned.string(), faults};
  const PoMerged merged = merge.take(theirs.get());
  SIGNPOST_TRY_VOID(replace_po(ours.get(), folder / file, file, faults));
  return merged;
}

}  // namespace content::builder
