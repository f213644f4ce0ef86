import { Dexie } from 'dexie';
import { DATASETS } from '../domain/dataset.ts';
import { inLine } from '../domain/lookup-line.ts';
import type { Lookup, LookupLine, LookupState } from '../domain/lookup.ts';
import { PROVIDER_IDS, type ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import type { LeadFlowDatabase } from './database.ts';

const LINES = '[provider+line+place]';

/** A provider's jobs in one line, the first in front: by turn, by time, or by when they changed last. */
export const lookupsInLine = (db: LeadFlowDatabase, provider: ProviderId, line: LookupLine) =>
  db.lookups.where(LINES).between([provider, line, Dexie.minKey], [provider, line, Dexie.maxKey]);

/** All lookups in a state since a time (epoch ms), what changed last in front. */
export const lookupsInState = (db: LeadFlowDatabase, state: LookupState, sinceAt = -Infinity) =>
  db.lookups
    .where('[state+updatedAt]')
    .between([state, sinceAt], [state, Infinity], true, true)
    // eslint-disable-next-line unicorn/no-array-reverse -- A collection of Dexie, which has no toReversed.
    .reverse();

/** The most that all lookups in a state may cost. Counted by price, of which there are few. */
export async function quotedInState(db: LeadFlowDatabase, state: LookupState): Promise<Micros> {
  const byPrice = () => db.lookups.where('[state+quotedMicros]');
  const prices = await byPrice().between([state, 0], [state, Infinity], true, true).uniqueKeys();
  const sums = prices.map(async (key) => {
    const [, micros] = key as unknown as [LookupState, Micros];
    return micros * (await byPrice().equals([state, micros]).count());
  });
  return (await Promise.all(sums)).reduce((sum, micros) => sum + micros, 0);
}

/** The lines of jobs that wait for a time. */
const TIMED_LINES = ['later', 'held'] as const;

/** A provider's jobs that wait until a time between these two (epoch ms), both included. */
export async function lookupsDueBetween(
  db: LeadFlowDatabase,
  provider: ProviderId,
  from: number,
  to: number,
): Promise<Lookup[]> {
  const due = TIMED_LINES.map((line) =>
    db.lookups
      .where(LINES)
      .between([provider, line, from], [provider, line, to], true, true)
      .toArray(),
  );
  return (await Promise.all(due)).flat();
}

/** Until when the first of a provider's jobs that wait for a time does (epoch ms); null when none does. */
export async function firstDueAt(
  db: LeadFlowDatabase,
  provider: ProviderId,
): Promise<number | null> {
  const first = TIMED_LINES.map((line) => lookupsInLine(db, provider, line).first());
  const times = (await Promise.all(first)).flatMap((job) => job?.notBeforeAt ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

const WAITING_LINES = ['first', 'bulk', ...TIMED_LINES, 'after', 'paused'] as const;

/** All of a provider's jobs that wait, for whatever. Thousands, perhaps. */
export async function queuedLookups(db: LeadFlowDatabase, provider: ProviderId): Promise<Lookup[]> {
  const lines = WAITING_LINES.map((line) => lookupsInLine(db, provider, line).toArray());
  return (await Promise.all(lines)).flat();
}

const FEW_KEYS = 100;

/** The open jobs for these request keys, by request key. */
export async function openLookups(
  db: LeadFlowDatabase,
  requestKeys: string[],
): Promise<Map<string, Lookup>> {
  // Where fewer are open than asked about, one read of those is less than thousands of questions.
  const isMany = requestKeys.length > FEW_KEYS;
  const openCount = isMany ? await db.lookups.orderBy('openKey').count() : Infinity;
  const openAt = (key: string) => db.lookups.where('openKey').equals(key).toArray();
  const open =
    openCount <= requestKeys.length
      ? await db.lookups.orderBy('openKey').toArray()
      : (await Promise.all(requestKeys.map(openAt))).flat();
  return new Map(open.map((lookup) => [lookup.requestKey, lookup]));
}

/** Stores jobs as they are now. What waited for one that is over gets its turn, whatever came of it. */
export async function putLookups(
  db: LeadFlowDatabase,
  jobs: readonly Lookup[],
  now: number,
): Promise<void> {
  await db.lookups.bulkPut(jobs);
  const over = jobs.filter((job) => !isToCome(job) && DATASETS[job.dataset].brings !== undefined);
  if (over.length === 0) return;
  const keys = PROVIDER_IDS.flatMap((id) => over.map((job) => [id, 'after', job.id]));
  const waiting = await db.lookups.where(LINES).anyOf(keys).toArray();
  await db.lookups.bulkPut(waiting.map((job) => inLine({ ...job, afterId: null }, now)));
}

/** Whether an answer is still to come without the user doing anything about it. */
export const isToCome = ({ state }: Lookup): boolean => state === 'queued' || state === 'running';
