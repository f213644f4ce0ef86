import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadContacts } from '@/lib/domain/contact.ts';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { captureDownloads } from '@/tests/support/browser/downloads.ts';
import { openPopup } from '@/tests/support/browser/extension-pages.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { agree, giveKeys, saveHomes } from './lead-page.ts';
import { openWorld, type World } from './open-world.ts';

const CALLABLE = ['1', '2', '3', '4', '5', '6'].map((number) => `${number} Sample Export St`);
const LITIGATOR = '7 Litigator Ln';
const FORMULA = '=HYPERLINK("https://evil.example","Open")';

let world: World;
let folder: string;
let download: Awaited<ReturnType<typeof captureDownloads>>;
let idOf: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadflow-export-'));
  world = await openWorld();
  download = await captureDownloads(world.session, folder);
  await fillPipeline();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** Leads with phones, one of a person who sues, and one whose words want to be formulas. */
async function fillPipeline(): Promise<void> {
  const streets = [...CALLABLE, LITIGATOR, FORMULA];
  const ids = await saveHomes(world, ...streets);
  idOf = new Map(streets.map((street, index) => [street, ids[index] ?? '']));
  await agree(world);
  await giveKeys(world);
  const datasets = ['contacts'] as const;
  const asked = { leadIds: ids, datasets: [...datasets], refresh: false, maxMicros: 1_000_000 };
  await world.ask('lookup.run', asked);
  await waitUntil('the contacts of all who have any', async () =>
    (await readTable(world.app, 'contacts')).length === CALLABLE.length + 1 ? true : undefined,
  );
  const leadIds = ids.slice(0, 2);
  await world.ask('lead.move', { leadIds, stageId: 'research', afterLeadId: null });
  const leadId = idOf.get(FORMULA) ?? '';
  await world.ask('lead.note', { leadId, note: '+1+cmd|calc' });
  await world.ask('lead.tags', { leadId, tags: ['@SUM(A1)'] });
}

/** Exports through the popup as a user does; gives the rows of the file by column. */
async function exportRows(...presses: RegExp[]): Promise<Record<string, string>[]> {
  const popup = await openPopup(world.session, world.app);
  await press(popup, /^Export$/);
  for (const name of presses) await press(popup, name);
  await waitForWords(popup, /Export \d+ rows?/);
  const path = await download(() => press(popup, /^Export \d+ rows?$/));
  await popup.close();
  const { data, errors } = Papa.parse<Record<string, string>>(await readFile(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** The numbers of a lead that may and may not be called, by the provider's own words. */
async function phonesOf(leadId: string): Promise<{ allowed: string[]; blocked: string[] }> {
  const contacts = await readTable<LeadContacts>(world.app, 'contacts');
  const persons = contacts.find((one) => one.leadId === leadId)?.persons ?? [];
  const all = persons.flatMap(({ phones, litigator, deceased }) =>
    phones.map(({ number, dnc, tcpa }) => ({
      number,
      isBlocked: litigator || deceased || dnc !== false || tcpa === true,
    })),
  );
  const blocked = new Set(all.filter(({ isBlocked }) => isBlocked).map(({ number }) => number));
  const allowed = all.map(({ number }) => number).filter((number) => !blocked.has(number));
  return { allowed, blocked: [...blocked] };
}

/** The phones of a row as the provider writes them: ten digits. */
const phonesIn = (row: Record<string, string>): string[] =>
  ['phone_1', 'phone_2', 'phone_3']
    .map((column) => row[column]?.replaceAll('-', '') ?? '')
    .filter((phone) => phone !== '');

describe('a call list of one stage', () => {
  it('has its leads, each with the numbers that may be called', async () => {
    const rows = await exportRows(/^Call list/, /^Research/);
    expect(rows.map((row) => row['address'] ?? '').toSorted()).toEqual(CALLABLE.slice(0, 2));
    for (const row of rows) {
      const { allowed } = await phonesOf(idOf.get(row['address'] ?? '') ?? '');
      expect(phonesIn(row).toSorted()).toEqual(allowed.slice(0, 3).toSorted());
    }
  });
});

describe('everything', () => {
  let rows: Record<string, string>[];
  beforeAll(async () => {
    rows = await exportRows(/^Everything/);
  });

  it('has one row for each lead', async () => {
    const ids = (await world.leads()).map(({ id }) => id);
    expect(rows.map((row) => row['lead_id'] ?? '').toSorted()).toEqual(ids.toSorted());
  });

  it('holds no number that must not be called', async () => {
    let blockedInAll = 0;
    for (const row of rows) {
      const { blocked } = await phonesOf(row['lead_id'] ?? '');
      blockedInAll += blocked.length;
      const text = Object.values(row).join(' ').replaceAll('-', '');
      expect(blocked.filter((phone) => text.includes(phone))).toEqual([]);
    }
    expect(blockedInAll).toBeGreaterThan(0);
    const litigator = rows.find(({ address }) => address === LITIGATOR);
    expect([litigator?.['phone_1'], litigator?.['email_1']]).toEqual(['', '']);
    expect(litigator?.['left_out']).toMatch(/litigator/i);
  });

  it('holds text where a spreadsheet would see a formula', () => {
    const row = rows.find((one) => one['lead_id'] === idOf.get(FORMULA));
    expect([row?.['address'], row?.['note'], row?.['tags']]).toEqual([
      `'${FORMULA}`,
      "'+1+cmd|calc",
      "'@SUM(A1)",
    ]);
    const cells = rows.flatMap((one) => Object.values(one));
    expect(cells.filter((cell) => /^[=@\t\r]/.test(cell))).toEqual([]);
  });
});
