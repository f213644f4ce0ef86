import type { LeadFlowDatabase } from '../db/database.ts';
import { chunkAt } from '../db/imports.ts';
import { idsHere } from '../db/merged-leads.ts';
import type { ArchiveEntry } from './archive-rows.ts';

/** Finds questions about leads that no line brings. Questions come first, so that is known at the end of a file. */
export class StrayQuestions {
  /** Lines that ask about a lead that has not come yet, by its id. */
  readonly #waiting = new Map<string, number[]>();

  add({ table, row }: ArchiveEntry, line: number): void {
    if (table === 'leads' || table === 'mergedLeads') this.#waiting.delete(row.id);
    if (table !== 'duplicates') return;
    for (const id of row.leadIds) this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), line]);
  }

  /** Lines of questions about leads that are neither in the file nor here, in their order. */
  async lines(db: LeadFlowDatabase): Promise<number[]> {
    const here = await idsHere(db, [...this.#waiting.keys()]);
    const stray = [...this.#waiting].flatMap(([id, lines]) => (here.has(id) ? [] : lines));
    return [...new Set(stray)].toSorted((a, b) => a - b);
  }
}

/** Takes lines out of the stored chunks they are in. */
export async function dropLines(
  db: LeadFlowDatabase,
  importId: string,
  lines: readonly number[],
): Promise<void> {
  const dropped = new Set(lines);
  const last = lines.at(-1) ?? 0;
  for (let index = 0; ; index += 1) {
    const chunk = await chunkAt(db, importId, index);
    if (chunk === undefined || (chunk.rows[0]?.row ?? 0) > last) return;
    const rows = chunk.rows.filter(({ row }) => !dropped.has(row));
    if (rows.length < chunk.rows.length) await db.importChunks.put({ ...chunk, rows });
  }
}
