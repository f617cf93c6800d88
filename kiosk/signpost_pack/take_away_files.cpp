// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/signpost_pack/take_away_files.h"

#include <filesystem>
#include <vector>

#include "fonts/font_set.h"
#include "kiosk/app/places.h"
#include "kiosk/app/take_away.h"
#include "kiosk/export/pages.h"
#include "kiosk/export/qr.h"
#include "platform/files.h"

namespace signpost_pack {
namespace {

base::Result<void> make_folder(const std::string& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (!failed) return {};
  return base::Error{base::ErrorCode::Io,
                     "cannot make the folder " + folder + ": " + failed.message()};
}

base::Result<void> write_codes(const std::string& folder,
                               const std::vector<kiosk::CodeView>& codes) {
  constexpr int kModulePx = 8;
  SIGNPOST_TRY_VOID(make_folder(folder));
  int number = 0;
  for (const kiosk::CodeView& code : codes) {
    SIGNPOST_TRY(const kiosk::QrCode qr, kiosk::encode_qr(code.payload));
    int side = 0;
    const std::vector<std::uint8_t> rgba = kiosk::qr_picture(qr, kModulePx, side);
    const std::string name = code.kind == kiosk::CodeKind::Contact ? "contact"
                             : code.kind == kiosk::CodeKind::List  ? "list"
                                                                   : std::to_string(++number);
    SIGNPOST_TRY_VOID(
        platform::write_png(std::filesystem::path{folder} / (name + ".png"), side, side, rgba));
  }
  return {};
}

}  // namespace

base::Result<void> check_language(const content::Pack& pack, const std::string& lang) {
  std::string known;
  for (const content::Language& language : pack.info().languages) {
    if (language.tag == lang) return {};
    known += (known.empty() ? "" : ", ") + language.tag;
  }
  return base::Error{base::ErrorCode::NotFound,
                     "the pack has no language \"" + lang + "\"; it has " + known};
}

base::Result<void> write_paper(const TakeAwayFiles& files, const kiosk::Document& document) {
  const struct {
    const std::string& file;
    kiosk::Paper paper;
  } papers[] = {{files.pdf, kiosk::Paper::A4},
                {files.large_print_pdf, kiosk::Paper::LargePrint},
                {files.receipt_pdf, kiosk::Paper::Receipt}};
  if (files.pdf.empty() && files.large_print_pdf.empty() && files.receipt_pdf.empty()) return {};
  SIGNPOST_TRY(const fonts::FontSet faces, fonts::FontSet::load(kiosk::font_directory({})));
  for (const auto& [file, paper] : papers) {
    if (file.empty()) continue;
    SIGNPOST_TRY(const kiosk::Pages pages, kiosk::Pages::lay_out(document, paper, faces));
    SIGNPOST_TRY(const std::string bytes, pages.pdf());
    SIGNPOST_TRY_VOID(platform::write_file(file, bytes));
  }
  return {};
}

base::Result<void> write_take_away(const TakeAwayFiles& files, const content::Pack& pack,
                                   const content::Checklist& list, const std::string& lang) {
  const kiosk::Wording words{pack, lang};
  SIGNPOST_TRY_VOID(write_paper(files, kiosk::checklist_document(list, pack, words)));
  if (!files.ics.empty()) {
    SIGNPOST_TRY_VOID(make_folder(files.ics));
    const std::string calendar = kiosk::calendar_file(kiosk::checklist_events(list, pack, words),
                                                      kiosk::new_visit_id(), list.today);
    SIGNPOST_TRY_VOID(
        platform::write_file(std::filesystem::path{files.ics} / "checklist.ics", calendar));
  }
  if (files.qr.empty()) return {};
  return write_codes(files.qr, kiosk::checklist_codes(list, pack, words));
}

}  // namespace signpost_pack
