import { generateNKeysBetween } from 'fractional-indexing';
import type { LeadFlowDatabase } from '../db/database.ts';
import { CHANGE_TABLES, writeChange, type RowWrite } from '../db/write-change.ts';
import type { EventDetail } from '../domain/event.ts';
import { CaptureBatch, type CapturedItem } from './capture-batch.ts';
import { questionRows } from './duplicate-rows.ts';
import type { CaptureInput } from './new-lead.ts';
import { topOfStage } from './rank.ts';
import { seenAgainDetail } from './see-again.ts';
import { FIRST_STAGE_ID } from '../domain/stage.ts';

/** What became of each captured listing, in the order given. */
export interface CaptureResult {
  /** The one event that undoes all of it; null when no page said anything new. */
  eventId: string | null;
  items: CapturedItem[];
}

/**
 * Saves listings as leads in one transaction: durable together, undoable together.
 * A house already in the pipeline, or twice among the listings, stays one lead and gains an observation.
 */
export function captureListings(
  db: LeadFlowDatabase,
  inputs: CaptureInput[],
  at: number,
): Promise<CaptureResult> {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const first = await topOfStage(db, FIRST_STAGE_ID);
    const ranks = generateNKeysBetween(null, first, inputs.length);
    const batch = await CaptureBatch.open(db, inputs, at);
    for (const [index, input] of inputs.entries()) batch.add(input, ranks[index] ?? '');
    const { leads, observations } = batch;
    if (leads.length === 0) return { eventId: null, items: batch.items };
    const event = await writeChange(db, {
      at,
      actor: 'user',
      leadIds: leads.map(({ id }) => id),
      detail: captureDetail(batch.items, inputs, at),
      writes: [
        ...leads.map((lead): RowWrite => ({ table: 'leads', key: lead.id, row: lead })),
        ...(await questionRows(db, batch.items, at)),
      ],
      observations,
    });
    return { eventId: event.id, items: batch.items };
  });
}

function captureDetail(items: CapturedItem[], inputs: CaptureInput[], at: number): EventDetail {
  const listing = inputs[0]?.listing;
  const only = items.length === 1 ? items[0] : undefined;
  if (listing && only?.outcome === 'known') return seenAgainDetail(only.lead, listing, at);
  const created = items.filter(({ outcome }) => outcome === 'new').length;
  return { kind: 'captured', site: listing?.site ?? '', created, known: items.length - created };
}
