// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

/// Something to say, and the language it is in (BCP 47).
struct Utterance {
  std::string text, locale;
};

/// Reads aloud. Saying and stopping return at once.
class Speaker {
 public:
  virtual ~Speaker() = default;
  /// There is a voice for this language and something to play it on.
  virtual bool speaks(std::string_view locale) = 0;
  /// Says these one after the other, instead of what it was saying.
  virtual void say(const std::vector<Utterance>& utterances) = 0;
  virtual void stop() = 0;
  virtual bool speaking() = 0;
};

/// eSpeak NG, as a program of its own: a fault in it cannot end the kiosk, and ending it cuts the
/// voice at once. One utterance after the other; `speaking` starts the next, so ask it now and
/// then.
class EspeakSpeaker final : public Speaker {
 public:
  EspeakSpeaker() = default;
  EspeakSpeaker(const EspeakSpeaker&) = delete;
  EspeakSpeaker& operator=(const EspeakSpeaker&) = delete;
  ~EspeakSpeaker() override;

  bool speaks(std::string_view locale) override;
  void say(const std::vector<Utterance>& utterances) override;
  void stop() override;
  bool speaking() override;

  /// There is a voice for this language, whether or not there is a sound card.
  bool has_voice(std::string_view locale);

 private:
  void go_on();

  std::deque<Utterance> waiting_;
  int child_ = 0;  ///< process id; 0: none
};

/// Whether this machine has a sound card or a sound server.
bool has_sound();

}  // namespace platform
