#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the kiosk of a build folder and prints one table:  bench.sh [BUILD_DIR]   (default build)
# Build it first: cmake --build BUILD_DIR --target bench. Takes about two minutes. Being over a goal
# is no failure: exit status 1 means that something could not be measured.
set -u
cd "$(dirname "$0")/../.." || exit 1
programs=$(cd "${1:-build}" 2>/dev/null && pwd)/bench
if [[ ! -x "$programs/start_bench" ]]; then
  echo "bench.sh: no bench programs in ${1:-build}: cmake --build ${1:-build} --target bench" >&2
  exit 1
fi
with_display=$PWD/tests/scripts/with_display.sh
screens=$(mktemp -d)
mkdir "$screens/start" "$screens/idle" "$screens/other"
idle=
finish() {
  [[ -z "$idle" ]] || kill "$idle" 2>/dev/null
  rm -rf "$screens"
}
trap finish EXIT
trap 'exit 143' INT TERM
status=0
table=$screens/table

# on_screen NAME COMMAND...: on an X server of its own, whose frame buffer others can look into.
on_screen() { SIGNPOST_XVFB="-fbdir $screens/$1" "$with_display" "${@:2}"; }
# measure COMMAND...: its rows go into the table.
measure() {
  "$@" | tee -a "$table"
  [[ ${PIPESTATUS[0]} -eq 0 ]] || status=1
}
load() { cut -d' ' -f1-3 /proc/loadavg; }

echo "Machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n1)" \
  "| $(on_screen other "$programs/bare_window" --machine) | 1280 × 800"
echo "Load average before: $(load)"
echo
measure on_screen start "$programs/start_bench" "$screens/start"
# The greetings take a minute to come to rest: that runs beside the rest, at next to no CPU.
SIGNPOST_XVFB="-fbdir $screens/idle" "$with_display" "$programs/idle_bench" "$screens/idle" \
  >"$screens/idle.txt" &
idle=$!
sleep 8
measure on_screen other "$programs/screen_bench"
measure "$programs/script_bench"
measure "$programs/search_bench"
measure "$programs/take_away_bench"
wait "$idle" || status=1
idle=
measure cat "$screens/idle.txt"
echo
echo "baseline: a bare GLFW and Dear ImGui window (start, memory, frames); a bare FTS5 query (search)"
echo "[1] a stand-in for the kiosk: the same app and window, touched through all screens by a program"
echo "[2] counted in a window of the bench; the CPU time is that of the real kiosk"
echo "Load average after: $(load)"
if awk -v cores="$(nproc)" '{ exit !($1 > cores) }' /proc/loadavg; then
  echo "The machine was busy with other work: times are too long; see the CPU time instead."
fi
echo "$(grep -c ' pass$' "$table") goals met, $(grep -c ' OVER$' "$table") over"
exit $status
