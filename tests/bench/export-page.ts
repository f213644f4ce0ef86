import { generateNKeysBetween } from 'fractional-indexing';
import Papa from 'papaparse';
import { buildFile } from '@/components/export/build-file.ts';
import { exportRows } from '@/lib/csv/export-rows.ts';
import { PRESETS, type PresetId } from '@/lib/csv/presets.ts';
import { csvRows } from '@/lib/csv/write-csv.ts';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { contactsOf } from '@/lib/db/lead-rows.ts';
import { makeSampleLeads } from '@/lib/sample/sample-leads.ts';

const CHUNK = 2000;
const NOW = Date.now();
const db = new LeadFlowDatabase();
let written: string[][] = [];

/** Leads as look-ups leave them, in one stage, straight into the tables: how they got there is not measured. */
async function fill(count: number): Promise<void> {
  const { leads, contacts } = makeSampleLeads(NOW);
  const people = new Map(contacts.map((own) => [own.leadId, own]));
  const ranks = generateNKeysBetween(null, null, count);
  for (let first = 0; first < count; first += CHUNK) {
    const rows = ranks.slice(first, first + CHUNK).map((rank, index) => {
      const base = leads[(first + index) % leads.length];
      if (base === undefined) throw new Error('no sample leads');
      return {
        base,
        lead: { ...base, id: `bench-${first + index}`, stageId: 'new', rank, sample: false },
      };
    });
    await db.leads.bulkPut(rows.map(({ lead }) => lead));
    await db.contacts.bulkPut(
      rows.flatMap(({ base, lead }) => {
        const own = people.get(base.id);
        return own === undefined ? [] : [{ ...own, leadId: lead.id }];
      }),
    );
  }
}

/** Milliseconds from the press to the file, read from the database. */
async function exportFile(presetId: PresetId): Promise<number> {
  const stages = await db.stages.toArray();
  const choice = { stages, sample: false, leadIds: null, callableOnly: false };
  const startedAt = performance.now();
  const { file } = await buildFile(db, { choice, columnSet: PRESETS[presetId], now: NOW });
  const took = performance.now() - startedAt;
  written = Papa.parse<string[]>(await file.text(), { skipEmptyLines: true }).data;
  return took;
}

/** The same without the database: from leads and people in memory to the text of the file. */
async function writeRows(): Promise<number> {
  const leads = await db.leads.toArray();
  const people = await contactsOf(db, leads);
  const sources = leads.map((lead) => ({ lead, contacts: people.get(lead.id) ?? null }));
  const columns = PRESETS.everything.columns.map(({ id }) => id);
  const context = { stageNames: new Map(), now: NOW };
  const startedAt = performance.now();
  let length = 0;
  for (let first = 0; first < sources.length; first += CHUNK)
    length += csvRows(
      columns,
      exportRows(sources.slice(first, first + CHUNK), context).rows,
    ).length;
  const took = performance.now() - startedAt;
  if (length === 0) throw new Error('nothing was written');
  return took;
}

/** The floors: reading the leads alone, and Papa Parse writing the cells of the last file, from memory and back to it. */
async function readLeads(): Promise<number> {
  const startedAt = performance.now();
  await db.leads.toArray();
  return performance.now() - startedAt;
}

function unparse(): number {
  const startedAt = performance.now();
  const text = Papa.unparse(written, { escapeFormulae: true });
  const took = performance.now() - startedAt;
  if (text.length === 0) throw new Error('nothing was written');
  return took;
}

Object.assign(globalThis, { bench: { fill, exportFile, writeRows, readLeads, unparse } });
