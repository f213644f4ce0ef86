import type { EventDetail, PipelineEvent } from '@/lib/domain/event.ts';
import { inLine } from '@/lib/domain/lookup-line.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';

/** A change the user made to the made-up lead; say only what the test is about. */
export function anEvent(detail: EventDetail, fields: Partial<PipelineEvent> = {}): PipelineEvent {
  return {
    id: crypto.randomUUID(),
    at: 1,
    actor: 'user',
    leadIds: ['lead-1'],
    detail,
    changes: [],
    observationIds: [],
    undoneBy: null,
    ...fields,
  };
}

const OPEN = new Set<Lookup['state'] | undefined>(['queued', 'running', 'uncertain']);

/** A look-up of the owner of the made-up lead, finished unless the test says otherwise. */
export function aLookup(fields: Partial<Lookup> = {}): Lookup {
  const job: Lookup = {
    id: crypto.randomUUID(),
    ...(OPEN.has(fields.state) ? { openKey: crypto.randomUUID() } : {}),
    leadId: 'lead-1',
    dataset: 'owner',
    provider: 'attom',
    requestKey: 'attom|owner|1',
    state: 'done',
    attempts: 1,
    notBeforeAt: 0,
    lane: 'bulk',
    turn: 0,
    pausedAt: null,
    afterId: null,
    quotedMicros: 100_000,
    failure: null,
    createdAt: 0,
    updatedAt: 0,
    ...fields,
  };
  return inLine(job, job.updatedAt);
}

/** A settled charge of ten cents for the owner of the made-up lead. */
export function aLedgerEntry(fields: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: crypto.randomUUID(),
    lookupId: 'lookup-1',
    leadId: 'lead-1',
    provider: 'attom',
    dataset: 'owner',
    requestKey: 'attom|owner|1',
    status: 'charged',
    quotedMicros: 100_000,
    chargedMicros: 100_000,
    httpStatus: 200,
    latencyMs: 200,
    at: 1,
    settledAt: 2,
    ...fields,
  };
}
