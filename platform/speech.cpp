// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/speech.h"

#include <dlfcn.h>
#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

namespace platform {
namespace {

constexpr int kWordsAMinute = 150;  // calmer than the library's 175

/// eSpeak's name of a language: its own codes are BCP 47 but for Chinese and plain English.
std::string voice_of(std::string_view locale) {
  const std::string language{locale.substr(0, locale.find('-'))};
  if (language == "en") return "en-gb";
  if (language == "zh") return "cmn";
  return language;
}

}  // namespace

bool has_sound() {
  namespace fs = std::filesystem;
  std::error_code failed;
  for (const auto& device : fs::directory_iterator{"/dev/snd", failed}) {
    const std::string name = device.path().filename().string();
    if (name.starts_with("pcm") && name.ends_with("p")) return true;  // a device that plays
  }
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  return runtime && fs::exists(fs::path{runtime} / "pulse" / "native", failed);
}

namespace {

/// The library as loaded, once in a process: it must not be started twice.
struct Espeak {
  bool tried = false;
  bool ready = false;
  std::set<std::string, std::less<>> voices;

  decltype(&espeak_Initialize) initialize = nullptr;
  decltype(&espeak_ListVoices) list_voices = nullptr;
  decltype(&espeak_SetVoiceByName) set_voice = nullptr;
  decltype(&espeak_SetParameter) set_parameter = nullptr;
  decltype(&espeak_Synth) synth = nullptr;
  decltype(&espeak_Cancel) cancel = nullptr;
  decltype(&espeak_IsPlaying) is_playing = nullptr;

  template <typename Function>
  static bool find(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    return function != nullptr;
  }

  /// Loads the library once. It stays loaded: its threads outlive any one visit.
  bool load() {
    if (tried) return ready;
    tried = true;
    void* library = dlopen("libespeak-ng.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!library || !find(library, "espeak_Initialize", initialize) ||
        !find(library, "espeak_ListVoices", list_voices) ||
        !find(library, "espeak_SetVoiceByName", set_voice) ||
        !find(library, "espeak_SetParameter", set_parameter) ||
        !find(library, "espeak_Synth", synth) || !find(library, "espeak_Cancel", cancel) ||
        !find(library, "espeak_IsPlaying", is_playing))
      return false;
    if (initialize(AUDIO_OUTPUT_PLAYBACK, 0, nullptr, espeakINITIALIZE_DONT_EXIT) < 0) return false;
    const espeak_VOICE** all = list_voices(nullptr);
    for (; all && *all; ++all)
      if ((*all)->languages && (*all)->languages[0] != 0)
        voices.insert((*all)->languages + 1);  // the first byte is a priority
    set_parameter(espeakRATE, kWordsAMinute, 0);
    ready = true;
    return true;
  }
};

Espeak& espeak() {
  static Espeak library;
  return library;
}

}  // namespace

EspeakSpeaker::~EspeakSpeaker() { EspeakSpeaker::stop(); }

bool EspeakSpeaker::has_voice(std::string_view locale) {
  return espeak().load() && espeak().voices.contains(voice_of(locale));
}

bool EspeakSpeaker::speaks(std::string_view locale) { return has_sound() && has_voice(locale); }

void EspeakSpeaker::say(const std::vector<Utterance>& utterances) {
  Espeak& library = espeak();
  if (!library.load()) return;
  library.cancel();
  for (const Utterance& utterance : utterances) {
    if (!has_voice(utterance.locale)) continue;
    library.set_voice(voice_of(utterance.locale).c_str());
    library.synth(utterance.text.c_str(), utterance.text.size() + 1, 0, POS_CHARACTER, 0,
                  espeakCHARS_UTF8 | espeakENDPAUSE, nullptr, nullptr);
  }
}

void EspeakSpeaker::stop() {
  if (espeak().ready) espeak().cancel();
}

bool EspeakSpeaker::speaking() { return espeak().ready && espeak().is_playing() != 0; }

}  // namespace platform
