// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>

#include "fonts/font_set.h"
#include "kiosk/export/document.h"
#include "kiosk/export/paper.h"
#include "platform/canvas.h"

namespace kiosk {

/// A document set on paper: translation first, English beneath (or beside it), tick boxes and codes
/// beside what they belong to; nothing is cut between pages that fits on one. PDF and preview are
/// the same drawing.
class Pages {
 public:
  /// Errors: InvalidData if a text cannot be laid out.
  static base::Result<Pages> lay_out(const Document& document, Paper paper,
                                     const fonts::FontSet& set);
  Pages(Pages&&) noexcept;
  Pages& operator=(Pages&&) noexcept;
  ~Pages();

  std::size_t count() const;
  platform::PageSize size() const;
  /// The whole document as PDF bytes. Errors: Io.
  base::Result<std::string> pdf() const;
  /// One page as a picture, `scale` px per point. Errors: OutOfRange, Io.
  base::Result<platform::Canvas::Picture> picture(std::size_t page, float scale) const;

 private:
  Pages();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk
