import type { LeadFlowDatabase } from '../db/database.ts';
import { getLimits } from '../db/limits.ts';
import { contactsOf } from '../db/lead-rows.ts';
import { leadRow } from '../db/merged-leads.ts';
import { lookupsInState } from '../db/lookups.ts';
import { askablePhones, type AskablePhones } from '../domain/contact.ts';
import { DATASETS } from '../domain/dataset.ts';
import type { Lead } from '../domain/lead.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { nextSend } from './due-times.ts';
import { endedJob } from './job-states.ts';
import { knownOfLead, missingInput } from './known-of-lead.ts';
import { lookupAddress, type LookupAddress } from './lookup-address.ts';
import type { KnownOfLead, ProviderLimits } from './provider.ts';
import { withCall } from './rate-window.ts';
import type { QueueStep } from './queue-pump.ts';
import { requestKey } from './registry.ts';

/** A job that must now be sent: its ledger row stands at 'pending'. */
export interface ClaimedJob {
  job: Lookup;
  entry: LedgerEntry;
  address: LookupAddress;
  known: KnownOfLead;
  addressKey: string;
}

export type Claim = { kind: 'claimed'; claimed: ClaimedJob } | Exclude<QueueStep, { kind: 'send' }>;

const RECHECK_MS = 1000;

export interface ClaimInput {
  db: LeadFlowDatabase;
  provider: ProviderId;
  limits: ProviderLimits;
  /** Ids of the jobs this worker life is waiting for; the claimed one is added before it can be seen as running. */
  inFlight: Set<string>;
  now: number;
}

/**
 * Takes the next due job and writes, in one transaction, that it is running, that it may be charged from now on and
 * that it counts against the rate limit. Only then may the request leave; a second caller gets another job.
 */
export function claimJob({ db, provider, limits, inFlight, now }: ClaimInput): Promise<Claim> {
  return db.transaction(
    'rw',
    ['lookups', 'ledger', 'limits', 'leads', 'mergedLeads', 'contacts'],
    async (): Promise<Claim> => {
      const next = await nextSend(db, provider, limits, now);
      if (next === null) return { kind: 'empty' };
      if (next.dueAt > now) return { kind: 'wait', untilAt: next.dueAt };
      const row = await getLimits(db, provider);
      if (row.faults > 0 && (await lookupsInState(db, provider, 'running').count()) > 0)
        return { kind: 'wait', untilAt: now + RECHECK_MS };
      const lead = await leadRow(db, next.job.leadId);
      const asksPhones = lead !== undefined && DATASETS[next.job.dataset].by === 'phones';
      const place = placeOf(next.job, lead, asksPhones ? await phonesOf(db, lead) : NO_PHONES);
      if (!place.ok) {
        await db.lookups.put(endedJob(next.job, 'failed', place.failure, now));
        return { kind: 'again' };
      }
      inFlight.add(next.job.id);
      const job: Lookup = {
        ...next.job,
        state: 'running',
        attempts: next.job.attempts + 1,
        failure: null,
        updatedAt: now,
      };
      const entry = pendingEntry(job, now);
      await db.lookups.put(job);
      await db.ledger.add(entry);
      await db.limits.put({ ...row, sentAt: withCall(row.sentAt, now, limits.window) });
      return { kind: 'claimed', claimed: { job, entry, ...place.value } };
    },
  );
}

type Place = Pick<ClaimedJob, 'address' | 'known' | 'addressKey'>;

/** Where the lead is now, or where it rests: what was merged keeps the address it was to be paid for. The job is void when its lead is gone, or is at another address than was to be paid for. */
function placeOf(
  job: Lookup,
  lead: Lead | undefined,
  { phones, contactsId }: AskablePhones,
): Result<Place, Failure> {
  if (lead === undefined) return fail({ kind: 'not-found' });
  const address = lookupAddress(lead.address);
  const { addressKey } = lead;
  if (address === null || addressKey === null) return fail({ kind: 'no-address' });
  if (requestKey(job.dataset, { addressKey, contactsId }) !== job.requestKey)
    return fail({ kind: 'superseded' });
  // More numbers than were agreed to would cost more than was.
  const known = knownOfLead(lead, phones.slice(0, job.units ?? 1));
  const missing = missingInput(job.dataset, known);
  return missing === null ? ok({ address, known, addressKey }) : fail(missing);
}

const NO_PHONES = askablePhones(undefined);

async function phonesOf(db: LeadFlowDatabase, lead: Lead): Promise<AskablePhones> {
  return askablePhones((await contactsOf(db, [lead])).get(lead.id));
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
