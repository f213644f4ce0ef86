import type { LeadFlowDatabase } from '../db/database.ts';
import { getLimits } from '../db/limits.ts';
import { lookupsInLine, putLookups } from '../db/lookups.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { ProviderId } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { withOneCall } from './count-call.ts';
import { firstInLane, nextSendAt, wakeDue } from './due-times.ts';
import { sentJob } from './job-states.ts';
import { JUDGE_TABLES, judgeJob, type JobInputs } from './judge-job.ts';
import type { ProviderLimits } from './provider.ts';
import type { QueueStep } from './queue-pump.ts';
import { SOURCES } from './registry.ts';

/** A job that must now be sent: its ledger row stands at 'pending'. */
export interface ClaimedJob extends JobInputs {
  job: Lookup;
  entry: LedgerEntry;
}

/** What goes out in one call: several jobs only where the provider takes several homes at once. */
export type ClaimedJobs = [ClaimedJob, ...ClaimedJob[]];

export type Claim =
  | { kind: 'claimed'; claimed: ClaimedJobs }
  | Exclude<QueueStep, { kind: 'send' }>;

const RECHECK_MS = 1000;

export interface ClaimInput {
  db: LeadFlowDatabase;
  provider: ProviderId;
  limits: ProviderLimits;
  /** Ids of the jobs this worker life is waiting for; claimed ones are added before they can be seen as running. */
  inFlight: Set<string>;
  now: number;
}

/**
 * Takes the jobs of the next call and writes, in one transaction, that they are running, that each may be charged from
 * now on and that one call counts against the rate limit. Only then may the request leave; a second caller gets others.
 */
export function claimJobs(input: ClaimInput): Promise<Claim> {
  const { db, provider, limits, now } = input;
  return db.transaction('rw', [...CLAIM_TABLES], async (): Promise<Claim> => {
    await wakeDue(db, provider, now);
    const dueAt = await nextSendAt(db, provider, limits, now);
    if (dueAt === null) return { kind: 'empty' };
    if (dueAt > now) return { kind: 'wait', untilAt: dueAt };
    const row = await getLimits(db, provider);
    if (row.faults > 0 && (await lookupsInLine(db, provider, 'sent').count()) > 0)
      return { kind: 'wait', untilAt: now + RECHECK_MS };
    const [first, ...more] = await claimNext(input);
    if (first === undefined) return { kind: 'again' };
    await db.limits.put(withOneCall(row, limits, now));
    return { kind: 'claimed', claimed: [first, ...more] };
  });
}

const CLAIM_TABLES = [...JUDGE_TABLES, 'ledger', 'limits'] as const;

/** Of jobs that cannot be sent this many are put aside in one transaction; thousands may wait for the same thing. */
const MOST_PUT_ASIDE = 200;

/** The jobs of the next call that can be made; none when there is nothing to send for now. */
async function claimNext(input: ClaimInput): Promise<ClaimedJob[]> {
  for (let putAside = 0; putAside < MOST_PUT_ASIDE;) {
    const jobs = await nextJobs(input.db, input.provider);
    const claimed = await claimEach(input, jobs);
    if (claimed.length > 0 || jobs.length === 0) return claimed;
    putAside += jobs.length;
  }
  return [];
}

/** How far a batch looks for jobs of its dataset between those of others, in batches. */
const LOOK_AHEAD = 3;

/** The job that is next, and where one call may ask about more homes, those behind it in its lane. */
async function nextJobs(db: LeadFlowDatabase, provider: ProviderId): Promise<Lookup[]> {
  const head = await firstInLane(db, provider);
  if (head === undefined) return [];
  const max = Math.min(SOURCES[head.dataset].batch?.max ?? 1, head.inBatchOf ?? Infinity);
  if (max === 1) return [head];
  const ahead = await lookupsInLine(db, provider, head.lane)
    .limit(LOOK_AHEAD * max)
    .toArray();
  return ahead.filter(({ dataset }) => dataset === head.dataset).slice(0, max);
}

/** One after the other, so that each is judged with the charges of those before it on the books. */
async function claimEach(
  { db, inFlight, now }: ClaimInput,
  jobs: readonly Lookup[],
): Promise<ClaimedJob[]> {
  const claimed: ClaimedJob[] = [];
  const stored: Lookup[] = [];
  for (const next of jobs) {
    const verdict = await judgeJob(db, next, now);
    if ('keep' in verdict) {
      stored.push(verdict.keep);
      continue;
    }
    inFlight.add(next.id);
    const job = sentJob(next, now);
    const entry = pendingEntry(job, now);
    await db.ledger.add(entry);
    stored.push(job);
    claimed.push({ job, entry, ...verdict.send });
  }
  await putLookups(db, stored, now);
  return claimed;
}

const pendingEntry = (job: Lookup, now: number): LedgerEntry => ({
  id: newId(),
  lookupId: job.id,
  leadId: job.leadId,
  provider: job.provider,
  dataset: job.dataset,
  requestKey: job.requestKey,
  status: 'pending',
  quotedMicros: job.quotedMicros,
  ...(job.units !== undefined && { units: job.units }),
  chargedMicros: 0,
  httpStatus: null,
  latencyMs: null,
  at: now,
  settledAt: null,
});
