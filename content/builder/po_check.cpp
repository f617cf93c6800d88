// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_check.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include "content/builder/po_file.h"
#include "content/builder/po_library.h"
#include "content/builder/po_words.h"
#include "content/builder/source_text.h"
#include "content/builder/translation.h"

namespace content::builder {
namespace {

/// ASCII letters small, `_` as `-`: zh_Hans is zh-hans, UTF-8 is utf-8.
std::string alike(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_') c = '-';
  }
  return text;
}

void check_header(po_file_t po, const std::string& tag, const std::string& file, Faults& faults) {
  if (!po_file_domain_header(po, nullptr)) {
    faults.push_back({file, 1, Severity::Error, "the file has no header",
                      "put an empty msgid first, with Language and Content-Type"});
    return;
  }
  if (alike(header_field(po, "Content-Type")).find("charset=utf-8") == std::string::npos)
    faults.push_back({file, 1, Severity::Error, "the header does not say that the text is UTF-8",
                      "write Content-Type: text/plain; charset=UTF-8"});
  // A tool may write pt_PT for pt.
  const std::string language = alike(header_field(po, "Language")), ours = alike(tag);
  if (language != ours && !language.starts_with(ours + '-'))
    faults.push_back(
        {file, 1, Severity::Warning,
         "the header says that the language is \"" + header_field(po, "Language") + '"',
         "write Language: " + tag});
}

/// Our plurals are inside of ICU messages; gettext's are not read.
void check_no_plurals(po_file_t po, const std::string& file, Faults& faults) {
  const PoIterator iterator{po_message_iterator(po, nullptr)};
  while (po_message_t message = po_next_message(iterator.get()))
    if (po_message_msgid_plural(message) && !po_message_is_obsolete(message))
      faults.push_back(
          {file, 0, Severity::Error,
           "the message " + text_or_empty(po_message_msgctxt(message)) + " has a msgid_plural",
           "write its plural as {n, plural, one {…} other {…}} in msgstr"});
}

void check_language(const std::filesystem::path& folder, const std::string& tag,
                    const std::vector<Unit>& units, const PoWords& words, Faults& faults) {
  const std::string file = "po/" + tag + ".po";
  std::error_code error;
  if (!std::filesystem::exists(folder / file, error)) {
    faults.push_back(
        {file, 0, Severity::Error, "the language has no PO file", "run signpost-pack po update"});
    return;
  }
  const auto entries = read_po(folder, file, faults);
  if (!entries) return;
  if (!words.knows_negation(tag))
    faults.push_back({file, 0, Severity::Warning,
                      "no words for \"not\" are known, so it is not looked whether one was lost",
                      "add them to po/checks.toml, under [negation]"});
  translate(units, *entries, tag, file, words, faults, Severity::Error);
  Faults reported;  // by read_po, already
  const PoFile po = load_po(folder / file, file, reported);
  if (!po) return;
  check_header(po.get(), tag, file, faults);
  check_no_plurals(po.get(), file, faults);
  check_po(po.get(), file, faults);
}

}  // namespace

void check_po_files(const std::filesystem::path& folder, const std::vector<Language>& languages,
                    const std::vector<Unit>& units, Faults& faults) {
  const PoWords words = PoWords::read(folder, faults);
  for (const Language& language : languages)
    if (language.tag != "en") check_language(folder, language.tag, units, words, faults);
  sort_faults(faults);
}

}  // namespace content::builder
