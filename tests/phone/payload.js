// SPDX-License-Identifier: GPL-3.0-or-later
// Fragments that no kiosk makes, with a right checksum: what a stranger could put in a link.
'use strict';
const zlib = require('zlib');

function crc32(text) {
  let crc = -1;
  for (const byte of Buffer.from(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The fragment of already compressed bytes. */
function fragmentOfBytes(bytes, version = '1') {
  const checked = version + '.' + Buffer.from(bytes).toString('base64url');
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(checked));
  return checked + '.' + check.toString('base64url');
}

const fragmentOfText = (text, options) => fragmentOfBytes(zlib.deflateRawSync(Buffer.from(text), options));
const fragmentOf = (value, options) => fragmentOfText(JSON.stringify(value), options);

module.exports = { fragmentOf, fragmentOfBytes, fragmentOfText };
