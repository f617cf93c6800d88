// SPDX-License-Identifier: GPL-3.0-or-later
// The phone page as a phone sees it: from a web server, in Chromium, at a set time.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const http = require('http');
const path = require('path');
const { chromium } = require('playwright-core');

const PAGE = path.join(__dirname, '../../kiosk/phone/index.html');
const html = fs.readFileSync(PAGE, 'utf8');
const lists = JSON.parse(fs.readFileSync(path.join(__dirname, 'lists.json'), 'utf8'));

/** The fragments of the checklists' links, made by the kiosk's encoder: {url, items, fragment}. */
function linksOf(checklists) {
  const json = execFileSync(process.env.MAKE_LINK, ['https://signpost.example.org/phone/'], {
    input: JSON.stringify(checklists),
    encoding: 'utf8',
  });
  return JSON.parse(json).map(link => ({ ...link, fragment: link.url.split('#')[1] }));
}

class Phone {
  static async start() {
    const phone = new Phone();
    phone.requests = [];  // all that reached the server, as {url, headers}
    phone.server = http.createServer((request, response) => {
      phone.requests.push({ url: request.url, headers: request.headers });
      response.writeHead(request.url === '/phone/' ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.url === '/phone/' ? html : '');
    });
    await new Promise(ready => phone.server.listen(0, '127.0.0.1', ready));
    phone.address = `http://127.0.0.1:${phone.server.address().port}/phone/`;
    phone.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM,
      args: process.getuid() === 0 ? ['--no-sandbox'] : [],
    });
    return phone;
  }

  async stop() {
    await this.browser.close();
    this.server.closeAllConnections?.();
    await new Promise(closed => this.server.close(closed));
  }

  /**
   * Opens the page with a fragment. `faults` gathers what the browser complains of: errors of the
   * script, of the policy, requests for anything but the page.
   */
  async open(fragment, { width = 320, height = 640, locale = 'en-GB', now = '2026-07-11T10:00:00', ...options } = {}) {
    const context = await this.browser.newContext({
      viewport: { width, height },
      hasTouch: true,
      locale,
      timezoneId: 'Europe/London',
      acceptDownloads: true,
      ...options,
    });
    const page = await context.newPage();
    if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date(now + '+01:00'));
    page.faults = [];
    page.on('pageerror', error => page.faults.push(`error: ${error.message}`));
    page.on('console', message => page.faults.push(`console: ${message.text()}`));
    page.on('request', request => {
      const url = request.url().split('#')[0];
      if (url !== this.address && !url.startsWith('data:') && !url.startsWith('blob:'))
        page.faults.push(`request: ${url}`);
    });
    await page.goto(this.address + (fragment === '' ? '' : '#' + fragment));
    return page;
  }
}

module.exports = { PAGE, Phone, html, linksOf, lists };
