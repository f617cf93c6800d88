#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh MAKE_LINK FOLDER PICTURES: the tests of the phone page. What npm brings goes to FOLDER,
# screenshots to PICTURES. Exit 77: something is missing and the tests were skipped; under CI that
# is a failure, unless it is the network that npm needs once.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
make_link=$1 folder=$2 pictures=$3

skip() {
  {
    echo "***********************************************************************"
    echo "SKIPPED: the phone page was NOT tested. $1"
    echo "To get it: $2"
    echo "***********************************************************************"
  } >&2
  # What packages bring has to be there under CI; a registry out of reach is nobody's fault.
  if [ -n "${CI:-}" ] && [ "${3:-}" != "network" ]; then exit 1; fi
  exit 77
}

chromium=${CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
  [ -n "$chromium" ] || chromium=$(command -v "$name" || true)
done
[ -n "$chromium" ] || skip "There is no Chromium here." "apt-get install chromium, or set CHROMIUM to the path of one"
for name in node npm; do
  command -v $name >/dev/null || skip "There is no $name here." "apt-get install nodejs npm"
done

# Once, and again when the list of packages has changed.
mkdir -p "$folder" "$pictures"
if ! cmp -s "$here/package-lock.json" "$folder/installed-lock.json"; then
  cp "$here/package.json" "$here/package-lock.json" "$folder/"
  npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund >"$folder/npm.log" 2>&1 ||
    skip "npm could not install what $here/package-lock.json names: $(tail -n 3 "$folder/npm.log")" \
      "run this test once with a network" network
  cp "$here/package-lock.json" "$folder/installed-lock.json"
fi

export NODE_PATH="$folder/node_modules" CHROMIUM="$chromium" MAKE_LINK="$make_link" PICTURES="$pictures"
exec node --test "$here"/*_test.js
