// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/checklist_pdf.h"

#include <algorithm>
#include <utility>

#include "kiosk/export/detail/checklist_blocks.h"
#include "kiosk/export/detail/page_painter.h"
#include "kiosk/export/detail/paginate.h"

namespace kiosk {
namespace {

using detail::Block;
using detail::Page;
using detail::Sheet;
using detail::TextBox;
using detail::TextPart;

constexpr float kSmall = 11;
constexpr float kPageNumberWidth = 70;
constexpr float kFooterGap = 6;
constexpr std::uint32_t kFooterLines =
    4;  // of each language; a footer must leave room for the page

/// "1 of 2" from "{page} of {pages}".
std::string page_number(std::string pattern, std::size_t page, std::size_t pages) {
  const auto replace = [&pattern](std::string_view name, std::size_t number) {
    const std::size_t at = pattern.find(name);
    if (at != std::string::npos) pattern.replace(at, name.size(), std::to_string(number));
  };
  replace("{page}", page);
  replace("{pages}", pages);
  return pattern;
}

void append_note(std::string& line, const std::string& note) {
  if (note.empty()) return;
  if (!line.empty()) line += " · ";
  line += note;
}

/// The footer without the page's number: a thin rule, the notes, the same in English.
base::Result<Block> footer_block(const ChecklistDocument& document, const Sheet& sheet,
                                 const fonts::FontSet& set) {
  std::string own, english;
  for (const Bilingual& note : document.footer) {
    const bool translated = note.locale == document.locale;
    append_note(translated ? own : english, note.text);
    append_note(english, note.english);
  }
  Block block;
  block.rules.push_back({{sheet.x(0, sheet.width()), 0, sheet.width(), 0.6f}, detail::kEdge});
  block.height = kFooterGap;
  const TextBox box{.start = 0,
                    .width = sheet.width() - kPageNumberWidth,
                    .size_pt = kSmall,
                    .colour = detail::kGrey,
                    .max_lines = kFooterLines};
  const Bilingual notes[] = {{own, document.locale, {}}, {english, "en", {}}};
  for (const Bilingual& note : notes) {
    if (note.text.empty()) continue;
    SIGNPOST_TRY(TextPart part, set_text(note.text, note.locale, box, sheet, set));
    part.y = block.height;
    block.height += part.height();
    block.texts.push_back(std::move(part));
  }
  return block;
}

/// What later pages begin with, so that a page that got loose can be put back.
base::Result<Block> running_head(const ChecklistDocument& document, const Sheet& sheet,
                                 const fonts::FontSet& set) {
  const TextBox box{.start = 0,
                    .width = sheet.width(),
                    .size_pt = kSmall,
                    .colour = detail::kGrey,
                    .max_lines = 1};
  Block block;
  SIGNPOST_TRY(TextPart part,
               set_text(document.title.text, document.title.locale, box, sheet, set));
  block.height = part.height() + 4;
  block.rules.push_back(
      {{sheet.x(0, sheet.width()), block.height, sheet.width(), 0.6f}, detail::kEdge});
  block.texts.push_back(std::move(part));
  return block;
}

}  // namespace

struct ChecklistPages::Impl {
  Sheet sheet;
  std::string title;
  std::vector<detail::FaceFile> faces;
  std::vector<Page> pages;
};

ChecklistPages::ChecklistPages() : impl_{std::make_unique<Impl>()} {}
ChecklistPages::ChecklistPages(ChecklistPages&&) noexcept = default;
ChecklistPages& ChecklistPages::operator=(ChecklistPages&&) noexcept = default;
ChecklistPages::~ChecklistPages() = default;

base::Result<ChecklistPages> ChecklistPages::lay_out(const ChecklistDocument& document,
                                                     const fonts::FontSet& set) {
  constexpr float kHeadGap = 12;
  ChecklistPages result;
  Impl& impl = *result.impl_;
  Sheet& sheet = impl.sheet;
  sheet.locale = document.locale;
  sheet.rtl = document.rtl;
  impl.title = document.title.text;
  for (std::size_t i = 0; i < set.size(); ++i) {
    const fonts::FaceInfo& face = set.info(static_cast<std::uint16_t>(i));
    impl.faces.push_back({face.file, face.index});
  }

  SIGNPOST_TRY(const Block footer, footer_block(document, sheet, set));
  SIGNPOST_TRY(const Block head, running_head(document, sheet, set));
  SIGNPOST_TRY(std::vector<Block> blocks, detail::checklist_blocks(document, sheet, set));
  const float footer_top = sheet.size.height_pt - sheet.bottom_margin - footer.height;
  impl.pages =
      detail::paginate(std::move(blocks), {.first_top = sheet.top_margin,
                                           .top = sheet.top_margin + head.height + kHeadGap,
                                           .bottom = footer_top - kHeadGap});

  for (std::size_t i = 0; i < impl.pages.size(); ++i) {
    Page& page = impl.pages[i];
    if (i > 0) page.insert(page.begin(), {head, sheet.top_margin});
    Block foot = footer;
    if (!document.page_of.empty()) {
      const TextBox box{.start = sheet.width() - kPageNumberWidth,
                        .width = kPageNumberWidth,
                        .size_pt = kSmall,
                        .colour = detail::kGrey,
                        .max_lines = 1,
                        .at_end = true};
      SIGNPOST_TRY(TextPart number,
                   set_text(page_number(document.page_of, i + 1, impl.pages.size()),
                            document.locale, box, sheet, set));
      number.y = kFooterGap;
      foot.texts.push_back(std::move(number));
    }
    page.push_back({std::move(foot), footer_top});
  }
  return result;
}

std::size_t ChecklistPages::count() const { return impl_->pages.size(); }

platform::PageSize ChecklistPages::size() const { return impl_->sheet.size; }

base::Result<std::string> ChecklistPages::pdf() const {
  SIGNPOST_TRY(platform::Canvas canvas,
               platform::Canvas::pdf(size(), impl_->title, impl_->sheet.locale));
  for (const Page& page : impl_->pages) detail::paint_page(canvas, page, impl_->faces);
  return std::move(canvas).finish_pdf();
}

base::Result<platform::Canvas::Picture> ChecklistPages::picture(std::size_t page,
                                                                float scale) const {
  if (page >= count())
    return base::Error{base::ErrorCode::OutOfRange, "the checklist has no such page"};
  SIGNPOST_TRY(platform::Canvas canvas, platform::Canvas::picture(size(), scale));
  detail::paint_page(canvas, impl_->pages[page], impl_->faces);
  return std::move(canvas).finish_picture();
}

}  // namespace kiosk
