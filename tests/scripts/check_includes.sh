#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails on an include that points against the architecture:
# kiosk → content, fonts, platform → platform/base. Screens know no SQL, files or ICU.
set -eu
cd "$(dirname "$0")/../.."
status=0

# forbid FOLDER PATTERN REASON [FILTER]: no file of FOLDER may include what PATTERN matches.
forbid() {
  found=$(grep -rnE "^ *#include [\"<]($2)" "$1" --include='*.h' --include='*.cpp' || true)
  [ -z "${4:-}" ] || found=$(printf '%s\n' "$found" | grep -vE "$4" || true)
  [ -n "$found" ] || return 0
  printf '%s\n  %s\n' "$found" "$3"
  status=1
}

forbid platform/base '(content|fonts|kiosk|platform/[a-z_]+\.h)' 'platform/base stands on the standard library alone'
forbid platform '(content|fonts|kiosk)/' 'platform knows no content, fonts or screens'
forbid content '(fonts|kiosk)/' 'content knows no fonts and no screens'
forbid content 'platform/' 'content may include platform/base only' 'platform/base/'
forbid fonts '(content|kiosk)/' 'fonts know no content and no screens'
forbid fonts 'platform/' 'fonts may include platform/base only' 'platform/base/'
forbid kiosk/screens '(sqlite3|unicode/|imgui|GLFW|platform/files|content/search|content/deadline|filesystem|fstream)' 'screens take a view and give an intent'
forbid kiosk 'imgui' 'only widgets know Dear ImGui' '^kiosk/ui/'
forbid kiosk/ui '(content|kiosk/app|kiosk/screens)/' 'widgets know no content and no app'
exit $status
