import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { putSetting } from '@/lib/db/settings.ts';
import { captureListings } from '@/lib/leads/capture-listings.ts';
import { editFact } from '@/lib/leads/edit-lead.ts';
import { undoChange } from '@/lib/leads/undo-change.ts';
import { newId } from '@/lib/shared/ids.ts';
import { aListing } from '@/tests/support/builders.ts';
import { readLeadPage } from './read-lead-page.ts';

let db: LeadFlowDatabase;
beforeEach(() => {
  db = new LeadFlowDatabase(newId());
});
afterEach(() => db.delete());

async function aCapturedLead(): Promise<string> {
  await captureListings(db, [{ listing: aListing(), missingFields: [] }], 1);
  const [lead] = await db.leads.toArray();
  return lead?.id ?? '';
}

it('brings a lead with its stages in order, its events and what was said of it', async () => {
  const page = await readLeadPage(db, await aCapturedLead());
  expect(page?.stages.map(({ id }) => id).slice(0, 2)).toEqual(['new', 'research']);
  expect(page?.events.map(({ detail }) => detail.kind)).toEqual(['captured']);
  expect(page?.observations).toHaveLength(1);
  expect(page?.contacts).toBeNull();
});

it('keeps what an undo took back apart from what stands', async () => {
  const leadId = await aCapturedLead();
  const edit = await editFact(db, leadId, { fact: 'beds', value: 5 }, 2);
  await undoChange(db, edit.ok ? edit.value.eventId : '', 3);
  const page = await readLeadPage(db, leadId);
  expect(page?.withdrawn.map(({ facts }) => facts)).toEqual([{ beds: 5 }]);
  expect(page?.observations).toHaveLength(1);
});

it('is null for a lead that is gone', async () => {
  expect(await readLeadPage(db, 'gone')).toBeNull();
});

it('brings with it what the page offers and asks before anything else is known', async () => {
  const leadId = await aCapturedLead();
  const address = { ...aListing().address, street: '17 Sample St' };
  const other = aListing({ site: 'redfin', listingId: 'other', address });
  await captureListings(db, [{ listing: other, missingFields: [] }], 2);
  const leads = await db.leads.toArray();
  await db.duplicates.add({
    id: 'pair',
    leadIds: [leadId, leads.find(({ id }) => id !== leadId)?.id ?? ''],
    reasons: [],
    state: 'open',
    at: 2,
    stateAt: 2,
  });
  await putSetting(db, 'providerKeys', { attom: 'key', batchdata: ' ' });
  await putSetting(db, 'lookupSet', ['owner']);
  const page = await readLeadPage(db, leadId);
  expect(page?.questions.map(({ duplicate }) => duplicate.id)).toEqual(['pair']);
  expect([...(page?.withKey ?? [])]).toEqual(['attom']);
  expect(page?.press.set).toEqual(['owner']);
});
