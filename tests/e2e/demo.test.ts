import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortcomings } from '../../scripts/demo/report.ts';
import { runDemo } from '../../scripts/demo/run-demo.ts';
import { lacksSharedData, sharedPath } from '@/tests/support/shared-data.ts';

const LIMIT_MS = 300_000;

async function demo(pagesFolder: string | null) {
  const folder = await mkdtemp(join(tmpdir(), 'leadflow-demo-'));
  const { report, close } = await runDemo(
    { headless: true, keepOpen: false, pagesFolder },
    { outputFolder: folder, say: () => undefined },
  );
  await close();
  return report;
}

describe('the whole job', { timeout: LIMIT_MS }, () => {
  it('captures from three sites, looks up, moves and exports, and the bills agree', async () => {
    const report = await demo(null);
    expect(shortcomings(report)).toEqual([]);
    expect(report.sites).toHaveLength(3);
    expect(report.leads).toBeGreaterThanOrEqual(6);
  });

  it.skipIf(lacksSharedData)('captures saved pages of real sites as they are', async () => {
    const report = await demo(sharedPath('listing-pages'));
    expect(shortcomings(report)).toEqual([]);
  });
});
