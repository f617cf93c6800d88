#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Gives the programs bad input and looks at what they say and how they end:
#   bad_input.sh BUILD_FOLDER       BUILD_FOLDER holds bin/, fonts/ and england-send.pack
# Exit status: 0 done, 1 the input is at fault (one clear sentence), 2 the command line is.
set -u
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
bin=$build/bin pack=$build/england-send.pack
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
  echo "FAILED: $name: $*"
  sed 's/^/    /' "$work/err"
  failures=$((failures + 1))
}

# run NAME STATUS PATTERN COMMAND…: the command ends with STATUS and says PATTERN on stderr
# (empty: whatever it says).
run() {
  name=$1
  local status=$2 pattern=$3
  shift 3
  timeout -k 5 60 "$@" >"$work/out" 2>"$work/err" </dev/null
  local got=$?
  [[ $got -eq $status ]] || fail "ends with $got, not $status"
  [[ -z $pattern ]] || grep -Eq -- "$pattern" "$work/err" || fail "does not say: $pattern"
  ! grep -Eiq 'terminate called|runtime error|AddressSanitizer|core dumped' "$work/err" || fail "falls over"
}

# one_sentence: what was said last is one line.
one_sentence() {
  local lines
  lines=$(grep -vc '^\(libGL\|MESA\|error: XDG\|.*with_display.sh: line [0-9]*: .* Killed\)' "$work/err")
  [[ $lines -eq 1 ]] || fail "says $lines lines, not one"
}

# starts NAME PATTERN COMMAND…: the kiosk is still there after 2 s and has said one sentence.
starts() {
  name=$1
  local pattern=$2
  shift 2
  # 124: timeout had to end it; 137: on a busy machine, by force.
  "$here/with_display.sh" timeout -k 20 2 "$@" >"$work/out" 2>"$work/err" </dev/null
  local got=$?
  [[ $got -eq 124 || $got -eq 137 ]] || fail "ends by itself with $got"
  grep -Eq -- "$pattern" "$work/err" || fail "does not say: $pattern"
  one_sentence
}

# The kiosk
starts "no pack" "cannot be used.*no-such.pack" "$bin/signpost" --pack "$work/no-such.pack"
head -c 5000 "$pack" >"$work/short.pack"
starts "a pack cut short" "cannot be used" "$bin/signpost" --pack "$work/short.pack"
head -c 200000 /dev/urandom >"$work/noise.pack"
starts "noise for a pack" "cannot be used" "$bin/signpost" --pack "$work/noise.pack"
: >"$work/empty.pack"
starts "an empty pack" "cannot be used" "$bin/signpost" --pack "$work/empty.pack"
starts "a folder for a pack" "cannot be used" "$bin/signpost" --pack "$work"

run "no display" 1 "signpost: .*display" env -u DISPLAY -u WAYLAND_DISPLAY "$bin/signpost" --pack "$pack"
one_sentence
run "a display that is not there" 1 "signpost: .*display" \
  env -u WAYLAND_DISPLAY DISPLAY=:9876 "$bin/signpost" --pack "$pack"
one_sentence
run "no fonts" 1 "signpost: .*no-fonts" "$bin/signpost" --pack "$pack" --fonts "$work/no-fonts"
one_sentence
mkdir "$work/bad-fonts"
cp "$build/fonts/fonts.toml" "$work/bad-fonts/"
run "fonts that are missing" 1 "signpost: " "$bin/signpost" --pack "$pack" --fonts "$work/bad-fonts"
one_sentence
run "an unknown option" 2 "--frobnicate" "$bin/signpost" --frobnicate
run "an option without its value" 2 "--pack" "$bin/signpost" --pack

printf 'pitch_mm = 0.2\nidle_seconds = 5\n' >"$work/settings.toml"
run "a setting out of range" 1 "settings.toml:2: .*idle_seconds" "$bin/signpost" --settings "$work/settings.toml"
one_sentence
printf 'pitch_mm = 0.2\n\nspeed = 5\n' >"$work/settings.toml"
run "an unknown setting" 1 "settings.toml:3: .*speed" "$bin/signpost" --settings "$work/settings.toml"
printf 'pitch_mm = \n' >"$work/settings.toml"
run "settings that are not TOML" 1 "settings.toml:1: " "$bin/signpost" --settings "$work/settings.toml"
printf 'reduced_motion = "yes"\n' >"$work/settings.toml"
run "a setting of the wrong kind" 1 "settings.toml:1: .*reduced_motion" "$bin/signpost" --settings "$work/settings.toml"
printf '[print]\nprinter = "office"\ncopies = 9\n' >"$work/settings.toml"
run "too many copies" 1 "settings.toml:3: .*copies" "$bin/signpost" --settings "$work/settings.toml"
printf '[print]\npaper = "na_letter_8.5x11in"\n' >"$work/settings.toml"
run "a paper that pages are not set for" 1 "settings.toml:2: .*A4" "$bin/signpost" --settings "$work/settings.toml"
printf 'phone_page = "http://signpost.example/"\n' >"$work/settings.toml"
run "a phone page without https" 1 "settings.toml:1: .*phone_page" "$bin/signpost" --settings "$work/settings.toml"
printf 'counts = 7\n' >"$work/settings.toml"
run "counts that are no file" 1 "settings.toml:1: .*counts" "$bin/signpost" --settings "$work/settings.toml"
printf '[]' >"$work/counts.json"
run "counts of another kind" 1 "counts.json: " "$bin/signpost" counts "$work/counts.json"
run "no settings file" 1 "no-such.toml" "$bin/signpost" --settings "$work/no-such.toml"
one_sentence

# The tour
printf 'size 800 480\nlang en\nexpect "No such words anywhere"\n' >"$work/wrong.tour"
run "a tour that expects too much" 1 "wrong.tour:3: expect .*No such words" \
  "$here/with_display.sh" "$bin/signpost-tour" "$work/wrong.tour" --pack "$pack" --out "$work/out1"
printf '# a comment\n\nfrobnicate\n' >"$work/odd.tour"
run "a tour with an unknown command" 1 "odd.tour:3: .*frobnicate" \
  "$here/with_display.sh" "$bin/signpost-tour" "$work/odd.tour" --pack "$pack" --out "$work/out1"
printf 'lang xx\n' >"$work/lang.tour"
run "a tour in an unknown language" 1 "lang.tour:1: .*xx" \
  "$here/with_display.sh" "$bin/signpost-tour" "$work/lang.tour" --pack "$pack" --out "$work/out1"
printf 'size 10 10\n' >"$work/size.tour"
run "a tour in an absurd window" 1 "size.tour:1: " \
  "$here/with_display.sh" "$bin/signpost-tour" "$work/size.tour" --pack "$pack" --out "$work/out1"
: >"$work/a-file"
printf 'lang en\nshot a.png\n' >"$work/shot.tour"
run "a tour into a file" 1 "a-file" \
  "$here/with_display.sh" "$bin/signpost-tour" "$work/shot.tour" --pack "$pack" --out "$work/a-file/out"
printf 'shot no-such-folder/a.png\n' >"$work/shot.tour"
run "a picture that cannot be written" 1 "shot.tour:1: .*a.png" \
  "$here/with_display.sh" "$bin/signpost-tour" "$work/shot.tour" --pack "$pack" --out "$work/out1"
run "no script" 1 "no-such.tour" \
  "$here/with_display.sh" "$bin/signpost-tour" "$work/no-such.tour" --pack "$pack" --out "$work/out1"
run "a tour on an impossible day" 2 "2026-02-30" \
  "$here/with_display.sh" "$bin/signpost-tour" "$work/shot.tour" --today 2026-02-30

# The content tool
list() {
  "$bin/signpost-pack" checklist "$pack" --situation "$1" --input "$2" --lang "$3" --today "$4" --json
}
export bin pack
export -f list
checklist() {
  local label=$1 pattern=$2
  shift 2
  run "$label" 1 "$pattern" bash -c 'list "$@"' _ "$@"
}
good='{"decision_sent": "2026-07-03"}'
run "a good checklist" 0 "" bash -c 'list "$@"' _ final-plan "$good" en 2026-07-10
checklist "an unknown locale" "xx" final-plan "$good" xx 2026-07-10
checklist "an impossible date" "decision_sent.*date" final-plan '{"decision_sent": "2026-02-30"}' en 2026-07-10
run "an impossible today" 2 "2026-13-01" bash -c 'list "$@"' _ final-plan "$good" en 2026-13-01
checklist "an unknown situation" "no-such" no-such "$good" en 2026-07-10
checklist "an unknown answer" "no_such" final-plan '{"no_such": "2026-07-03"}' en 2026-07-10
checklist "an answer of the wrong kind" "decision_sent" final-plan '{"decision_sent": true}' en 2026-07-10
checklist "answers that are not JSON" "." final-plan '{"decision_sent": ' en 2026-07-10
run "an unknown rule" 1 "no.such_rule" "$bin/signpost-pack" deadline "$pack" no.such_rule --input "$good"
run "a rule and an impossible date" 1 "decision_sent.*date" \
  "$bin/signpost-pack" deadline "$pack" appeal.lodge --input '{"decision_sent": "2026-02-30"}'
run "a search in an unknown locale" 1 "xx" "$bin/signpost-pack" search "$pack" --lang xx appeal
run "a damaged pack" 1 "pack.*(cut off|damaged)" "$bin/signpost-pack" info "$work/short.pack"
run "no pack to look at" 1 "no-such.pack" "$bin/signpost-pack" info "$work/no-such.pack"
run "no command" 2 "" "$bin/signpost-pack"
run "an unknown command" 2 "" "$bin/signpost-pack" frobnicate
run "an output folder that is not there" 1 "no-such-folder" \
  "$bin/signpost-pack" checklist "$pack" --situation final-plan --input "$good" --lang en \
  --pdf "$work/no-such-folder/a.pdf"

[[ $failures -eq 0 ]] || { echo "$failures failures"; exit 1; }
