// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_update.h"

#include <algorithm>
#include <map>
#include <system_error>

#include "content/builder/po_compare.h"
#include "content/builder/po_library.h"
#include "content/builder/source_text.h"

namespace content::builder {
namespace {

constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);

std::string new_header(const std::string& language) {
  return "Language: " + language +
         "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
         "Content-Transfer-Encoding: 8bit\n";
}

/// What carries over from the old file to the new one for one unit.
struct Old {
  std::string english, text, comments;
  std::optional<std::string> previous;
  bool fuzzy = false;
};

class Update {
 public:
  Update(po_file_t old_file, const SameMeaning& same_meaning) : same_meaning_{same_meaning} {
    if (old_file) read(old_file);
  }

  PoFile make(const std::string& language, const std::vector<Unit>& units) {
    [[maybe_unused]] const LeaksAllowed leaks;
    PoFile file{po_file_create()};
    const PoIterator out{po_message_iterator(file.get(), nullptr)};
    po_message_t header = po_message_create();
    po_message_set_msgid(header, "");
    po_message_set_msgstr(header, (header_.empty() ? new_header(language) : header_).c_str());
    if (!header_comments_.empty()) po_message_set_comments(header, header_comments_.c_str());
    po_message_insert(out.get(), header);
    for (const Unit& unit : units) add(out.get(), unit);
    for (const auto& [context, old] : old_) add_obsolete(out.get(), context, old);
    return file;
  }

  const PoChanges& changes() const { return changes_; }

 private:
  void read(po_file_t file) {
    const PoIterator iterator{po_message_iterator(file, nullptr)};
    while (po_message_t message = po_next_message(iterator.get())) {
      const char* context = po_message_msgctxt(message);
      Old old;
      old.english = po_message_msgid(message);
      old.text = po_message_msgstr(message);
      old.comments = text_or_empty(po_message_comments(message));
      old.fuzzy = po_message_is_fuzzy(message) != 0;
      if (const char* previous = po_message_prev_msgid(message)) old.previous = previous;
      if (!context && old.english.empty()) {
        header_ = old.text;
        header_comments_ = old.comments;
        continue;
      }
      const bool obsolete = po_message_is_obsolete(message) != 0;
      const std::string key = context ? context : "";
      // A message in use comes before an obsolete one of the same unit.
      if (obsolete)
        old_.emplace(key, std::move(old));
      else
        old_[key] = std::move(old);
      if (!obsolete) in_use_[key] = true;
    }
  }

  void add(po_message_iterator_t out, const Unit& unit) {
    po_message_t message = po_message_create();
    po_message_set_msgctxt(message, unit.id.c_str());
    po_message_set_msgid(message, unit.english.c_str());
    po_message_set_msgstr(message, "");
    std::string note = unit.note;
    if (unit.most_letters > 0)
      note += (note.empty() ? "at most " : "; at most ") + std::to_string(unit.most_letters) +
              " letters";
    if (!note.empty()) po_message_set_extracted_comments(message, note.c_str());
    po_message_add_filepos(message, unit.file.c_str(), kNoLine);
    // Tools that drop `msgctxt` keep the references: they bring the unit's name back.
    po_message_add_filepos(message, unit.id.c_str(), kNoLine);
    const auto found = old_.find(unit.id);
    if (found == old_.end()) {
      ++changes_.added;
    } else {
      carry_over(message, unit, found->second);
      old_.erase(found);
    }
    po_message_insert(out, message);
  }

  void carry_over(po_message_t message, const Unit& unit, const Old& old) {
    po_message_set_msgstr(message, old.text.c_str());
    if (!old.comments.empty()) po_message_set_comments(message, old.comments.c_str());
    const bool same_meaning = same_meaning_.units.contains(unit.id);
    const bool changed = old.english != unit.english && !same_meaning;
    if (changed) ++changes_.changed;
    if (old.text.empty()) return;
    // The text the translation was made from: the oldest one that is known.
    const std::string* made_from = old.previous ? &*old.previous : changed ? &old.english : nullptr;
    if (made_from && *made_from == unit.english) made_from = nullptr;
    if (same_meaning) {
      const bool back = made_from && !find_change_of_meaning(unit, *made_from, same_meaning_.words);
      if (back) made_from = nullptr;
      if (back || old.english != unit.english) ++changes_.kept;
    }
    po_message_set_fuzzy(message, old.fuzzy || changed);
    if (made_from) po_message_set_prev_msgid(message, made_from->c_str());
  }

  void add_obsolete(po_message_iterator_t out, const std::string& context, const Old& old) {
    if (in_use_.contains(context)) ++changes_.gone;
    if (old.text.empty()) return;
    po_message_t message = po_message_create();
    if (!context.empty()) po_message_set_msgctxt(message, context.c_str());
    po_message_set_msgid(message, old.english.c_str());
    po_message_set_msgstr(message, old.text.c_str());
    if (!old.comments.empty()) po_message_set_comments(message, old.comments.c_str());
    po_message_set_fuzzy(message, old.fuzzy);
    if (old.previous) po_message_set_prev_msgid(message, old.previous->c_str());
    po_message_set_obsolete(message, 1);
    po_message_insert(out, message);
  }

  std::string header_, header_comments_;
  std::map<std::string, Old> old_;
  std::map<std::string, bool> in_use_;
  const SameMeaning& same_meaning_;
  PoChanges changes_;
};

}  // namespace

base::Result<PoChanges> update_po(const std::filesystem::path& folder, const std::string& file,
                                  const std::string& language, const std::vector<Unit>& units,
                                  Faults& faults, const SameMeaning& same_meaning) {
  const std::filesystem::path path = folder / file;
  std::error_code error;
  PoFile old_file;
  if (std::filesystem::exists(path, error)) {
    Faults found;
    const bool readable = read_source_text(folder, file, found).has_value();
    old_file = readable ? load_po(path, file, found) : nullptr;
    faults.insert(faults.end(), found.begin(), found.end());
    if (!old_file)
      return base::Error{base::ErrorCode::InvalidData, file + " is not a valid PO file"};
  }
  std::filesystem::create_directories(path.parent_path(), error);
  Update update{old_file.get(), same_meaning};
  const PoFile made = update.make(language, units);
  SIGNPOST_TRY_VOID(replace_po(made.get(), path, file, faults));
  return update.changes();
}

}  // namespace content::builder
