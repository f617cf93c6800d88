// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <hb-ot.h>
#include <hb.h>

#include <memory>

#include "platform/base/closer.h"

namespace fonts::detail {

using HbBlob = std::unique_ptr<hb_blob_t, base::Closer<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, base::Closer<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, base::Closer<hb_font_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, base::Closer<hb_buffer_destroy>>;

}  // namespace fonts::detail
