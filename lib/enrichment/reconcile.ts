import type { LeadFlowDatabase } from '../db/database.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import type { OpenCharges, Reconciled } from '../domain/reconciled.ts';
import { DAY_MS } from '../shared/clock.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { HttpClient } from './http-client.ts';
import { settleLookup } from './manage-lookup.ts';
import type { ProviderUsage } from './provider.ts';
import { keyFor, type ReadinessChecks } from './readiness.ts';
import { PROVIDERS, SOURCES } from './registry.ts';
import { reportedAt, utcDay } from './report-days.ts';

/**
 * Settles uncertain charges by the provider's own count, per UTC day and endpoint: as not charged when it counts what we
 * know without them, as charged when it counts all of them. Anything between is left to the user. Sends no lookup.
 */
export async function reconcile(
  checks: ReadinessChecks & { http: HttpClient },
  provider: ProviderId,
  now: number,
): Promise<Result<Reconciled, Failure>> {
  const { db, http } = checks;
  const source = PROVIDERS[provider];
  if (source.readUsage === undefined) return fail({ kind: 'not-found' });
  const uncertain = await uncertainOf(db, provider);
  const days = uncertain.map(({ at }) => utcDay(at)).toSorted();
  const [fromDay, toDay] = [days[0], days.at(-1)];
  const result: Reconciled = { provider, charged: 0, notCharged: 0, open: [] };
  if (fromDay === undefined || toDay === undefined) return ok(result);
  const key = await keyFor(checks, provider);
  if (!key.ok) return key;
  const usage = await source.readUsage({ fromDay, toDay }, { key: key.value, http, now });
  if (!usage.ok) return usage;
  for (const day of new Set(days))
    for (const group of await groupsOf(db, provider, day, usage.value))
      await settleGroup(db, group, result, now);
  return ok(result);
}

/** What is ours and what the report has of one day, of one endpoint where the report tells them apart. */
interface Group {
  day: string;
  entries: LedgerEntry[];
  reported: ProviderUsage[];
}

async function groupsOf(
  db: LeadFlowDatabase,
  provider: ProviderId,
  day: string,
  usage: readonly ProviderUsage[],
): Promise<Group[]> {
  const startAt = Date.parse(day);
  const all = await db.ledger
    .where('at')
    .between(startAt, startAt + DAY_MS, true, false)
    .toArray();
  const own = all.filter((entry) => entry.provider === provider);
  const ofDay = usage.filter((each) => each.day === day);
  if (ofDay.some(({ endpoint }) => endpoint === null))
    return [{ day, entries: own, reported: ofDay }];
  return [...Map.groupBy(own, ({ dataset }) => SOURCES[dataset].endpoint)].map(
    ([endpoint, entries]) => ({
      day,
      entries,
      reported: ofDay.filter((each) => each.endpoint === endpoint),
    }),
  );
}

async function settleGroup(
  db: LeadFlowDatabase,
  group: Group,
  result: Reconciled,
  now: number,
): Promise<void> {
  const uncertain = group.entries.filter(({ status }) => status === 'uncertain');
  if (uncertain.length === 0) return;
  const verdict = judge(group, now);
  if (typeof verdict !== 'boolean') {
    result.open.push({ day: group.day, charges: uncertain.length, why: verdict });
    return;
  }
  for (const { lookupId } of uncertain) {
    const settled = await settleLookup(db, lookupId, verdict, now);
    // The user was faster, and knows better.
    if (settled.ok) result[verdict ? 'charged' : 'notCharged'] += 1;
  }
}

/** Whether a group's uncertain charges were made; else why that cannot be told. */
function judge({ day, entries, reported }: Group, now: number): boolean | OpenCharges['why'] {
  const untilAt = reportedAt(day);
  if (now < untilAt) return { kind: 'too-early', untilAt };
  // A call still under way would make any count a guess.
  if (entries.some(({ status }) => status === 'pending'))
    return { kind: 'too-early', untilAt: now };
  const unit = reported.every(({ count }) => count !== null) ? 'units' : 'micros';
  const measure = unit === 'units' ? unitsOf : ({ chargedMicros }: LedgerEntry) => chargedMicros;
  const sum = (status: LedgerEntry['status']): number =>
    entries
      .filter((entry) => entry.status === status)
      .reduce((total, entry) => total + measure(entry), 0);
  const counted = reported.reduce(
    (total, { count, micros }) => total + ((unit === 'units' ? count : micros) ?? 0),
    0,
  );
  const least = sum('charged');
  const most = least + sum('uncertain');
  if (counted === least) return false;
  if (counted === most) return true;
  return { kind: 'differs', reported: counted, least, most, unit };
}

/** How many units an entry was billed for, or at most is. */
function unitsOf({ quotedMicros, chargedMicros, units = 1 }: LedgerEntry): number {
  return quotedMicros === 0 ? units : Math.round((chargedMicros / quotedMicros) * units);
}

async function uncertainOf(db: LeadFlowDatabase, provider: ProviderId): Promise<LedgerEntry[]> {
  const entries = await db.ledger.where('status').equals('uncertain').toArray();
  return entries.filter((entry) => entry.provider === provider);
}
