import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ARCHIVE_NOW,
  archiveOf,
  CAPTURED_AT,
  captureHouses,
  openArchiveWorld,
  restore,
  stage,
  tablesOf,
  withLines,
} from '@/tests/support/archive-world.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { setNote } from '../leads/edit-lead.ts';
import { stageArchive } from './stage-archive.ts';

let world: ReturnType<typeof openArchiveWorld>;
beforeEach(() => {
  world = openArchiveWorld();
});
afterEach(() => world.close());

const staged = async (db: LeadFlowDatabase, text: BlobPart) => {
  const result = await stageArchive(db, new File([text], 'x.jsonl'), { at: ARCHIVE_NOW });
  return result.ok ? result.value : result.failure;
};

describe('stageArchive', () => {
  it('says what a restore would do, and writes none of it', async () => {
    const [from, to] = [world.open(), world.open()];
    await captureHouses(from, 1, 2);
    const file = await archiveOf(from);
    await restore(to, file);
    await captureHouses(from, 3);
    const before = await tablesOf(to);
    const job = await stage(
      to,
      await withLines(await archiveOf(from), 'leads', '{"table":"leads","row":{}}', 'x'),
    );
    expect(job.archive).toMatchObject({ leads: 3, known: 2 });
    expect(job.counts.refused).toBe(2);
    expect(job.refused.map(({ reason }) => reason)).toEqual([
      'leads: “id” cannot be read',
      'not a row of an archive',
    ]);
    expect(await tablesOf(to)).toEqual(before);
  });

  it('refuses what is no whole archive of this version, and keeps nothing of it', async () => {
    const [from, to] = [world.open(), world.open()];
    await captureHouses(from, 1, 2);
    const text = await (await archiveOf(from)).text();
    expect(await staged(to, '')).toEqual({ kind: 'empty' });
    expect(await staged(to, 'address,city\n1 Sample St,Sampleton')).toEqual({
      kind: 'not-archive',
    });
    expect(await staged(to, text.replace('"version":1', '"version":2'))).toEqual({ kind: 'newer' });
    expect(await staged(to, text.slice(0, text.trimEnd().lastIndexOf('\n')))).toMatchObject({
      kind: 'wrong-length',
    });
    expect(await to.imports.count()).toBe(0);
    expect(await to.importChunks.count()).toBe(0);
  });

  it('reads a byte order mark, lines as Windows ends them, and empty lines', async () => {
    const [from, to] = [world.open(), world.open()];
    await captureHouses(from, 1, 2);
    const text = await (await archiveOf(from)).text();
    const job = await staged(to, `\uFEFF${text.replaceAll('\n', '\r\n\r\n')}`);
    expect(job).toMatchObject({ state: 'staged', archive: { leads: 2, known: 0 } });
  });

  it('leaves out a question about a lead that no line brings, by the number of its line', async () => {
    const [from, to] = [world.open(), world.open()];
    const [id = ''] = await captureHouses(from, 1);
    const file = await withFirstLines(await archiveOf(from), 'duplicates', question(id, 'nobody'));
    const job = await stage(to, file);
    expect(job.refused).toEqual([{ row: 2, reason: 'duplicates: about a lead that is nowhere' }]);
    await restore(to, file);
    expect([await to.leads.count(), await to.duplicates.count()]).toEqual([1, 0]);
  });

  it('refuses a file that is not UTF-8, by the line, and keeps nothing of it', async () => {
    const [from, to] = [world.open(), world.open()];
    await captureHouses(from, 1, 2);
    const text = await (await archiveOf(from)).text();
    const lines = text.replaceAll('Sample St', 'Sämple St').split('\n');
    const latin = Uint8Array.from(lines.join('\n'), (letter) => letter.codePointAt(0) ?? 0);
    const first = lines.findIndex((line) => line.includes('ä'));
    expect(await staged(to, latin)).toEqual({ kind: 'not-utf8', line: first + 1 });
    expect(await staged(to, Uint8Array.of(0x50, 0x4b, 0xff))).toEqual({
      kind: 'not-utf8',
      line: 1,
    });
    expect(await to.importChunks.count()).toBe(0);
  });

  it('knows a file that was cut short in the middle of a letter', async () => {
    const [from, to] = [world.open(), world.open()];
    await captureHouses(from, 1, 2);
    const text = (await (await archiveOf(from)).text()).replace('Sample St', 'Sample Stäße');
    const bytes = new TextEncoder().encode(text);
    const cut = bytes.slice(0, bytes.indexOf(0xc3) + 1);
    expect(await staged(to, cut)).toMatchObject({ kind: 'wrong-length' });
  });

  it('reads letters of other alphabets wherever a file is cut into pieces', async () => {
    const [from, to] = [world.open(), world.open()];
    const [id = ''] = await captureHouses(from, 1);
    const note = '日本—öäü'.repeat(30_000);
    await setNote(from, id, note, CAPTURED_AT + 1);
    await restore(to, await archiveOf(from));
    expect((await to.leads.get(id))?.note === note).toBe(true);
  });

  it('takes no field of every object for one of ours', async () => {
    const [from, to] = [world.open(), world.open()];
    await captureHouses(from, 1);
    const text = (await (await archiveOf(from)).text()).replaceAll(
      '"facts":{',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"facts":{"__proto__":{"polluted":1},',
    );
    await restore(to, new File([text], 'x.jsonl'));
    expect({}).not.toHaveProperty('polluted');
    const [said] = await to.observations.toArray();
    expect(said).not.toHaveProperty('polluted');
    expect(Object.keys(said ?? {})).not.toContain('constructor');
    expect(said?.facts).not.toHaveProperty('polluted');
  });
});

const question = (...leadIds: string[]): string =>
  JSON.stringify({
    table: 'duplicates',
    row: { id: leadIds.join('|'), leadIds, reasons: [], state: 'open', at: 1, stateAt: 1 },
  });

/** An archive with these lines right below the first, counted in. */
async function withFirstLines(
  file: File,
  table: Parameters<typeof withLines>[1],
  ...lines: string[]
): Promise<File> {
  const [head = '', ...rest] = (await (await withLines(file, table, ...lines)).text()).split('\n');
  return new File([[head, ...lines, ...rest.slice(0, -lines.length)].join('\n')], file.name);
}
