import { waitForWords } from '@/tests/support/browser/app-page.ts';
import { aListing } from '@/tests/support/builders.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';
import { aHome, onZillow } from './homes.ts';
import { leadAt, type World } from './open-world.ts';

/** Saves a home from its page; gives the lead's id. */
export async function saveHome(world: World, street: string): Promise<string> {
  const { overlay } = await world.visit(onZillow(aHome(street)));
  await overlay.press('Save lead');
  await overlay.waitForText(/Saved to New/);
  await world.leavePages();
  const lead = await leadAt(world, street);
  if (lead === undefined) throw new Error(`No lead at ${street}`);
  return lead.id;
}

/** Saves homes at these streets in one go, as a results page does; gives their ids in the same order. */
export async function saveHomes(world: World, ...streets: string[]): Promise<string[]> {
  const listings = streets.map((street) =>
    aListing({ listingId: street, address: { ...aListing().address, street } }),
  );
  const saved = await world.ask('listing.capture-many', { listings });
  if (!saved.ok) throw new Error(saved.failure.kind);
  return saved.value.leads.map((lead) => lead?.leadId ?? '');
}

/** Saves a home and goes to its lead; gives the lead's id. */
export async function openLead(world: World, street: string): Promise<string> {
  const leadId = await saveHome(world, street);
  await world.goTo(`#/lead/${leadId}`);
  await waitForWords(world.app, /Look up/);
  return leadId;
}

/** What the row of a dataset says once the answer is in. */
export const answeredRow = (title: string): RegExp =>
  new RegExp(`${title}[^·]*· 1 min old, reading is free`);

/** Gives LeadFlow keys that the stand-ins take. */
export async function giveKeys(world: World): Promise<void> {
  await world.ask('provider.set-key', { provider: 'attom', key: STAND_IN_KEYS.attom });
  await world.ask('provider.set-key', { provider: 'batchdata', key: STAND_IN_KEYS.batchData });
}

/** Agrees to the notice, and has nobody asked but whom a test presses for: its faults and counts are of those calls. */
export async function agree(world: World): Promise<void> {
  await world.ask('consent.give', null);
  await world.ask('free-lookups.set', { on: false });
}
