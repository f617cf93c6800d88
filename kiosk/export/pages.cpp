// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/pages.h"

#include <algorithm>
#include <utility>

#include "kiosk/export/detail/document_blocks.h"
#include "kiosk/export/detail/page_furniture.h"
#include "kiosk/export/detail/page_painter.h"
#include "kiosk/export/detail/paginate.h"

namespace kiosk {

using detail::Block;
using detail::Page;
using detail::Sheet;

struct Pages::Impl {
  Sheet sheet;
  std::string title;
  detail::PagePaint paint;
  std::vector<Page> pages;
};

Pages::Pages() : impl_{std::make_unique<Impl>()} {}
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;
Pages::~Pages() = default;

base::Result<Pages> Pages::lay_out(const Document& document, Paper paper,
                                   const fonts::FontSet& set) {
  constexpr float kHeadGap = 12, kFootGap = 5;
  Pages result;
  Impl& impl = *result.impl_;
  Sheet& sheet = impl.sheet;
  sheet = detail::sheet_for(paper, document);
  impl.title = document.title.text;
  impl.paint.ink = sheet.ink;
  impl.paint.unit = sheet.module_unit;
  for (std::size_t i = 0; i < set.size(); ++i) {
    const fonts::FaceInfo& face = set.info(static_cast<std::uint16_t>(i));
    impl.paint.faces.push_back({face.file, face.index});
  }

  SIGNPOST_TRY(const Block footer, detail::footer_block(document, sheet, set));
  SIGNPOST_TRY(const Block head, detail::running_head(document, sheet, set));
  const float footer_top = sheet.size.height_pt - sheet.bottom_margin - footer.height;
  const detail::FlowArea area{.first_top = sheet.top_margin,
                              .top = sheet.top_margin + head.height + kHeadGap,
                              .bottom = footer_top - kFootGap};
  SIGNPOST_TRY(std::vector<Block> blocks,
               detail::document_blocks(document, sheet, set, area.bottom - area.top));
  impl.pages = detail::paginate(std::move(blocks), area);

  const std::size_t count = impl.pages.size();
  if (sheet.endless && count == 1) {
    const auto& last = impl.pages.front().back();
    const float bottom = last.y + last.block.height + kHeadGap;
    sheet.size.height_pt = bottom + footer.height + sheet.bottom_margin;
    impl.pages.front().push_back({footer, bottom});
    return result;
  }
  for (std::size_t i = 0; i < count; ++i) {
    Page& page = impl.pages[i];
    const bool clean = !page.empty() && page.front().block.starts_page;
    if (i > 0 && !clean) page.insert(page.begin(), {head, sheet.top_margin});
    Block foot = footer;
    SIGNPOST_TRY_VOID(detail::add_page_number(foot, document, sheet, set, i + 1, count));
    page.push_back({std::move(foot), footer_top});
  }
  return result;
}

std::size_t Pages::count() const { return impl_->pages.size(); }

platform::PageSize Pages::size() const { return impl_->sheet.size; }

base::Result<std::string> Pages::pdf() const {
  SIGNPOST_TRY(platform::Canvas canvas,
               platform::Canvas::pdf(size(), impl_->title, impl_->sheet.locale));
  for (const Page& page : impl_->pages) detail::paint_page(canvas, page, impl_->paint);
  return std::move(canvas).finish_pdf();
}

base::Result<platform::Canvas::Picture> Pages::picture(std::size_t page, float scale) const {
  if (page >= count())
    return base::Error{base::ErrorCode::OutOfRange, "the document has no such page"};
  SIGNPOST_TRY(platform::Canvas canvas, platform::Canvas::picture(size(), scale));
  detail::paint_page(canvas, impl_->pages[page], impl_->paint);
  return std::move(canvas).finish_picture();
}

}  // namespace kiosk
