import type { LeadFlowDatabase } from '../db/database.ts';
import { readErasures } from '../db/erasures.ts';
import { settledEntry } from '../db/ledger.ts';
import { getLimits } from '../db/limits.ts';
import { leadRow } from '../db/merged-leads.ts';
import { putLookups, queuedLookups } from '../db/lookups.ts';
import { goodUntil, type DatasetId } from '../domain/dataset.ts';
import { answerWithoutErased } from '../domain/erasure.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import type { ClaimedJob } from './claim-job.ts';
import { rememberNotInPlan } from './entitlements.ts';
import { GIVE_TABLES, giveFindings, type GivenFindings } from './give-findings.ts';
import { answeredJob, endedJob, limitsAfter, reachOf } from './job-states.ts';
import type { AnsweredLookup, Findings, ProviderAnswer } from './provider.ts';
import { isKeyAt } from './registry.ts';

export interface RecordContext {
  db: LeadFlowDatabase;
  now: number;
  latencyMs: number;
  random: () => number;
}

/** A home of a call with what was said about it. */
export interface AnsweredJob {
  claimed: ClaimedJob;
  answer: ProviderAnswer;
}

/**
 * Books the answers of one call in one transaction, each home by its own: the charge, the job, the remembered answer,
 * what the lead now shows, the provider's limits, and the waiting jobs that would be refused alike. Either all of it
 * is written or nothing.
 */
export function recordAnswers(
  context: RecordContext,
  answered: readonly [AnsweredJob, ...AnsweredJob[]],
): Promise<void> {
  const { db, now, random } = context;
  const { provider } = answered[0].claimed.job;
  return db.transaction('rw', [...RECORD_TABLES], async () => {
    const booked: Booked[] = [];
    for (const each of answered) booked.push(...(await bookAnswer(context, each)));
    if (booked.length === 0) return;
    await giveFindings(
      db,
      booked.flatMap(({ given }) => given ?? []),
      now,
    );
    const limits = await getLimits(db, provider);
    const answers = booked.map(({ answer }) => answer);
    await db.limits.put(limitsAfter(limits, answers, { now, random }));
    for (const { claimed, answer } of answered)
      if (answer.kind === 'failed') await failAlike(db, claimed.job, answer.failure, now);
  });
}

interface Booked {
  answer: ProviderAnswer;
  /** What it found, still to be given to leads. */
  given: GivenFindings | null;
}

/** None when the charge was settled meanwhile. */
async function bookAnswer(
  context: RecordContext,
  { claimed, answer }: AnsweredJob,
): Promise<Booked[]> {
  const { db, now, random } = context;
  const open = await readOpen(db, claimed);
  if (open === null) return [];
  const entry = bookedEntry(open.entry, answer, context);
  await db.ledger.put(entry);
  await putLookups(db, [answeredJob(open.job, answer, { now, random })], now);
  if (answer.kind === 'failed') return [{ answer, given: null }];
  const { chargedMicros } = entry;
  const given = await keepFindings(db, { job: open.job, claimed, answer, chargedMicros, now });
  return [{ answer, given }];
}

const BOOK_TABLES = ['lookups', 'ledger'] as const;
const RECORD_TABLES = [
  ...GIVE_TABLES,
  ...BOOK_TABLES,
  'cache',
  'erasures',
  'limits',
  'settings',
] as const;

/**
 * Books only the charges, for when the answers themselves could not be stored: the bill stays right, and the lookups
 * end with the reason.
 */
export function recordChargesOnly(
  context: RecordContext,
  answered: readonly AnsweredJob[],
  failure: Failure,
): Promise<void> {
  const { db, now } = context;
  return db.transaction('rw', [...BOOK_TABLES], async () => {
    for (const { claimed, answer } of answered) {
      const open = await readOpen(db, claimed);
      if (open === null) continue;
      await db.ledger.put(bookedEntry(open.entry, answer, context));
      const job = answeredJob(open.job, answer, context);
      const isOpen = job.state === 'uncertain';
      await putLookups(db, [isOpen ? job : endedJob(open.job, 'failed', failure, now)], now);
    }
  });
}

/** Ends waiting jobs of a provider, or of one dataset, that cannot be sent. */
export function failQueued(
  db: LeadFlowDatabase,
  provider: ProviderId,
  failure: Failure,
  { now, dataset = null }: { now: number; dataset?: DatasetId | null },
): Promise<void> {
  return db.transaction('rw', ['lookups'], async () => {
    const queued = await queuedLookups(db, provider);
    const alike = queued.filter((job) => dataset === null || job.dataset === dataset);
    const ended = alike.map((job) => endedJob(job, 'failed', failure, now));
    await putLookups(db, ended, now);
  });
}

/**
 * The rows the answer belongs to; null when the charge was settled meanwhile, by the user after this worker was
 * taken for dead.
 */
async function readOpen(
  db: LeadFlowDatabase,
  { job, entry }: ClaimedJob,
): Promise<{ job: Lookup; entry: LedgerEntry } | null> {
  const storedJob = await db.lookups.get(job.id);
  const storedEntry = await db.ledger.get(entry.id);
  if (storedJob === undefined || storedEntry === undefined) return null;
  const isOpen = storedEntry.status === 'pending' || storedEntry.status === 'uncertain';
  return isOpen ? { job: storedJob, entry: storedEntry } : null;
}

const bookedEntry = (
  entry: LedgerEntry,
  answer: ProviderAnswer,
  { now, latencyMs }: RecordContext,
): LedgerEntry => ({
  ...settledEntry(entry, answer.charge, now, answer.units),
  ...(answer.countDiffers && { countDiffers: true }),
  httpStatus: answer.httpStatus,
  latencyMs: answer.httpStatus === null ? null : latencyMs,
});

interface Kept {
  /** As it is stored: its key may have been rebuilt while the answer was under way. */
  job: Lookup;
  claimed: ClaimedJob;
  answer: AnsweredLookup;
  chargedMicros: Micros;
  now: number;
}

/** Remembers what was found; what is to be given to leads. */
async function keepFindings(db: LeadFlowDatabase, kept: Kept): Promise<GivenFindings> {
  const { job, claimed, answer, chargedMicros, now } = kept;
  const findings = await withoutErasedPeople(db, claimed, answer.findings);
  await db.cache.put({
    ...findings,
    requestKey: job.requestKey,
    lookupId: job.id,
    fetchedAt: now,
    expiresAt: goodUntil(job.dataset, findings.matched, now),
  });
  return {
    findings,
    dataset: job.dataset,
    addressKey: await addressKeyNow(db, job, claimed),
    lookupId: job.id,
    fetchedAt: now,
    chargedMicros,
  };
}

/** Nobody who was erased comes back with an answer, whatever was asked. */
async function withoutErasedPeople(
  db: LeadFlowDatabase,
  { address }: ClaimedJob,
  findings: Findings,
): Promise<Findings> {
  const isErased = await readErasures(db);
  if (isErased === null) return findings;
  const place = { street: address.line1, zip: address.zip };
  return answerWithoutErased(findings, place, isErased);
}

async function addressKeyNow(
  db: LeadFlowDatabase,
  job: Lookup,
  { addressKey }: ClaimedJob,
): Promise<string> {
  const key = (await leadRow(db, job.leadId))?.addressKey ?? null;
  return key !== null && isKeyAt(job.requestKey, job.dataset, key) ? key : addressKey;
}

async function failAlike(
  db: LeadFlowDatabase,
  job: Lookup,
  failure: Failure,
  now: number,
): Promise<void> {
  if (failure.kind === 'not-entitled') await rememberNotInPlan(db, job.dataset, failure);
  const reach = reachOf(failure);
  if (reach === null) return;
  const dataset = reach === 'dataset' ? job.dataset : null;
  await failQueued(db, job.provider, failure, { now, dataset });
}
