// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/detail/pdf_language.h"

#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace platform::detail {

base::Result<std::string> with_language(std::string_view pdf, const std::string& language) {
  try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("document", pdf.data(), pdf.size());
    QPDFObjectHandle root = document.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString(language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    QPDFObjectHandle info = document.getTrailer().getKey("/Info");
    if (info.isDictionary()) info.removeKey("/CreationDate");

    QPDFWriter writer{document};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_disable);  // the plain form every reader knows
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return std::string{reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  } catch (const std::exception& error) {
    return base::Error{base::ErrorCode::Io, std::string{"cannot finish the PDF: "} + error.what()};
  }
}

}  // namespace platform::detail
