import type { LedgerEntry } from '../domain/lookup.ts';
import type { ProviderId } from '../shared/failure.ts';
import { localDay } from '../shared/local-day.ts';
import type { Micros } from '../shared/money.ts';
import type { LeadFlowDatabase } from './database.ts';
import { getSetting, putSetting } from './settings.ts';

/**
 * What the ledger comes to for one day of one provider, or for one lead, so that a budget is checked without reading
 * a hundred thousand calls. Kept in step by `spendInStep`, whoever writes the ledger.
 */
export interface SpendRow extends Spend {
  /** "day:2026-11-24:attom" or "lead:…". */
  id: string;
}

export interface Spend {
  /** Charged, or perhaps charged. */
  bookedMicros: Micros;
  /** The most that calls under way can cost. */
  reservedMicros: Micros;
}

const NOTHING: Spend = { bookedMicros: 0, reservedMicros: 0 };

const dayId = (day: string, provider: string): string => `day:${day}:${provider}`;
const leadId = (id: string): string => `lead:${id}`;

/** What one call counts as. */
const spendOf = ({ status, quotedMicros, chargedMicros }: LedgerEntry): Spend =>
  status === 'pending'
    ? { bookedMicros: 0, reservedMicros: quotedMicros }
    : { bookedMicros: chargedMicros, reservedMicros: 0 };

const sum = (a: Spend, b: Spend): Spend => ({
  bookedMicros: a.bookedMicros + b.bookedMicros,
  reservedMicros: a.reservedMicros + b.reservedMicros,
});

const negative = ({ bookedMicros, reservedMicros }: Spend): Spend => ({
  bookedMicros: -bookedMicros,
  reservedMicros: -reservedMicros,
});

/** How the sums change when these calls come into the ledger and those leave it. */
export function spendChanges(
  coming: readonly LedgerEntry[],
  leaving: readonly LedgerEntry[] = [],
): SpendRow[] {
  const changes = new Map<string, Spend>();
  const add = (entry: LedgerEntry, spend: Spend) => {
    for (const id of [dayId(localDay(entry.at), entry.provider), leadId(entry.leadId)])
      changes.set(id, sum(changes.get(id) ?? NOTHING, spend));
  };
  for (const entry of coming) add(entry, spendOf(entry));
  for (const entry of leaving) add(entry, negative(spendOf(entry)));
  return [...changes]
    .map(([id, spend]) => ({ id, ...spend }))
    .filter(({ bookedMicros, reservedMicros }) => bookedMicros !== 0 || reservedMicros !== 0);
}

/** Stored sums with changes applied to them, in the order of the changes. */
export const changedSpend = (
  stored: readonly (SpendRow | undefined)[],
  changes: readonly SpendRow[],
): SpendRow[] =>
  changes.map((change, index) => ({ ...sum(stored[index] ?? NOTHING, change), id: change.id }));

/** What was spent on the days that start with this ("2026-11-24", or "2026-11" for a month), by provider. */
export async function spendByProvider(
  db: LeadFlowDatabase,
  days: string,
): Promise<Map<ProviderId, Spend>> {
  const rows = await db.spend.where('id').startsWith(`day:${days}`).toArray();
  const byProvider = new Map<ProviderId, Spend>();
  for (const row of rows) {
    const provider = row.id.slice(row.id.lastIndexOf(':') + 1) as ProviderId;
    byProvider.set(provider, sum(byProvider.get(provider) ?? NOTHING, row));
  }
  return byProvider;
}

/** What was spent on each of these leads alone, in their order. */
export async function spendOfLeads(
  db: LeadFlowDatabase,
  leadIds: readonly string[],
): Promise<Spend[]> {
  const rows = await db.spend.bulkGet(leadIds.map(leadId));
  return rows.map((row) => row ?? NOTHING);
}

/** What was booked for each lead with an id between these two, both included; leads nothing was spent on are not in it. */
export async function spendBetween(
  db: LeadFlowDatabase,
  firstId: string,
  lastId: string,
): Promise<Map<string, Micros>> {
  const rows = await db.spend
    .where('id')
    .between(leadId(firstId), leadId(lastId), true, true)
    .toArray();
  return new Map(rows.map(({ id, bookedMicros }) => [leadIdOf(id) ?? '', bookedMicros]));
}

/** The lead whose sum a row of `spend` is; null for the sum of a day. */
export const leadIdOf = (spendId: string): string | null =>
  spendId.startsWith('lead:') ? spendId.slice('lead:'.length) : null;

/** All of these together. */
export const totalSpend = (spends: Iterable<Spend>): Spend =>
  [...spends].reduce((total, spend) => sum(total, spend), NOTHING);

/** The time zone whose days the sums are by. */
export const currentZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Counts the ledger anew when the user has moved to another time zone: a day of theirs begins and ends at another
 * moment then.
 */
export async function keepSpendInZone(db: LeadFlowDatabase, zone: string): Promise<void> {
  if ((await getSetting(db, 'spendZone')) === zone) return;
  await db.transaction('rw', ['settings', 'ledger', 'spend'], async () => {
    await db.spend.clear();
    await db.spend.bulkAdd(spendChanges(await db.ledger.toArray()));
    await putSetting(db, 'spendZone', zone);
  });
}
