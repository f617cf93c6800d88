// SPDX-License-Identifier: GPL-3.0-or-later
// Links that are cut, damaged, of another version or made by a stranger.
'use strict';
const assert = require('assert/strict');
const zlib = require('zlib');
const { after, before, test } = require('node:test');
const path = require('path');
const { Phone, linksOf, lists } = require('./browser.js');
const { fragmentOf, fragmentOfBytes, fragmentOfText } = require('./payload.js');

const good = linksOf([lists[0]])[0].fragment;
const step = [0, 20260903, 'Appeal'];
const payload = (rows, change = {}) => Object.assign(['en', 'Plan', 20260710, 20261122, 0, rows.length, rows], change);

let phone, page;
before(async () => {
  phone = await Phone.start();
  page = await phone.open('');
});
after(() => phone.stop());

/** What the page makes of a fragment: empty, damaged, version or list. */
const stateOf = fragment => page.evaluate(async text => {
  const main = document.getElementById('page');
  if (window.location.hash !== '#' + text) {
    const changed = new Promise(done => window.addEventListener('hashchange', done, { once: true }));
    window.location.hash = text;
    await changed;
  }
  return main.dataset.state;
}, fragment);

test('each kind of wrong link has its message, in the browser’s language and in English', async () => {
  const cases = [
    ['empty', '', 'There is no list in this address.', 'اس پتے میں کوئی فہرست نہیں ہے۔'],
    ['damaged', good.slice(0, -9), 'This address is damaged or cut short.', 'یہ پتا خراب یا نامکمل ہے۔'],
    ['version', '2' + good.slice(1), 'This list is from another version of the kiosk.', 'یہ فہرست مشین کے کسی اور ورژن کی ہے۔'],
  ];
  for (const [state, fragment, english, urdu] of cases) {
    for (const locale of ['en-GB', 'ur-PK', 'fr-FR']) {
      const shown = await phone.open(fragment, { locale });
      const text = await shown.innerText('main');
      assert.ok(text.includes(english), text);
      assert.equal(text.includes(urdu), locale === 'ur-PK', text);
      assert.match(text, /SENDIASS or IPSEA/);
      assert.equal(await shown.locator('h1').count(), 1);
      assert.deepEqual(shown.faults, []);
      if (locale === 'ur-PK') {
        assert.equal(await shown.locator('section').first().getAttribute('dir'), 'rtl');
        await shown.screenshot({ path: path.join(process.env.PICTURES, `wrong-${state}-ur.png`), fullPage: true });
      }
      await shown.context().close();
    }
  }
});

test('a list is read again when another code is scanned into the same page', async () => {
  assert.equal(await stateOf(good), 'list');
  assert.equal(await stateOf('1.x.y'), 'damaged');
  assert.equal(await stateOf(good), 'list');
});

test('no single changed, lost or doubled sign passes for a list', async () => {
  for (let i = 0; i < good.length; i += 7) {
    const other = good[i] === 'A' ? 'B' : 'A';
    for (const wrong of [good.slice(0, i) + other + good.slice(i + 1), good.slice(0, i) + good.slice(i + 1),
      good.slice(0, i) + good[i] + good.slice(i), good.slice(0, i)])
      if (wrong !== good) assert.notEqual(await stateOf(wrong), 'list', wrong);
  }
});

test('our inflate reads what zlib writes, whatever the kind of block', async () => {
  const tasks = ['Appeal', 'কমপ্লেন '.repeat(40), 'abc'.repeat(300), lists.map(list => list.situation).join(' ')];
  for (const task of tasks) {
    for (const options of [{ level: 0 }, { level: 1 }, { level: 9 }, { strategy: zlib.constants.Z_FIXED },
      { strategy: zlib.constants.Z_HUFFMAN_ONLY }, { strategy: zlib.constants.Z_RLE }]) {
      assert.equal(await stateOf(fragmentOf(payload([[0, 0, task]]), options)), 'list', JSON.stringify(options));
      assert.equal(await page.locator('li span').first().textContent(), task.slice(0, 1000));
    }
  }
  const noise = Buffer.from(Array.from({ length: 700 }, (_, i) => 33 + ((i * i * 31 + i * 7) % 90))).toString().replace(/["\\]/g, 'x');
  assert.equal(await stateOf(fragmentOf(payload([[0, 0, noise]]))), 'list');
  assert.equal(await page.locator('li span').first().textContent(), noise);
});

test('a payload of the wrong form is damaged, even with a right checksum', async () => {
  const wrong = {
    'no JSON': fragmentOfText('[1,2'), 'no list': fragmentOfText('7'), 'null': fragmentOfText('null'),
    'an object': fragmentOfText('{"locale":"en"}'), 'no steps': fragmentOf(['en', 'x', 20260710, 20261122, 0, 1]),
    'not UTF-8': fragmentOfBytes(zlib.deflateRawSync(Buffer.from([0x5b, 0x22, 0xc3, 0x28, 0x22, 0x5d]))),
    'no deflate': fragmentOfBytes(Buffer.from([0xff, 0xff, 0xff])),
    'cut deflate': fragmentOfBytes(zlib.deflateRawSync(Buffer.from(JSON.stringify(payload([step])))).subarray(0, 20)),
    'an odd language': fragmentOf(payload([step], ['"><b>'])), 'a language that is no text': fragmentOf(payload([step], [7])),
    'no such day': fragmentOf(payload([[0, 20260231, 'x']])), 'a day that is text': fragmentOf(payload([[0, '2026-09-03', 'x']])),
    'a far day': fragmentOf(payload([[0, 99990101, 'x']])), 'an unknown standing': fragmentOf(payload([[9, 0, 'x']])),
    'no task': fragmentOf(payload([[0, 0]])), 'a task that is no text': fragmentOf(payload([[0, 0, { x: 1 }]])),
    'a step that is no list': fragmentOf(payload([7])), 'a title that is no text': fragmentOf(payload([step], { 1: ['x'] })),
    'a bomb': fragmentOfBytes(zlib.deflateRawSync(Buffer.alloc(3_000_000, 0x20), { level: 9 }).subarray(0, 2900)),
  };
  page.faults.length = 0;
  for (const [what, fragment] of Object.entries(wrong)) assert.equal(await stateOf(fragment), 'damaged', what);
  assert.equal(await stateOf(fragmentOf(payload([]))), 'empty');
  assert.deepEqual(page.faults, []);
});

test('markup, marks of direction and odd numbers in a list are only text', async () => {
  page.faults.length = 0;
  const task = '<img src=x onerror=alert(1)>\u202e<script>alert(1)</script>';
  assert.equal(await stateOf(fragmentOf(payload([[0, 20260903, task, '<b>', '</p>', 'javascript:alert(1)', '&lt;']], ['ur', '<h1>']))), 'list');
  assert.equal(await page.locator('li span').first().textContent(), task.replace('\u202e', ''));
  assert.equal(await page.locator('main img, main script, main b').count(), 0);
  assert.equal(await page.locator('a.call').getAttribute('href'), 'tel:1');
  assert.deepEqual(page.faults, []);
});

test('random bytes with a right checksum never break the page', async () => {
  page.faults.length = 0;
  let seed = 12345;
  const next = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8;
  const bytes = zlib.deflateRawSync(Buffer.from(JSON.stringify(payload(Array(20).fill(step)))));
  for (let i = 0; i < 150; ++i) {
    const wrong = Buffer.from(i % 2 ? bytes : Buffer.alloc(40 + (next() % 100)));
    for (let n = i % 2 ? 3 : wrong.length; n-- > 0;) wrong[next() % wrong.length] = next() & 255;
    const state = await stateOf(fragmentOfBytes(wrong));
    assert.ok(['damaged', 'empty', 'list'].includes(state), state);
  }
  assert.deepEqual(page.faults, []);
});
