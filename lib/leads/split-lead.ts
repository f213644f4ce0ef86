import type { LeadFlowDatabase } from '../db/database.ts';
import { standingObservations } from '../db/lead-rows.ts';
import { writeChange, type RowWrite } from '../db/write-change.ts';
import { identityKeysOf } from '../domain/identity-keys.ts';
import { addressLine, leadIdsOf, type Lead, type MergedLead } from '../domain/lead.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';

import { without } from './absorb-lead.ts';
import { deriveLead } from './derive-lead.ts';
import { toldApart } from './duplicate-rows.ts';
import { giveBack, latePlaces, type Parting, type Step } from './give-back.ts';
import { MERGE_TABLES } from './merge-leads.ts';
import { refreshPlaces } from './refresh-places.ts';

/**
 * Takes a merged lead out again, at any later time and in any order, with all that had been merged into it
 * before. It stands where it stood, with its own note, tags and history, and with what its own sites said
 * meanwhile; what the user changed since on the lead that stays, stays there. The two are remembered as
 * different. One change that can be undone. Fails with 'not-found' when the id is not of a merged lead.
 */
export function splitLead(
  db: LeadFlowDatabase,
  leadId: string,
  at: number,
): Promise<Result<{ eventId: string }, Failure>> {
  return db.transaction('rw', MERGE_TABLES, async () => {
    const resting = await db.mergedLeads.get(leadId);
    if (resting === undefined) return fail({ kind: 'not-found' });
    const { ancestors, survivor } = await wayUp(db, resting);
    if (survivor === undefined) return fail({ kind: 'not-found' });
    const eventId = newId();
    const withdrawnIds = await withdrawChoices(db, resting, eventId);
    const after = await takeOut(db, { resting, ancestors, survivor }, at);
    await writeChange(db, {
      id: eventId,
      at,
      actor: 'user',
      leadIds: [survivor.id, leadId],
      detail: { kind: 'split', leadId, line: addressLine(resting.row.address) },
      writes: [
        { table: 'leads', key: survivor.id, row: after.survivor },
        { table: 'leads', key: leadId, row: after.lead },
        { table: 'mergedLeads', key: leadId, row: null },
        ...after.resting.map((row): RowWrite => ({ table: 'mergedLeads', key: row.id, row })),
        ...(await toldApart(db, [after.survivor, after.lead], at)),
      ],
      observations: [],
      withdrawnIds,
    });
    return ok({ eventId });
  });
}

/** The resting leads between a merged lead and the one that lives, and that one. */
async function wayUp(
  db: LeadFlowDatabase,
  { intoId }: MergedLead,
): Promise<{ ancestors: MergedLead[]; survivor: Lead | undefined }> {
  const ancestors: MergedLead[] = [];
  let id = intoId;
  for (;;) {
    const ancestor = await db.mergedLeads.get(id);
    if (ancestor === undefined) return { ancestors, survivor: await db.leads.get(id) };
    ancestors.push(ancestor);
    id = ancestor.intoId;
  }
}

interface Family {
  resting: MergedLead;
  ancestors: readonly MergedLead[];
  survivor: Lead;
}

interface Parted {
  lead: Lead;
  survivor: Lead;
  /** Resting leads that changed with it. */
  resting: MergedLead[];
}

/** The lead by itself again, and every lead that had something of it, up to the one that lives, without. */
async function takeOut(
  db: LeadFlowDatabase,
  { resting, ancestors, survivor }: Family,
  at: number,
): Promise<Parted> {
  const lead = await settled(db, resting.row, at);
  const parting: Parting = {
    leaving: new Set(leadIdsOf(resting.row)),
    section: resting.gave.note,
    late: latePlaces(resting.row, lead),
  };
  const changed: MergedLead[] = [];
  let step: Step = { before: resting, after: null };
  const leave = async (parent: Lead): Promise<Lead> => {
    const children = await db.mergedLeads.where('intoId').equals(parent.id).sortBy('at');
    const given = giveBack(parent, children, step, parting);
    changed.push(...given.children);
    return settled(db, given.lead, at);
  };
  for (const ancestor of ancestors) {
    const row = await leave(ancestor.row);
    step = { before: ancestor, after: withLateGifts(ancestor, row) };
  }
  return { lead, survivor: await leave(survivor), resting: changed };
}

/**
 * A resting lead that was brought up to date on the way. Pages of its own that were seen while it rested are on the
 * lead above as well, by its gift: else they would stay there when this one leaves too.
 */
function withLateGifts(resting: MergedLead, row: Lead): MergedLead {
  const { gave } = resting;
  const late = latePlaces(resting.row, row);
  const sites = [...gave.sites, ...without(late.sites, gave.sites)];
  const listingKeys = [...gave.listingKeys, ...without(late.listingKeys, gave.listingKeys)];
  return { ...resting, row, gave: { ...gave, sites, listingKeys } };
}

/** What the user chose between the two counts no more once there are two again. */
async function withdrawChoices(
  db: LeadFlowDatabase,
  { gave }: MergedLead,
  withdrawnBy: string,
): Promise<string[]> {
  const event = await db.events.get(gave.eventId);
  // Choices among several leads still hold for those that stay together.
  if (event?.detail.kind !== 'merged' || event.detail.absorbedIds.length > 1) return [];
  const chosen = await db.observations.bulkGet(event.observationIds);
  const standing = chosen.filter((each) => each !== undefined && each.withdrawnBy === null);
  const withdrawn = standing.flatMap((each) => (each ? [{ ...each, withdrawnBy }] : []));
  await db.observations.bulkPut(withdrawn);
  return withdrawn.map(({ id }) => id);
}

/** A lead with what its own pages and sources say now. */
async function settled(db: LeadFlowDatabase, lead: Lead, at: number): Promise<Lead> {
  const placed = refreshPlaces(lead, await standingObservations(db, lead));
  const derived = await deriveLead(db, placed, at);
  return { ...derived, identityKeys: identityKeysOf(derived) };
}
