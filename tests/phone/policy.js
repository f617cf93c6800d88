// SPDX-License-Identifier: GPL-3.0-or-later
// The phone page's Content-Security-Policy names its style and its script by their hashes.
// Run as a program it sets them right: node tests/phone/policy.js [PAGE]
'use strict';
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

/** The page with the hashes that its style and script have. Throws if there is not one of each. */
function withHashes(html) {
  for (const tag of ['script', 'style']) {
    const found = html.match(new RegExp(`<${tag}>[^]*?</${tag}>`, 'g')) || [];
    if (found.length !== 1) throw new Error(`the page has ${found.length} <${tag}> of its own, not one`);
    const text = found[0].slice(`<${tag}>`.length, -`</${tag}>`.length);
    const hash = crypto.createHash('sha256').update(text, 'utf8').digest('base64');
    html = html.replace(new RegExp(`${tag}-src '[^']*'`), `${tag}-src 'sha256-${hash}'`);
  }
  return html;
}

module.exports = { withHashes };

if (require.main === module) {
  const page = process.argv[2] || path.join(__dirname, '../../kiosk/phone/index.html');
  fs.writeFileSync(page, withHashes(fs.readFileSync(page, 'utf8')));
}
