#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Contact sheets: each screen in every language of the pack.  languages.sh BUILD_DIR OUT_DIR
set -eu
build=$1 out=$2
cd "$(dirname "$0")/../.."
tags=$("$build/bin/signpost-pack" info "$build/england-send.pack" --json | sed -n 's/.*"tag": *"\([^"]*\)".*/\1/p' | sort -u)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$out"
for screen in $(sed -n 's|^shot \(.*\)/@LANG@.png$|\1|p' tests/ui/languages.tour); do
  mkdir -p "$scratch/$screen"
done
for tag in $tags; do
  sed "s/@LANG@/$tag/" tests/ui/languages.tour >"$scratch/$tag.tour"
  "$build/bin/signpost-tour" "$scratch/$tag.tour" --pack "$build/england-send.pack" \
    --fonts "$build/fonts" --out "$scratch" --today 2026-07-10
done
for folder in "$scratch"/*/; do
  "$build/bin/contact_sheet" "$out/$(basename "$folder").png" 4 640 "$folder"*.png
done
echo "Each screen in: $(echo $tags | tr '\n' ' '): see $out"
