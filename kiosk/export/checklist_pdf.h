// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "fonts/font_set.h"
#include "kiosk/export/checklist_document.h"
#include "platform/canvas.h"

namespace kiosk {

/// The checklist set on A4 pages at 14 pt: translation first, English under each item, a tick box
/// and a code beside each item; an item is never cut between pages. PDF and preview are the same
/// drawing.
class ChecklistPages {
 public:
  /// Errors: InvalidData if a text cannot be laid out.
  static base::Result<ChecklistPages> lay_out(const ChecklistDocument& document,
                                              const fonts::FontSet& set);
  ChecklistPages(ChecklistPages&&) noexcept;
  ChecklistPages& operator=(ChecklistPages&&) noexcept;
  ~ChecklistPages();

  std::size_t count() const;
  platform::PageSize size() const;
  /// The whole document as PDF bytes. Errors: Io.
  base::Result<std::string> pdf() const;
  /// One page as a picture, `scale` px per point. Errors: OutOfRange, Io.
  base::Result<platform::Canvas::Picture> picture(std::size_t page, float scale) const;

 private:
  ChecklistPages();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk
