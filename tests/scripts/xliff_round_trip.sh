#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The way to a translator who works with XLIFF 1.2, and back, with the commands of the README:
# nothing is lost on the way there and back, and what the translator did arrives.
# Usage: xliff_round_trip.sh SIGNPOST-PACK SOURCE-FOLDER
set -euo pipefail
pack=$1 source=$2

for tool in po2xliff xliff2po; do
  if ! command -v "$tool" >/dev/null; then
    echo "SKIPPED: $tool is missing. Install Debian's translate-toolkit." >&2
    exit 77
  fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$source" "$work/source"
cd "$work"
fail() { echo "FAILED: $*" >&2; exit 1; }

# Three texts with what is easily lost: a stale one, a reviewed one, and a remark of a translator.
stale_english="What was asked before"
python3 - "$stale_english" <<'PYTHON'
import re, sys
path = "source/po/pl.po"
text = open(path, encoding="utf-8").read()
def change(context, fuzzy, comment=""):
    global text
    pattern = r'((?:#[^\n]*\n)*)msgctxt "%s"\n' % re.escape(context)
    found = re.search(pattern, text)
    assert found, context
    notes = [line for line in found[1].splitlines() if line.startswith(("#.", "#:"))]
    lines = ([comment] if comment else []) + notes + fuzzy + ['msgctxt "%s"' % context]
    text = text[:found.start()] + "\n".join(lines) + "\n" + text[found.end():]
change("ui/shell.home", ["#, fuzzy", '#| msgid "%s"' % sys.argv[1]])
change("ui/shell.back", [], "# Zosia: as on the buttons of the library")
change("ui/shell.search", [])
open(path, "w", encoding="utf-8").write(text)
PYTHON
"$pack" po update source >/dev/null 2>&1 || fail "the source has faults"
cp source/po/pl.po before.po

# There.
po2xliff --progress=none source/po/pl.po pl.xlf 2>/dev/null
sed -i '2s/1\.1/1.2/g; 3s/ source-language="[^"]*"/ source-language="en-GB" target-language="pl"/' pl.xlf
grep -q 'xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"' pl.xlf || fail "no XLIFF 1.2"
grep -q 'target-language="pl"' pl.xlf || fail "no target language"

# And back, untouched: the same file, byte for byte.
xliff2po --progress=none pl.xlf back.po 2>/dev/null
"$pack" po merge source back.po | tee merged.txt
grep -qx 'po/pl.po: 0 texts, 0 standings, 0 not taken' merged.txt || fail "something was changed"
cmp before.po source/po/pl.po || fail "the round trip changed the PO file"

# A translator approves a draft, mends another, brings the stale text up to date, and takes an
# approval back.
python3 - <<'PYTHON'
from xml.etree import ElementTree as etree
etree.register_namespace("", "urn:oasis:names:tc:xliff:document:1.2")
name = "{urn:oasis:names:tc:xliff:document:1.2}"
tree = etree.parse("pl.xlf")
def unit(id):
    for unit in tree.iter(name + "trans-unit"):
        if id in [context.text for context in unit.iter(name + "context")]:
            return unit
    raise SystemExit("no trans-unit is called " + id)
def translate(id, text, approved):
    target = unit(id).find(name + "target")
    if text:
        target.text = text
    target.set("state", "translated" if approved else "needs-translation")
    unit(id).set("approved", "yes" if approved else "no")
translate("ui/shell.home", "Do początku", True)
translate("ui/shell.search", None, False)
translate("ui/shell.finish", None, True)
translate("ui/shell.contrast", "Kontrast barw", False)
tree.write("pl.xlf", encoding="UTF-8", xml_declaration=True)
PYTHON
xliff2po --progress=none pl.xlf back.po 2>/dev/null
"$pack" po merge source back.po | tee merged.txt
grep -qx 'po/pl.po: 2 texts, 3 standings, 0 not taken' merged.txt || fail "what was taken is wrong"
python3 - <<'PYTHON'
import re
text = open("source/po/pl.po", encoding="utf-8").read()
def entry(context):
    found = re.search(r'((?:#[^\n]*\n)*)msgctxt "%s"\n((?:.+\n)*)' % re.escape(context), text)
    return found[1], found[2]
def expect(context, fuzzy, words):
    notes, message = entry(context)
    assert ("#, fuzzy" in notes) == fuzzy, (context, notes)
    assert "#|" not in notes, (context, notes)
    assert words in message, (context, message)
expect("ui/shell.home", False, 'msgstr "Do początku"')
expect("ui/shell.search", True, "msgstr")
expect("ui/shell.finish", False, "msgstr")
expect("ui/shell.contrast", True, 'msgstr "Kontrast barw"')
assert "# Zosia" in entry("ui/shell.back")[0]
PYTHON
echo "There and back without loss."
