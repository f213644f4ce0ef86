import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

/** A project in which a test may add sites: all that is ours, and the same packages. */
const copy = mkdtempSync(join(tmpdir(), 'leadflow-new-site-'));
const OURS =
  'components docs entrypoints lib public scripts tests package.json tsconfig.json vitest.config.ts wxt.config.ts PRIVACY.md .oxfmtrc.json .oxlintrc.json';
for (const one of OURS.split(' ')) cpSync(resolve(one), join(copy, one), { recursive: true });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));

const NODE = resolve('node_modules/.bin/node');

function run(command: string, ...args: string[]) {
  const { VITEST: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const newSite = (...args: string[]) => run(NODE, 'scripts/new-site.ts', ...args);
const tool = (name: string, ...args: string[]) => run(`node_modules/.bin/${name}`, ...args);

it.each([
  [[], 2, /Usage/],
  [['one', 'one.com', 'more'], 2, /Usage/],
  [['Sample'], 1, /no name/],
  [['../evil'], 1, /no name/],
  [['21st'], 1, /no name/],
  [['class'], 1, /word of the language/],
  [['sample', 'www.sample.com'], 1, /no host/],
  [['zillow'], 1, /Zillow has zillow.com already/],
  [['zillowtwo', 'm.zillow.com'], 1, /Zillow has m.zillow.com already/],
  [['dom'], 1, /dom.ts is there already/],
])('refuses %j and changes nothing', (args, status, words) => {
  const catalogue = readFileSync(join(copy, 'lib/sites/catalogue.ts'), 'utf8');
  expect(newSite(...args)).toMatchObject({ status, output: expect.stringMatching(words) });
  expect(readFileSync(join(copy, 'lib/sites/catalogue.ts'), 'utf8')).toBe(catalogue);
  expect(existsSync(join(copy, 'entrypoints/listing-page-dom.ts'))).toBe(false);
});

it('adds a site that compiles, is formatted and passes the tests of sites', () => {
  expect(newSite('samplehomes')).toMatchObject({ status: 0 });
  expect(newSite('samplehomes')).toMatchObject({ status: 1 });
  expect(newSite('otherhomes', 'homes.example.org')).toMatchObject({ status: 0 });
  expect(tool('wxt', 'prepare')).toMatchObject({ status: 0 });
  expect(tool('tsc', '--noEmit')).toMatchObject({ status: 0, output: '' });
  expect(tool('oxfmt', '--check', 'lib/sites', 'entrypoints', 'tests')).toMatchObject({
    status: 0,
  });
  expect(tool('oxlint', 'lib/sites', 'entrypoints')).toMatchObject({ status: 0 });
  const tests = tool(
    'vitest',
    'run',
    'tests/sites.test.ts',
    '-t',
    'samplehomes|otherhomes|runs by',
  );
  expect(tests).toMatchObject({ status: 0, output: expect.stringMatching(/11 passed/) });
  expect(readFileSync(join(copy, 'PRIVACY.md'), 'utf8')).toContain('Samplehomes');
}, 180_000);
