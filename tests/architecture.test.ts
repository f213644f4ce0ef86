import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(
  ['../{entrypoints,components,lib}/**/*.{ts,tsx}', '!**/*.test.{ts,tsx}'],
  { query: '?raw', import: 'default', eager: true },
);
const files = new Map(Object.entries(sources).map(([path, text]) => [path.slice(3), text]));

/** Imports that reach the running code; `import type` costs nothing and may cross any border. */
function importsOf(file: string): string[] {
  const text = files.get(file) ?? '';
  const fixed = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s+)?'([^']+)'/gm);
  const lazy = text.matchAll(/\bimport\('([^']+)'\)/g);
  return [...fixed, ...lazy].map(([, specifier = '']) => resolve(specifier, file));
}

/** A file of ours by its path from the root, or the package name. */
function resolve(specifier: string, from: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  return specifier;
}

function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  for (const next of importsOf(file))
    if (!seen.has(next)) {
      seen.add(next);
      reachableFrom(next, seen);
    }
  return seen;
}

const within = (folder: string) => [...files.keys()].filter((file) => file.startsWith(folder));

/** Which of ours and which packages a room may use; a room without a line here fails the test below. */
const ROOMS: Record<string, RegExp> = {
  'lib/shared/': /^lib\/shared\//,
  'lib/domain/': /^(lib\/(domain|shared)\/|zod$)/,
  'lib/address/': /^lib\/address\//,
  'lib/sites/': /^lib\/(sites|domain|shared)\//,
  'lib/db/': /^(lib\/(db|address|domain|shared)\/|dexie$|@noble\/hashes\/)/,
  'lib/leads/': /^(lib\/(leads|sample|address|db|domain|shared)\/|dexie$|fractional-indexing$)/,
  'lib/sample/': /^(lib\/(sample|domain|shared)\/|fractional-indexing$)/,
  'lib/enrichment/': /^(lib\/(enrichment|leads|address|db|domain|shared)\/|(dexie|ky|p-throttle)$)/,
  'lib/archive/':
    /^(lib\/(archive|sample\/sample-id\.ts|enrichment\/rekey-lookups\.ts|leads|address|db|domain|shared)|(dexie|fractional-indexing)$)/,
  'lib/import/':
    /^(lib\/(import|archive\/(restore-chunk|undo-restore)\.ts|leads|csv\/columns\.ts|sites\/catalogue\.ts|address|db|domain|shared)|(dexie|fractional-indexing|papaparse|fflate|read-excel-file\/universal)$)/,
  'lib/csv/': /^(lib\/(csv|domain|shared)\/|papaparse$)/,
  'lib/deal/': /^lib\/(deal|domain|shared)\//,
  'lib/tasks/': /^(lib\/(tasks|db|domain|shared)\/|dexie$)/,
  'lib/filter/': /^lib\/(filter|domain|shared)\//,
  'lib/lead-list/': /^(lib\/(lead-list|filter|db|domain|shared)\/|dexie$)/,
  'lib/reports/': /^lib\/(reports|domain|shared)\//,
  'lib/messaging/': /^(lib\/(messaging|db|domain|shared)\/|wxt\/browser$)/,
  'lib/site-access/': /^(lib\/(site-access|sites)\/|wxt\/browser$)/,
  'lib/report-page/': /^lib\/(report-page|sites)\//,
  'lib/page-ui/': /^lib\/(page-ui|sites|domain|shared)\//,
};

it.each(Object.entries(ROOMS))('%s imports only what it may', (room, mayImport) => {
  const broken = within(room).flatMap((file) =>
    importsOf(file)
      .filter((to) => !mayImport.test(to))
      .map((to) => `${file} -> ${to}`),
  );
  expect(broken).toEqual([]);
});

it('names every room of lib in the table above', () => {
  const rooms = new Set(within('lib/').map((file) => file.split('/').slice(0, 2).join('/') + '/'));
  expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
});

it('keeps lib free of React, components and entrypoints', () => {
  const broken = within('lib/').flatMap((file) =>
    importsOf(file)
      .filter((to) => /^(react|components\/|entrypoints\/)/.test(to))
      .map((to) => `${file} -> ${to}`),
  );
  expect(broken).toEqual([]);
});

it('lets a component feature use no other feature, and no entrypoint', () => {
  const broken = within('components/').flatMap((file) => {
    const [, feature] = file.split('/');
    const mayImport = new RegExp(
      `^(?!entrypoints/)(?!components/(?!(${feature}|ui|app|export|merge|quote)/))`,
    );
    return importsOf(file)
      .filter((to) => feature !== 'app' && !mayImport.test(to))
      .map((to) => `${file} -> ${to}`);
  });
  expect(broken).toEqual([]);
});

it('lets no provider use another provider', () => {
  const broken = within('lib/enrichment/providers/').flatMap((file) => {
    const own = file.split('/').slice(0, 4).join('/') + '/';
    return importsOf(file)
      .filter((to) => to.startsWith('lib/enrichment/providers/') && !to.startsWith(own))
      .map((to) => `${file} -> ${to}`);
  });
  expect(broken).toEqual([]);
});

it('keeps zod, Dexie, ky and React out of what runs in web pages, however indirectly', () => {
  const pageScripts = within('entrypoints/').filter((file) =>
    /^entrypoints\/(listing|results-ui|read-page|fix-tools|picker|report-page)/.test(file),
  );
  const heavy = pageScripts.flatMap((file) =>
    [...reachableFrom(file)]
      .filter((to) => /^(zod|dexie|ky|react|react-dom|recharts)(\/|$)/.test(to))
      .map((to) => `${file} -> ${to}`),
  );
  expect(pageScripts).not.toEqual([]);
  expect(heavy).toEqual([]);
});

it('has no import cycles', () => {
  expect([...files.keys()].filter((file) => reachableFrom(file).has(file))).toEqual([]);
});
