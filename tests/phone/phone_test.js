// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
const assert = require('assert/strict');
const fs = require('fs');
const path = require('path');
const { after, before, test } = require('node:test');
const axe = require('axe-core');
const { Phone, html, linksOf, lists } = require('./browser.js');
const { withHashes } = require('./policy.js');

const links = linksOf(lists);
const english = links[lists.findIndex(list => list.locale === 'en')];
const RIGHT_TO_LEFT = ['ar', 'ur'];
const DATES = {  // 3 September 2026 in the languages that we have to spell ourselves, and some others
  en: 'Thursday 3 September 2026',
  ar: 'الخميس، 3 سبتمبر 2026',
  bn: 'বৃহস্পতিবার, 3 সেপ্টেম্বর, 2026',
  pa: 'ਵੀਰਵਾਰ, 3 ਸਤੰਬਰ 2026',
  pl: 'czwartek, 3 września 2026',
  pt: 'quinta-feira, 3 de setembro de 2026',
  so: 'Khamiis 3 Sebteembar 2026',
  ur: 'جمعرات، 3 ستمبر، 2026',
};

let phone;
before(async () => { phone = await Phone.start(); });
after(() => phone.stop());

const picture = (page, name) => page.screenshot({ path: path.join(process.env.PICTURES, name + '.png'), fullPage: true });

async function checkAccessible(page, what) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  assert.deepEqual(violations.map(v => `${what}: ${v.id}: ${v.nodes.map(n => n.html).join(' ')}`), []);
}

async function checkFits(page, what) {
  const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= view, `${what}: ${wide} px wide in ${view}`);
  const cut = await page.evaluate(() => [...document.querySelectorAll('main *')]
    .filter(e => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML.slice(0, 200)));
  assert.deepEqual(cut, [], what);
}

test('the page is one file of at most 60 kB that names nothing outside itself', () => {
  assert.ok(Buffer.byteLength(html) <= 60000, `${Buffer.byteLength(html)} bytes`);
  assert.equal(html.replace("xmlns='http://www.w3.org/2000/svg'", '').match(/https?:|\/\/[a-z]+\./g), null);
  assert.equal(html.match(/\b(cookie|localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest|sendBeacon|WebSocket|innerHTML|eval|serviceWorker)\b/g), null);
  assert.equal(html.match(/\son\w+=|\sstyle=/g), null);
});

test('the policy lets only the page’s own script and style run', () => {
  assert.equal(withHashes(html), html, 'the hashes are not those of the page: run node tests/phone/policy.js');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'$/);
  assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style>'));
});

for (const [i, list] of lists.entries()) {
  const { locale } = list;
  test(`a list in ${locale} is shown in its language, at 320 px and at 200 % text`, async () => {
    const page = await phone.open(links[i].fragment);
    const root = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.getElementById('page').dataset.state]);
    assert.deepEqual(root, [locale, RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr', 'list']);
    const text = await page.innerText('body');
    assert.ok(text.includes(list.situation));
    assert.equal(await page.locator('li').count(), links[i].items);
    for (const item of list.items.filter(item => item.date)) {
      assert.ok(text.includes(item.task), item.task);
      if (item.time_note) assert.ok(text.includes(item.time_note), item.time_note);
      if (item.task_english) assert.ok(text.includes(item.task_english), item.task_english);
    }
    if (DATES[locale]) assert.ok(text.includes(DATES[locale]), text);
    assert.ok(text.includes(DATES.en), text);
    assert.deepEqual(text.match(/(?![0-9])\p{Nd}/gu), null, 'digits other than 0 to 9');
    assert.equal(text.includes('{'), false, 'a gap in a text was not filled');
    if (links[i].items < list.items.length) assert.ok(text.includes(String(list.items.length)));
    assert.equal(await page.locator('p.note').count() > 0, locale !== 'en', 'the draft notice');
    assert.equal(await page.locator('.left').count(), 2);

    await checkFits(page, `${locale} at 320 px`);
    await checkAccessible(page, locale);
    await picture(page, `${locale}-320`);
    const small = await page.evaluate(() => [...document.querySelectorAll('label, .button, button, a.call')]
      .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML));
    assert.deepEqual(small, [], 'targets under 44 px');

    await page.evaluate(() => { document.documentElement.style.fontSize = '225%'; });  // twice 112.5 %
    await checkFits(page, `${locale} at 200 %`);
    await picture(page, `${locale}-200-percent`);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test('the dark colours are accessible too', async () => {
  for (const locale of ['en', 'ur']) {
    const page = await phone.open(links[lists.findIndex(list => list.locale === locale)].fragment, { colorScheme: 'dark' });
    await checkAccessible(page, `${locale}, dark`);
    await picture(page, `${locale}-dark`);
    await page.context().close();
  }
});

test('a tick lasts until the page is closed, and nothing is stored', async () => {
  const page = await phone.open(english.fragment);
  await page.getByText(lists[0].items[0].task).click();
  assert.equal(await page.locator('input').first().isChecked(), true);
  assert.equal(await page.locator('li.done').count(), 1);
  await page.keyboard.press('Tab');  // the first step's number to call
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('li.done').count(), 2);
  await picture(page, 'en-ticked');
  assert.deepEqual(await page.context().storageState(), { cookies: [], origins: [] });
  await page.reload();
  assert.equal(await page.locator('li').count(), english.items);
  assert.equal(await page.locator('input:checked').count(), 0);
  await page.context().close();
});

test('days are counted from the phone’s own day', async () => {
  const left = async now => {
    const page = await phone.open(english.fragment, { now });
    const texts = await page.locator('li.dated').first().innerText();
    await page.context().close();
    return texts;
  };
  assert.match(await left('2026-07-11T00:30:00'), /in 54 days/);
  assert.match(await left('2026-09-02T23:30:00'), /in 1 day\b/);
  assert.match(await left('2026-09-03T12:00:00'), /today/);
  assert.match(await left('2026-09-04T00:30:00'), /This date has passed\. Act today\./);
  assert.doesNotMatch(await left('2020-01-01T12:00:00'), /days|passed/);  // its clock is wrong
});

test('each standing of a step has its words; a text that is only in English is marked so', async () => {
  const item = (status, task, more) => ({ status, task, ...more });
  const list = {
    locale: 'pl', situation: 'Mam plan końcowy', worked_out: '2026-07-10', law: '2026-11-22', draft: true,
    items: [
      item(1, 'dziś', { date: '2026-07-10' }), item(2, 'minęło', { date: '2026-07-01' }), item(3, 'teraz'),
      item(4, 'bez daty'), item(5, 'nieznane'), item(6, 'Keep the letter', { task_english: 'Keep the letter' }),
    ],
  };
  const page = await phone.open(linksOf([list])[0].fragment, { now: '2026-07-10T12:00:00' });
  const steps = await page.locator('li').allInnerTexts();
  const expected = ['dzisiaj', 'Ten termin już minął. Proszę działać dzisiaj.', 'Teraz', 'Data jeszcze nieznana', 'Nie da się obliczyć daty', 'Keep the letter'];
  expected.forEach((words, i) => assert.ok(steps[i].includes(words), steps[i]));
  assert.equal(await page.locator('li span[lang=en]').innerText(), 'Keep the letter');
  assert.equal(steps[5].trim(), 'Keep the letter');
  await page.context().close();
});

test('a number to call is a link that keeps its order in a right-to-left text', async () => {
  const page = await phone.open(links[lists.findIndex(list => list.locale === 'ar')].fragment);
  const call = page.locator('a.call');
  assert.equal(await call.getAttribute('href'), 'tel:02079460000');
  assert.equal(await call.locator('bdi[dir=ltr]').innerText(), '020 7946 0000');
  assert.equal(await call.locator('bdi').first().innerText(), 'SENDIASS');
  await page.context().close();
});

test('print shows the steps and no buttons', async () => {
  for (const locale of ['en', 'ur']) {
    const page = await phone.open(links[lists.findIndex(list => list.locale === locale)].fragment);
    fs.writeFileSync(path.join(process.env.PICTURES, `${locale}-print.pdf`), await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } }));
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('button').isVisible(), false);
    assert.equal(await page.locator('a.button').isVisible(), false);
    assert.equal(await page.locator('.left').first().isVisible(), false);
    assert.equal(await page.locator('li').first().isVisible(), true);
    await page.context().close();
  }
  const page = await phone.open(english.fragment);
  await page.evaluate(() => { window.print = () => { document.title = 'printed'; }; });
  await page.getByRole('button', { name: 'Print' }).click();
  assert.equal(await page.title(), 'printed');
  await page.context().close();
});

test('once loaded it works without a network, and the server never learns the list', async () => {
  phone.requests.length = 0;
  const page = await phone.open(english.fragment);
  await page.context().setOffline(true);
  const urdu = lists.findIndex(list => list.locale === 'ur');
  await page.evaluate(fragment => { window.location.hash = fragment; }, links[urdu].fragment);
  await page.waitForSelector('html[lang=ur]');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a.button').click()]);
  assert.match(fs.readFileSync(await download.path(), 'utf8'), /^BEGIN:VCALENDAR/);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(phone.requests.map(request => request.url), ['/phone/']);
  assert.equal(phone.requests[0].headers.referer, undefined);
  await page.context().close();
});

test('without JavaScript it says so in every language', async () => {
  const page = await phone.open(english.fragment, { javaScriptEnabled: false });
  const text = await page.innerText('main');
  assert.match(text, /This page needs JavaScript to show your list\./);
  for (const list of lists) assert.equal(await page.locator(`main p[lang="${list.locale}"]`).count(), 1, list.locale);
  await picture(page, 'no-javascript');
  assert.deepEqual(phone.requests.filter(request => request.url !== '/phone/'), []);
  await page.context().close();
});
