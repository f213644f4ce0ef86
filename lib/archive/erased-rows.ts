import { readErasures } from '../db/erasures.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { answerWithoutErased, factsWithoutErased, withoutErased } from '../domain/erasure.ts';
import type { ChunkRows } from './chunk-rows.ts';

/**
 * The rows of a chunk without people who were erased, here or where the archive was made; that they were is kept.
 */
export async function rowsWithoutErased(db: LeadFlowDatabase, rows: ChunkRows): Promise<ChunkRows> {
  await db.erasures.bulkPut(rows.erasures);
  const isErased = await readErasures(db);
  if (isErased === null) return rows;
  const places = new Map(rows.leads.map(({ id, address }) => [id, address]));
  return {
    ...rows,
    contacts: rows.contacts.flatMap((row) => {
      const persons = withoutErased(row.persons, places.get(row.leadId) ?? null, isErased);
      return persons.length === 0 && row.persons.length > 0 ? [] : [{ ...row, persons }];
    }),
    observations: rows.observations.map((row) => {
      const place = places.get(row.leadId);
      return place === undefined
        ? row
        : { ...row, facts: factsWithoutErased(row.facts, place, isErased) };
    }),
    cache: rows.cache.map((row) => answerWithoutErased(row, null, isErased)),
  };
}
