// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/export/qr_reader.h"

#include <zbar.h>

#include <memory>

#include "platform/base/check.h"
#include "platform/base/closer.h"

namespace kiosk::test {

std::vector<std::string> read_codes(std::span<const std::uint8_t> rgba, int width, int height) {
  using Scanner =
      std::unique_ptr<zbar::zbar_image_scanner_t, base::Closer<zbar::zbar_image_scanner_destroy>>;
  using Image = std::unique_ptr<zbar::zbar_image_t, base::Closer<zbar::zbar_image_destroy>>;
  SIGNPOST_CHECK(rgba.size() ==
                 static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  std::vector<std::uint8_t> grey;
  grey.reserve(rgba.size() / 4);
  for (std::size_t i = 0; i < rgba.size(); i += 4)
    grey.push_back(static_cast<std::uint8_t>((rgba[i] + 2 * rgba[i + 1] + rgba[i + 2]) / 4));

  const Scanner scanner{zbar::zbar_image_scanner_create()};
  zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
  zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
  const Image image{zbar::zbar_image_create()};
  zbar::zbar_image_set_format(image.get(), 'Y' | '8' << 8 | '0' << 16 | '0' << 24);
  zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(width),
                            static_cast<unsigned>(height));
  zbar::zbar_image_set_data(image.get(), grey.data(), grey.size(), nullptr);
  zbar::zbar_scan_image(scanner.get(), image.get());
  std::vector<std::string> texts;
  for (const auto* symbol = zbar::zbar_image_first_symbol(image.get()); symbol;
       symbol = zbar::zbar_symbol_next(symbol))
    texts.emplace_back(zbar::zbar_symbol_get_data(symbol),
                       zbar::zbar_symbol_get_data_length(symbol));
  return texts;
}

}  // namespace kiosk::test
