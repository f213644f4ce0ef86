import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { axeViolations } from '@/tests/support/browser/axe.ts';
import { captureDownloads } from '@/tests/support/browser/downloads.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { agree, giveKeys, saveHomes } from './lead-page.ts';
import { openWorld, type World } from './open-world.ts';

const STREETS = ['1 Sample Ledger Rd', '2 Sample Ledger Rd', '3 Sample Ledger Rd'];
let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadflow-costs-'));
  world = await openWorld();
  await giveKeys(world);
  await agree(world);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const ledgerRows = () =>
  world.app.$$eval('section[aria-labelledby=ledger-h] tbody tr', (rows) =>
    rows.map((row) => row.textContent ?? ''),
  );

it('says where the money went, down to the calls, and gives them as a file', async () => {
  const leadIds = await saveHomes(world, ...STREETS);
  const ask = { leadIds, datasets: ['owner', 'value'] as const, refresh: false };
  await world.ask('lookup.run', { ...ask, datasets: [...ask.datasets], maxMicros: 1e9 });
  await world.goTo('#/costs');
  await waitForWords(world.app, /All\s+6\s[\s\S]*\$0\.60/);
  expect(await axeViolations(world.app)).toEqual([]);

  await press(world.app, /^Lead$/);
  await waitForWords(world.app, /2 Sample Ledger Rd/);
  await press(world.app, /^2 Sample Ledger Rd calls in the ledger$/);
  await waitForWords(world.app, /Only 2 Sample Ledger Rd/);
  const rows = await waitUntil('two calls of that lead', async () => {
    const shown = await ledgerRows();
    return shown.length === 2 ? shown : undefined;
  });
  for (const row of rows) expect(row).toContain('2 Sample Ledger Rd');

  const download = await captureDownloads(world.session, folder);
  const path = await download(() => press(world.app, /^Save these calls as CSV$/));
  const lines = (await readFile(path, 'utf8')).trim().split('\r\n');
  expect(path).toMatch(/leadflow-ledger-\d{4}-\d\d\.csv$/);
  expect(lines).toHaveLength(3);
  for (const line of lines.slice(1))
    expect(line).toMatch(/ATTOM,.*2 Sample Ledger Rd.*,charged,0\.10,0\.10,200,/);

  await press(world.app, /^Only 2 Sample Ledger Rd/);
  await waitUntil('all calls', async () => ((await ledgerRows()).length === 6 ? true : undefined));
});
