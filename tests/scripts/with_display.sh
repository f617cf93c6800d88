#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs its arguments on the display there is or, without one, on an X server of its own that ends
# with them:  with_display.sh COMMAND [ARGUMENT...]
#   SIGNPOST_SCREEN  the own server's screen, e.g. 1920x1080x24 (default 1280x800x24)
#   SIGNPOST_XVFB    further options for the own server; if set, it is started in any case
set -u

if [[ $# -eq 0 ]]; then
  echo "usage: with_display.sh COMMAND [ARGUMENT...]" >&2
  exit 2
fi
if [[ -n "${DISPLAY:-}" && -z "${SIGNPOST_XVFB:-}" ]]; then
  exec "$@"
fi
if ! command -v Xvfb >/dev/null; then
  echo "with_display.sh: there is no display and no Xvfb: apt install xvfb" >&2
  exit 1
fi

# shellcheck disable=SC2086  # the options are words
exec {number_from}< <(exec Xvfb -displayfd 1 -screen 0 "${SIGNPOST_SCREEN:-1280x800x24}" \
  -nolisten tcp -noreset ${SIGNPOST_XVFB:-} 2>/dev/null)
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null' EXIT
trap 'exit 143' INT TERM
if ! read -r -t 30 number <&"$number_from"; then
  echo "with_display.sh: Xvfb does not start" >&2
  exit 1
fi

env -u WAYLAND_DISPLAY DISPLAY=":$number" "$@" <&0 &
command=$!
trap 'kill "$command" 2>/dev/null; exit 143' INT TERM
wait "$command"
