import { ADDRESS_KEY_VERSION } from '../address/address.ts';
import { propertyAddress } from '../address/property-address.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { absorbedRows } from '../db/merged-leads.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { CHANGE_TABLES, putRows, type RowWrite } from '../db/write-change.ts';
import { identityKeysOf } from '../domain/identity-keys.ts';
import type { Lead } from '../domain/lead.ts';
import { duplicateQuestions } from '../leads/duplicate-rows.ts';
import { REKEY_TABLES, rekeyLookups, type Rekeyed } from './rekey-lookups.ts';

/** Leads rebuilt in one transaction. */
const CHUNK = 200;

const REBUILD_TABLES = [...CHANGE_TABLES, ...REKEY_TABLES, 'settings'] as const;

/**
 * Gives every lead the address key of this version, a chunk at a time, with the look-ups that were paid for under
 * the old one. Goes on where an earlier life of the worker stopped, and asks about leads that turn out to be one
 * house. Costs one read when there is nothing to do. `version` is for tests.
 */
export async function rebuildAddressKeys(
  db: LeadFlowDatabase,
  now: number,
  version = ADDRESS_KEY_VERSION,
): Promise<void> {
  while (!(await rebuildSome(db, version, now)));
}

/** Rebuilds the next leads; true when none are left. */
function rebuildSome(db: LeadFlowDatabase, version: number, now: number): Promise<boolean> {
  return db.transaction('rw', [...REBUILD_TABLES], async () => {
    const known = await getSetting(db, 'addressKeys');
    if (known.version === version && known.afterId === null) return true;
    const isStart = known.version !== version || known.afterId === null;
    // What rests goes first: leads that stay are also known by its keys.
    if (isStart) await rebuildResting(db, version, now);
    const afterId = isStart ? '' : (known.afterId ?? '');
    const leads = await db.leads.where('id').above(afterId).limit(CHUNK).toArray();
    await rebuildLeads(db, leads, version, now);
    const last = leads.length < CHUNK ? null : (leads.at(-1)?.id ?? null);
    await putSetting(db, 'addressKeys', { version, afterId: last });
    return last === null;
  });
}

async function rebuildLeads(
  db: LeadFlowDatabase,
  leads: readonly Lead[],
  version: number,
  now: number,
): Promise<void> {
  const old = leads.filter((lead) => isOld(lead, version));
  if (old.length === 0) return;
  const rows = await Promise.all(old.map((lead) => withResting(db, rebuilt(lead, version))));
  await rekeyLookups(db, changesOf(old, rows), now);
  const writes = rows.map((row): RowWrite => ({ table: 'leads', key: row.id, row }));
  await putRows(db, writes, [...old]);
  await putRows(db, await duplicateQuestions(db, rows, now), []);
}

async function rebuildResting(db: LeadFlowDatabase, version: number, now: number): Promise<void> {
  const resting = (await db.mergedLeads.toArray()).toSorted((a, b) => a.at - b.at);
  const old = resting.filter(({ row }) => isOld(row, version));
  for (const merged of old) {
    const row = await withResting(db, rebuilt(merged.row, version));
    await db.mergedLeads.put({ ...merged, row });
    await rekeyLookups(db, changesOf([merged.row], [row]), now);
  }
}

const isOld = ({ sample, addressKeyVersion }: Lead, version: number): boolean =>
  !sample && addressKeyVersion < version;

const rebuilt = (lead: Lead, version: number): Lead => ({
  ...lead,
  addressKey: propertyAddress(lead.address)?.key ?? null,
  addressKeyVersion: version,
});

/** A lead that is also known by the rebuilt keys of what was merged into it. */
async function withResting(db: LeadFlowDatabase, lead: Lead): Promise<Lead> {
  const rows = await absorbedRows(db, lead);
  const absorbed = rows.map(({ id, row }) => ({ id, identityKeys: row.identityKeys }));
  const known = { ...lead, absorbed: rows.length === 0 ? lead.absorbed : absorbed };
  return { ...known, identityKeys: identityKeysOf(known) };
}

function changesOf(old: readonly Lead[], rows: readonly Lead[]): Rekeyed[] {
  return old.flatMap(({ id, addressKey: from }, index) => {
    const to = rows[index]?.addressKey ?? null;
    return from === null || to === null || from === to ? [] : [{ leadId: id, from, to }];
  });
}
