// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "platform/base/clock.h"
#include "platform/speech.h"

namespace tour {

/// Writes down what the real voice would say, and takes about as long over it by the tour's clock.
/// It has the languages that the real voice has; it needs no sound card.
class RecordingSpeaker final : public platform::Speaker {
 public:
  explicit RecordingSpeaker(const base::Clock& clock) : clock_{clock} {}

  bool speaks(std::string_view locale) override { return voice_.has_voice(locale); }
  void say(const std::vector<platform::Utterance>& utterances) override {
    ends_ = clock_.now();
    for (const platform::Utterance& utterance : utterances) {
      if (!speaks(utterance.locale)) continue;
      lines_.push_back(utterance.text);
      ends_ += kLetter * static_cast<int>(utterance.text.size());
    }
  }
  void stop() override { ends_ = clock_.now(); }
  bool speaking() override { return clock_.now() < ends_; }

  /// What was said since the last call, one line each.
  std::vector<std::string> take_lines() { return std::exchange(lines_, {}); }

 private:
  static constexpr base::Millis kLetter{60};

  const base::Clock& clock_;
  platform::EspeakSpeaker voice_;
  std::vector<std::string> lines_;
  base::Millis ends_{0};
};

}  // namespace tour
