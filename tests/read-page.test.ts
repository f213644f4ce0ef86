import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPage } from '@/lib/sites/read-page.ts';
import { parseSavedPage } from '../scripts/saved-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadflow-read-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const URL_OF_HOME = 'https://www.homes-example.test/listing/301-linden-st';
const HOME = readFileSync('tests/fixtures/sites/generic/json-ld.html');
const street = 'Café St';
const inFrench = (charset: string) =>
  `<meta charset="${charset}"><script type="application/ld+json">{"@type":"House","address":{"streetAddress":"${street}","postalCode":"43201"}}</script>`;

const read = (bytes: Buffer) =>
  JSON.parse(JSON.stringify(readPage(parseSavedPage(bytes, URL_OF_HOME), URL_OF_HOME)));

it.each([
  ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), HOME])],
  ['a stray first line', Buffer.concat([Buffer.from('OK\n$ curl x\n'), HOME])],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HOME.toString(), 'utf16le')])],
])('reads a page with %s', (_, bytes) => {
  expect(read(bytes)).toMatchObject({ kind: 'listing', listing: { price: { amount: 274_500 } } });
});

it.each([
  ['UTF-8', Buffer.from(inFrench('utf-8'))],
  ['windows-1252', Buffer.from(inFrench('windows-1252'), 'latin1')],
  ['windows-1252 that calls itself UTF-8', Buffer.from(inFrench('utf-8'), 'latin1')],
])('reads a page in %s', (_, bytes) => {
  expect(read(bytes)).toMatchObject({ kind: 'listing', listing: { address: { street } } });
});

it.each([
  ['JSON', Buffer.from('{"props":{"price":1}}')],
  ['an empty file', Buffer.from('')],
  ['a zip archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xd8])],
])('reads nothing in %s', (_, bytes) => {
  expect(read(bytes)).toEqual({ kind: 'none', reason: 'not-a-listing', warnings: [] });
});

function command(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/read-page.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, reading: stdout && (JSON.parse(stdout) as unknown) };
}

it('prints a reading as JSON and nothing else', { timeout: 60_000 }, () => {
  const file = join(folder, 'page.html');
  writeFileSync(file, HOME);
  expect(command(file, URL_OF_HOME)).toMatchObject({ status: 0, reading: { kind: 'listing' } });
  expect(command(file, `${URL_OF_HOME} (saved in 2026)`)).toMatchObject({ status: 0 });
});

it.each([
  [['absent.html', URL_OF_HOME], 1],
  [['absent.html'], 2],
  [['absent.html', 'no address'], 2],
])('prints nothing for %j', { timeout: 60_000 }, (args, status) => {
  expect(command(...args)).toEqual({ status, reading: '' });
});
