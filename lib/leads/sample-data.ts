import type { LeadFlowDatabase } from '../db/database.ts';
import { updateTallies } from '../db/tallies.ts';
import { SAMPLE_ID_PREFIX } from '../sample/sample-id.ts';
import { makeSampleLeads } from '../sample/sample-leads.ts';

const SAMPLE_TABLES = [
  'leads',
  'mergedLeads',
  'duplicates',
  'observations',
  'contacts',
  'tasks',
  'tallies',
] as const;

/** Adds the made-up leads, replacing an earlier set. Gives how many there are. */
export async function loadSample(db: LeadFlowDatabase, at: number): Promise<number> {
  const { leads, observations, contacts } = makeSampleLeads(at);
  await db.transaction('rw', [...SAMPLE_TABLES], async () => {
    await removeRows(db);
    await db.leads.bulkAdd(leads);
    await db.observations.bulkAdd(observations);
    await db.contacts.bulkAdd(contacts);
    await updateTallies(
      db,
      leads.map((after) => ({ before: null, after })),
    );
  });
  return leads.length;
}

/** Removes every sample lead and all that hangs on it. Gives how many there were. */
export function removeSample(db: LeadFlowDatabase): Promise<number> {
  return db.transaction('rw', [...SAMPLE_TABLES, 'events'], async () => {
    const events = await db.events.where('leadIds').startsWith(SAMPLE_ID_PREFIX).primaryKeys();
    await db.events.bulkDelete(events);
    return removeRows(db);
  });
}

async function removeRows(db: LeadFlowDatabase): Promise<number> {
  const leads = await db.leads.where('id').startsWith(SAMPLE_ID_PREFIX).toArray();
  await db.leads.bulkDelete(leads.map(({ id }) => id));
  await db.mergedLeads.where('id').startsWith(SAMPLE_ID_PREFIX).delete();
  await db.duplicates.where('leadIds').startsWith(SAMPLE_ID_PREFIX).delete();
  await db.observations.where('leadId').startsWith(SAMPLE_ID_PREFIX).delete();
  await db.contacts.where('leadId').startsWith(SAMPLE_ID_PREFIX).delete();
  await db.tasks.where('leadId').startsWith(SAMPLE_ID_PREFIX).delete();
  await updateTallies(
    db,
    leads.map((before) => ({ before, after: null })),
  );
  return leads.length;
}
