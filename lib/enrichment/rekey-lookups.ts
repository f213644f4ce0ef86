import type { CacheEntry, LeadFlowDatabase } from '../db/database.ts';
import { addErasures, readErasures } from '../db/erasures.ts';
import { putLookups } from '../db/lookups.ts';
import { DATASET_IDS, DATASETS } from '../domain/dataset.ts';
import type { Dataset } from '../domain/datasets/dataset-shape.ts';
import { houseMark } from '../domain/erasure.ts';
import type { Lookup } from '../domain/lookup.ts';
import { endedJob } from './job-states.ts';
import { isKeyAt, keyMoved, keyOfPlace, SOURCES } from './registry.ts';

/** A lead whose address is now known by another key. */
export interface Rekeyed {
  leadId: string;
  from: string;
  to: string;
}

/** The tables a transaction around `rekeyLookups` must hold, in 'rw' mode. */
export const REKEY_TABLES = ['cache', 'lookups', 'erasures'] as const;

/**
 * Brings what is remembered and what is open under the new keys of addresses, so that nothing is paid for again
 * because a key was made better. Of two waiting jobs that are one thing now, one is enough. Gives the request keys
 * that had no answer before.
 */
export async function rekeyLookups(
  db: LeadFlowDatabase,
  rekeyed: readonly Rekeyed[],
  now: number,
): Promise<string[]> {
  if (rekeyed.length === 0) return [];
  const copied = await rekeyAnswers(db, rekeyed);
  await rekeyErasures(db, rekeyed, now);
  const byLead = new Map(rekeyed.map((each) => [each.leadId, each]));
  const jobs = await db.lookups
    .where('leadId')
    .anyOf([...byLead.keys()])
    .filter(({ openKey }) => openKey !== undefined)
    .toArray();
  for (const job of jobs) {
    const change = byLead.get(job.leadId);
    if (change !== undefined && isKeyAt(job.requestKey, job.dataset, change.from))
      await rekeyJob(db, job, keyMoved(job.requestKey, job.dataset, change.from, change.to), now);
  }
  return copied;
}

/** A home whose people are not to be looked up stays one. */
async function rekeyErasures(
  db: LeadFlowDatabase,
  rekeyed: readonly Rekeyed[],
  now: number,
): Promise<void> {
  const isErased = await readErasures(db);
  if (isErased === null) return;
  const moved = rekeyed.filter(({ from }) => isErased(houseMark(from)));
  await addErasures(
    db,
    moved.map(({ to }) => houseMark(to)),
    now,
  );
}

/** Answers are copied: another lead may still have had the old key for a reason, and old copies expire. */
async function rekeyAnswers(db: LeadFlowDatabase, rekeyed: readonly Rekeyed[]): Promise<string[]> {
  const copies = [...(await answersOfHouses(db, rekeyed)), ...(await answersOfPhones(db, rekeyed))];
  const present = await db.cache.bulkGet(copies.map(({ requestKey }) => requestKey));
  await db.cache.bulkPut(
    copies.filter(({ fetchedAt }, index) => fetchedAt > (present[index]?.fetchedAt ?? 0)),
  );
  return copies.flatMap(({ requestKey }, index) =>
    present[index] === undefined ? [requestKey] : [],
  );
}

async function answersOfHouses(
  db: LeadFlowDatabase,
  rekeyed: readonly Rekeyed[],
): Promise<CacheEntry[]> {
  const newPlaces = movesOf(rekeyed, (by) => by !== 'phones');
  const old = await db.cache.bulkGet([...newPlaces.keys()]);
  return old.flatMap((entry) =>
    entry === undefined ? [] : copiesAt(entry, newPlaces.get(entry.requestKey)),
  );
}

async function answersOfPhones(
  db: LeadFlowDatabase,
  rekeyed: readonly Rekeyed[],
): Promise<CacheEntry[]> {
  const newPlaces = movesOf(rekeyed, (by) => by === 'phones');
  // One look spares hundreds where nobody ever had a number checked.
  if ((await db.cache.where('requestKey').startsWithAnyOf(PHONE_KEYS).first()) === undefined)
    return [];
  const begins = [...newPlaces.keys()].map((place) => `${place}|`);
  const old = await db.cache.where('requestKey').startsWithAnyOf(begins).toArray();
  return old.flatMap((entry) => {
    const end = entry.requestKey.lastIndexOf('|');
    return copiesAt(
      entry,
      newPlaces.get(entry.requestKey.slice(0, end)),
      entry.requestKey.slice(end),
    );
  });
}

/** What all request keys about numbers begin with. */
const PHONE_KEYS = DATASET_IDS.filter((dataset) => DATASETS[dataset].by === 'phones').map(
  (dataset) => `${SOURCES[dataset].provider}|${SOURCES[dataset].endpoint}|`,
);

const copiesAt = (entry: CacheEntry, places: readonly string[] = [], rest = ''): CacheEntry[] =>
  places.map((place) => ({ ...entry, requestKey: place + rest }));

/** Every old place of a request key, with its new ones: one old address can turn out to be two. */
function movesOf(
  rekeyed: readonly Rekeyed[],
  isWanted: (by: Dataset['by']) => boolean,
): ReadonlyMap<string, string[]> {
  const datasets = DATASET_IDS.filter((dataset) => isWanted(DATASETS[dataset].by));
  const moves = rekeyed.flatMap(({ from, to }) =>
    datasets.map((dataset) => [keyOfPlace(dataset, from), keyOfPlace(dataset, to)] as const),
  );
  const byOld = Map.groupBy(moves, ([old]) => old);
  return new Map(
    [...byOld].map(([old, pairs]) => [old, [...new Set(pairs.map(([, place]) => place))]]),
  );
}

async function rekeyJob(
  db: LeadFlowDatabase,
  job: Lookup,
  key: string,
  now: number,
): Promise<void> {
  const other = await db.lookups.where('openKey').equals(key).first();
  if (other === undefined) await db.lookups.put({ ...job, requestKey: key, openKey: key });
  // One that was sent keeps its own key: its charge has to be known before anything else.
  else if (job.state === 'queued')
    await putLookups(db, [endedJob(job, 'cancelled', null, now)], now);
}
