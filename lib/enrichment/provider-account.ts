import type { LeadFlowDatabase } from '../db/database.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import type { AccountCount, DayCount, ProviderAccount } from '../domain/provider-account.ts';
import { DAY_MS } from '../shared/clock.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { HttpClient } from './http-client.ts';
import type { CallContext, Provider, ProviderUsage, UsageRange } from './provider.ts';
import { hasConsent, keyFor, type ReadinessChecks } from './readiness.ts';
import { reportedAt, utcDay } from './report-days.ts';
import { PROVIDERS } from './registry.ts';

/** How far back a provider's count is held against ours. */
const DAYS_COMPARED = 30;

export interface AccountChecks extends ReadinessChecks {
  http: HttpClient;
  isOnline: () => boolean;
  /** Counts one free call against the provider's rate. */
  countCall: () => Promise<void>;
}

/**
 * What is left at a provider and what it billed, beside what we booked. Two free calls at most, and none before the
 * user agreed to look-ups. 'not-found' when the provider tells neither.
 */
export async function readAccount(
  checks: AccountChecks,
  id: ProviderId,
  now: number,
): Promise<Result<ProviderAccount, Failure>> {
  const provider = PROVIDERS[id];
  if (provider.readBalance === undefined) return fail({ kind: 'not-found' });
  if (!(await hasConsent(checks.db))) return fail({ kind: 'no-consent' });
  if (!checks.isOnline()) return fail({ kind: 'offline' });
  const key = await keyFor(checks, id);
  if (!key.ok) return key;
  const context = { key: key.value, http: checks.http, now };
  await checks.countCall();
  const balance = await provider.readBalance(context);
  if (!balance.ok) return balance;
  const count = await readCount(checks, provider, context);
  return count.ok ? ok({ balanceMicros: balance.value, count: count.value }) : count;
}

async function readCount(
  { db, countCall }: AccountChecks,
  provider: Provider,
  context: CallContext,
): Promise<Result<AccountCount | null, Failure>> {
  const toDay = lastReportedDay(context.now);
  const earliestAt = Date.parse(toDay) - (DAYS_COMPARED - 1) * DAY_MS;
  const entries = await entriesUntil(db, provider.id, earliestAt, Date.parse(toDay) + DAY_MS);
  const [first] = entries;
  if (first === undefined || provider.readUsage === undefined) return ok(null);
  // What the account was used for before LeadFlow is no difference.
  const range = { fromDay: utcDay(first.at), toDay };
  await countCall();
  const usage = await provider.readUsage(range, context);
  if (usage.ok) return ok(compareCounts(entries, usage.value, range));
  return usage.failure.kind === 'not-entitled' ? ok(null) : usage;
}

/** The last UTC day whose report can be relied on. */
function lastReportedDay(now: number): string {
  const yesterday = utcDay(now - DAY_MS);
  return reportedAt(yesterday) <= now ? yesterday : utcDay(now - 2 * DAY_MS);
}

/** A provider's calls of this time, the first of them first. */
async function entriesUntil(
  db: LeadFlowDatabase,
  provider: ProviderId,
  fromAt: number,
  untilAt: number,
): Promise<LedgerEntry[]> {
  const entries = await db.ledger.where('at').between(fromAt, untilAt, true, false).toArray();
  return entries.filter((entry) => entry.provider === provider);
}

/** Both counts of the days in `range`; null where the report names no amounts. */
export function compareCounts(
  entries: readonly LedgerEntry[],
  usage: readonly ProviderUsage[],
  { fromDay, toDay }: UsageRange,
): AccountCount | null {
  if (usage.some(({ micros }) => micros === null)) return null;
  const reported = Map.groupBy(usage, ({ day }) => day);
  const booked = Map.groupBy(entries, ({ at }) => utcDay(at));
  const days = [...new Set([...reported.keys(), ...booked.keys()])].toSorted().toReversed();
  const counts = days.map((day) => ({
    day,
    reportedMicros: total((reported.get(day) ?? []).map(({ micros }) => micros ?? 0)),
    bookedMicros: total((booked.get(day) ?? []).map(({ chargedMicros }) => chargedMicros)),
  }));
  return {
    fromDay,
    toDay,
    reportedMicros: total(counts.map(({ reportedMicros }) => reportedMicros)),
    bookedMicros: total(counts.map(({ bookedMicros }) => bookedMicros)),
    differing: counts.filter((count) => differs(count, booked.get(count.day) ?? [])),
  };
}

/** What is uncertain may have been billed or not: only what lies outside of both is a difference. */
function differs({ reportedMicros, bookedMicros }: DayCount, entries: readonly LedgerEntry[]) {
  const uncertain = entries.filter(({ status }) => status === 'uncertain');
  const least = bookedMicros - total(uncertain.map(({ chargedMicros }) => chargedMicros));
  return reportedMicros < least || reportedMicros > bookedMicros;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
