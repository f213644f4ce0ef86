import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareAddresses, normalizeAddress } from '@/lib/address/address.ts';
import { directionOf } from '@/lib/address/directions.ts';
import { withoutOrdinals } from '@/lib/address/ordinals.ts';
import { suffixOf } from '@/lib/address/suffixes.ts';
import { designatorOf, unitPartOf } from '@/lib/address/units.ts';
import { lacksSharedData, readSharedJson, sharedPath } from './support/shared-data.ts';

const MODULE = 'lib/address/address.ts';

interface Pair {
  a: string;
  b: string;
  same: boolean;
  tier: 'core' | 'partial' | 'fuzzy';
}

interface BulkRow {
  a: string;
  b: string;
}

interface ParseRow {
  text: string;
  source: string;
}

/** The part of the scorer's report that has a target. */
interface Score {
  pairs: { core: { f1: number; fp: number }; tiers: Record<string, { n: number; ok: number }> };
  parse: { sources: Record<string, { n: number; ok: number }> };
  reject: { n: number; ok: number };
  throughputCpu: number;
}

const readRows = <Row>(name: string): Row[] =>
  readFileSync(sharedPath('address', 'dev', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

const share = ({ n, ok }: { n: number; ok: number }) => ok / n;

/** Runs the scorer that acceptance uses, on the module as node loads it. */
function runScorer(): Score {
  const folder = mkdtempSync(join(tmpdir(), 'address-score-'));
  const report = join(folder, 'score.json');
  const node = resolve('node_modules/.bin/node');
  const args = [MODULE, '--json', report, '--show', '0', '--bench', '3'];
  execFileSync(node, [sharedPath('address', 'score.mjs'), ...args], { stdio: 'ignore' });
  const score = JSON.parse(readFileSync(report, 'utf8')) as Score;
  rmSync(folder, { recursive: true });
  return score;
}

describe.skipIf(lacksSharedData)('addresses of the shared set', () => {
  let score: Score;
  beforeAll(() => {
    score = runScorer();
  }, 60_000);

  it('are told same from different when both are complete', () => {
    expect(score.pairs.core.f1).toBeGreaterThanOrEqual(0.995);
    expect(score.pairs.core.fp).toBeLessThanOrEqual(2);
  });

  it('are found same when one lacks ZIP, city or state', () => {
    expect(share(score.pairs.tiers['partial'] ?? { n: 1, ok: 0 })).toBeGreaterThanOrEqual(0.95);
  });

  it('are refused without a house number', () => {
    expect(score.reject.ok).toBe(score.reject.n);
  });

  it('are read whole', () => {
    const sources = Object.entries(score.parse.sources).filter(
      ([name]) => !/usaddress|osm/.test(name),
    );
    const total = (field: 'n' | 'ok') =>
      sources.reduce((sum, [, counts]) => sum + counts[field], 0);
    expect(total('ok') / total('n')).toBeGreaterThanOrEqual(0.95);
  });

  it('are read at 10,000 a CPU second or faster', () => {
    expect(score.throughputCpu).toBeGreaterThanOrEqual(10_000);
  });

  it('are asked about when a direction or a suffix is missing or moved, and hardly otherwise', () => {
    const counts = { fuzzy: 0, found: 0, different: 0, asked: 0 };
    for (const { a, b, same, tier } of readRows<Pair>('pairs.jsonl')) {
      const [one, other] = [normalizeAddress(a), normalizeAddress(b)];
      const verdict = one && other ? compareAddresses(one, other).verdict : 'different';
      if (!same) counts.different += 1;
      if (!same && verdict === 'maybe') counts.asked += 1;
      if (same && tier === 'fuzzy') counts.fuzzy += 1;
      if (same && tier === 'fuzzy' && verdict !== 'different') counts.found += 1;
    }
    expect(counts.found / counts.fuzzy).toBeGreaterThanOrEqual(0.95);
    expect(counts.asked / counts.different).toBeLessThanOrEqual(0.003);
  });

  it('have one key in both renderings and share it with no other address', () => {
    const rows = readRows<BulkRow>('bulk.jsonl');
    const rowsOfKey = new Map<string, Set<number>>();
    let agreeing = 0;
    for (const [index, { a, b }] of rows.entries()) {
      const keys = [normalizeAddress(a)?.key, normalizeAddress(b)?.key];
      if (keys[0] !== undefined && keys[0] === keys[1]) agreeing += 1;
      for (const key of keys)
        if (key !== undefined) rowsOfKey.set(key, (rowsOfKey.get(key) ?? new Set()).add(index));
    }
    const shared = [...rowsOfKey.values()].filter((indexes) => indexes.size > 1);
    const sharing = shared.reduce((sum, indexes) => sum + indexes.size, 0);
    expect(agreeing / rows.length).toBeGreaterThanOrEqual(0.997);
    expect(sharing / rows.length).toBeLessThanOrEqual(0.001);
  });

  it('keep their key when their display is read again', () => {
    const texts = readRows<ParseRow>('parse.jsonl')
      .filter(({ source }) => !/usaddress|osm/.test(source))
      .map(({ text }) => text);
    const changed = [...texts, ...readRows<BulkRow>('bulk.jsonl').flatMap(({ a, b }) => [a, b])]
      .map((text) => normalizeAddress(text))
      .filter((address) => address !== null)
      .filter(({ key, display }) => normalizeAddress(display)?.key !== key);
    expect(changed).toEqual([]);
  });
});

describe.skipIf(lacksSharedData)('the tables of Publication 28', () => {
  const tables = lacksSharedData
    ? {}
    : (readSharedJson('address', 'pub28.json') as Record<string, Record<string, string>>);
  const entriesOf = (table: string) => Object.entries(tables[table] ?? {});

  it('agree with the shared facts', () => {
    const read: Record<string, (form: string) => string | null> = {
      suffix: suffixOf,
      dirs: (form) => directionOf(form.replace('-', '')),
      units: (form) => designatorOf(form) ?? unitPartOf(form),
      ordinals: (form) => withoutOrdinals(form.split(/[ -]/)).join(' '),
    };
    for (const [table, readForm] of Object.entries(read)) {
      const wanted = entriesOf(table).map(([form, value]) => [
        form,
        table === 'ordinals' ? value.replace(/\D/g, '') : value,
      ]);
      expect(wanted.length).toBeGreaterThan(20);
      expect(entriesOf(table).map(([form]) => [form, readForm(form)])).toEqual(wanted);
    }
  });
});

it('is at most 12 kB gzipped as one module', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: resolve(MODULE), name: 'address', formats: ['iife'] },
    },
  });
  const [bundle] = [built].flat();
  const code = bundle && 'output' in bundle ? (bundle.output[0]?.code ?? '') : '';
  expect(code).toContain('STRAVENUE');
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(12_000);
}, 60_000);
