import type { LeadFlowDatabase } from '../db/database.ts';
import { contactsOf } from '../db/lead-rows.ts';
import { isToCome } from '../db/lookups.ts';
import { leadRow } from '../db/merged-leads.ts';
import { askablePhones } from '../domain/contact.ts';
import { DATASETS } from '../domain/dataset.ts';
import { leadIdsOf, type Lead } from '../domain/lead.ts';
import type { Lookup } from '../domain/lookup.ts';
import type { Failure, LookupInput } from '../shared/failure.ts';
import { FENCE_TABLES, heldByBudget } from './fences.ts';
import { heldJob, endedJob } from './job-states.ts';
import { knownOfLead, missingInput } from './known-of-lead.ts';
import { lookupAddress, type LookupAddress } from './lookup-address.ts';
import type { KnownOfLead } from './provider.ts';
import { requestKey } from './registry.ts';

/** What a job that is next is sent with. */
export interface JobInputs {
  address: LookupAddress;
  known: KnownOfLead;
  addressKey: string;
}

/** The tables a transaction around `judgeJob` must hold. */
export const JUDGE_TABLES = ['lookups', 'contacts', ...FENCE_TABLES] as const;

/**
 * Whether a job can be sent now, and with what; else the job as it is to be stored. It ends when its lead is gone or
 * at another address than was to be paid for, and waits while another
 * finds out what it is asked by, or a fence holds it that the user did not let it cross.
 */
export async function judgeJob(
  db: LeadFlowDatabase,
  job: Lookup,
  now: number,
): Promise<{ send: JobInputs } | { keep: Lookup }> {
  const ended = (failure: Failure) => ({ keep: endedJob(job, 'failed', failure, now) });
  const lead = await leadRow(db, job.leadId);
  if (lead === undefined) return ended({ kind: 'not-found' });
  const address = lookupAddress(lead.address);
  const { addressKey } = lead;
  if (address === null || addressKey === null) return ended({ kind: 'no-address' });
  const asksPhones = DATASETS[job.dataset].by === 'phones';
  const contacts = asksPhones ? (await contactsOf(db, [lead])).get(lead.id) : undefined;
  const { phones, contactsId } = askablePhones(contacts);
  if (requestKey(job.dataset, { addressKey, contactsId }) !== job.requestKey)
    return ended({ kind: 'superseded' });
  // More numbers than were agreed to would cost more than was.
  const known = knownOfLead(lead, phones.slice(0, job.units ?? 1));
  const missing = missingInput(job.dataset, known);
  if (missing === null) {
    const held = job.pastFences === true ? null : await heldByBudget(db, job, now);
    if (held === null) return { send: { address, known, addressKey } };
    return { keep: heldJob(job, held, held.failure, now) };
  }
  const bringer = await jobThatBrings(db, lead, missing.input);
  return bringer === undefined
    ? ended(missing)
    : { keep: heldJob(job, { afterId: bringer.id }, missing, now) };
}

/** A lookup of the lead that is under way and may tell this. */
const jobThatBrings = (
  db: LeadFlowDatabase,
  lead: Lead,
  input: LookupInput,
): Promise<Lookup | undefined> =>
  db.lookups
    .where('leadId')
    .anyOf(leadIdsOf(lead))
    .filter((job) => isToCome(job) && DATASETS[job.dataset].brings?.includes(input) === true)
    .first();
