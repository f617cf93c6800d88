// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar file, read back with ical.js.
'use strict';
const assert = require('assert/strict');
const fs = require('fs');
const { after, before, test } = require('node:test');
const { Phone, linksOf, lists } = require('./browser.js');

const ICAL = import(require.resolve('ical.js')).then(module => module.default);
let phone, page;
before(async () => {
  phone = await Phone.start();
  page = await phone.open('');
});
after(() => phone.stop());

/** Shows a list, in the page that is open already. */
async function show(list) {
  await page.goto('about:blank');
  await page.goto(phone.address + '#' + linksOf([list])[0].fragment);
}

async function calendarOf(list) {
  await show(list);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a.button').click()]);
  assert.equal(download.suggestedFilename(), 'signpost.ics');
  return fs.readFileSync(await download.path());
}

/** Lines are right: CRLF, at most 75 octets, whole characters. */
function checkLines(bytes) {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  assert.ok(text.endsWith('\r\n'));
  for (const line of text.slice(0, -2).split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[\r\n]/);
    assert.doesNotMatch(line, /�/);
  }
  return text;
}

async function eventsOf(bytes) {
  const ical = await ICAL;
  const root = new ical.Component(ical.parse(checkLines(bytes)));
  assert.equal(root.getFirstPropertyValue('version'), '2.0');
  assert.match(root.getFirstPropertyValue('prodid'), /^-\/\/Signpost\/\//);
  assert.equal(root.getFirstProperty('method'), null);
  return root.getAllSubcomponents('vevent').map(event => new ical.Event(event));
}

for (const list of lists) {
  test(`the dates of a list in ${list.locale} are one file that a calendar reads`, async () => {
    const events = await eventsOf(await calendarOf(list));
    const dated = list.items.filter(item => item.date);
    assert.equal(events.length, dated.length);
    events.forEach((event, i) => {
      assert.equal(event.startDate.toString(), '2026-09-03');
      assert.ok(event.startDate.isDate);
      assert.equal(event.endDate.toString(), '2026-09-04');
      assert.ok(event.summary.includes(dated[i].task), event.summary);
      assert.ok(event.summary.includes('2026'), event.summary);
      if (dated[i].time_note) assert.ok(event.summary.includes(dated[i].time_note), event.summary);
      if (dated[i].task_english)
        assert.ok(event.description.includes('Thursday 3 September 2026: ' + dated[i].task_english), event.description);
      if (dated[i].phone) assert.ok(event.description.includes(dated[i].phone), event.description);
      assert.equal(event.component.getFirstPropertyValue('transp'), 'TRANSPARENT');
      assert.equal(event.component.getFirstPropertyValue('dtstamp').toString(), '2026-07-11T09:00:00Z');
      const alarms = event.component.getAllSubcomponents('valarm');
      assert.deepEqual(alarms.map(alarm => alarm.getFirstPropertyValue('trigger').toString()), ['-P6DT15H', '-PT15H']);
      for (const alarm of alarms) {
        assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
        assert.ok(alarm.getFirstPropertyValue('description'));
      }
    });
    assert.equal(new Set(events.map(event => event.uid)).size, events.length);
  });
}

test('the same link gives the same events, another link others', async () => {
  const uids = async list => (await eventsOf(await calendarOf(list))).map(event => event.uid);
  const first = await uids(lists[0]);
  assert.deepEqual(await uids(lists[0]), first);
  const other = await uids({ ...lists[0], worked_out: '2026-07-11' });
  assert.equal(other.some(uid => first.includes(uid)), false);
});

test('signs with a meaning in iCalendar come back as they were', async () => {
  const task = 'Write; say "why", and where: C:\\plan \u2066020 7946 0000\u2069 👩‍👩‍👧 ' + 'é'.repeat(30);
  const list = { ...lists[0], items: [{ status: 0, date: '2027-12-31', task }] };
  const [event] = await eventsOf(await calendarOf(list));
  assert.equal(event.summary, 'Friday 31 December 2027: ' + task);
  assert.equal(event.endDate.toString(), '2028-01-01');
});

test('only dates that were ahead are in the file; without any there is none', async () => {
  const items = [0, 1, 2, 3, 4].map(status => ({ status, date: '2026-08-0' + (status + 1), task: 'step ' + status }));
  const events = await eventsOf(await calendarOf({ ...lists[0], items }));
  assert.deepEqual(events.map(event => event.summary.slice(-6)), ['step 0', 'step 1']);
  await show({ ...lists[0], items: items.slice(2) });
  assert.equal(await page.locator('li').count(), 3);
  assert.equal(await page.locator('a.button').count(), 0);
});
