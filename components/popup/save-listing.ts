import type { Listing } from '@/lib/domain/listing.ts';
import type { send } from '@/lib/messaging/client.ts';
import type { Captured } from '@/lib/messaging/protocol.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import type { Micros } from '@/lib/shared/money.ts';
import { ok, type Result } from '@/lib/shared/result.ts';
import { FIRST_STAGE_ID } from '@/lib/domain/stage.ts';
import type { Draft } from './draft.ts';

export interface SaveRequest {
  listing: Listing;
  missingFields: string[];
  draft: Draft;
  /** The price on the button when the owner is to be looked up too; null when not. */
  ownerMicros: Micros | null;
}

export interface Saved {
  captured: Captured;
  /** What Undo takes back, the newest change first. */
  eventIds: string[];
  /** The steps after the capture that did not work: "The note did not save." and why. */
  troubles: { what: string; failure: Failure }[];
}

/**
 * Saves the listing first; then, for a new lead, the chosen stage and the note; then asks for the owner.
 * Fails only when nothing was saved: what goes wrong later is in `troubles`, and the rest is still tried.
 */
export async function saveListing(
  ask: typeof send,
  { listing, missingFields, draft, ownerMicros }: SaveRequest,
): Promise<Result<Saved, Failure>> {
  const captured = await ask('listing.capture', { listing, missingFields });
  if (!captured.ok) return captured;
  const { lead, outcome, eventId } = captured.value;
  const saved: Saved = {
    captured: captured.value,
    eventIds: eventId ? [eventId] : [],
    troubles: [],
  };
  if (outcome === 'new') await applyDraft(ask, saved, draft);
  if (ownerMicros !== null) {
    const failure = await askForOwner(ask, lead.leadId, ownerMicros);
    if (failure !== null) saved.troubles.push({ what: 'The owner was not asked for.', failure });
  }
  return ok(saved);
}

/** Hands the look-up to the queue for no more than the price shown. Null, or why it was not. */
export async function askForOwner(
  ask: typeof send,
  leadId: string,
  maxMicros: Micros,
): Promise<Failure | null> {
  const wanted = { leadIds: [leadId], datasets: ['owner' as const], refresh: false };
  const quote = await ask('lookup.quote', wanted);
  if (!quote.ok) return quote.failure;
  const leftOut = quote.value.items.find(({ kind }) => kind === 'left-out');
  if (leftOut?.reason) return leftOut.reason;
  const run = await ask('lookup.run', { ...wanted, maxMicros });
  return run.ok ? null : run.failure;
}

async function applyDraft(
  ask: typeof send,
  { captured, eventIds, troubles }: Saved,
  { stageId, note }: Draft,
): Promise<void> {
  const { leadId } = captured.lead;
  const keep = (what: string, result: Result<{ eventId: string }, Failure>) => {
    if (result.ok) eventIds.unshift(result.value.eventId);
    else troubles.push({ what, failure: result.failure });
  };
  if (stageId !== FIRST_STAGE_ID)
    keep(
      'The stage did not save.',
      await ask('lead.move', { leadIds: [leadId], stageId, afterLeadId: null }),
    );
  const text = note?.trim() ?? '';
  if (text !== '') keep('The note did not save.', await ask('lead.note', { leadId, note: text }));
}
