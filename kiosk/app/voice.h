// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "content/article.h"
#include "content/message.h"

namespace kiosk {

/// The message that says who says so: "The law says", "Local practice, not law: …".
struct VoiceMessage {
  std::string id;
  content::MessageArguments arguments;
};
inline VoiceMessage voice_message(const content::Block& block) {
  switch (block.voice) {
    case content::Voice::Law:
      return {"voice.law", {}};
    case content::Voice::Guidance:
      return {"voice.guidance", {}};
    case content::Voice::LocalPractice:
      return {"voice.local", {{"place", block.place}, {"date", block.date}}};
    case content::Voice::Families:
      return {"voice.families", {{"date", block.date}}};
  }
  return {};
}

}  // namespace kiosk
