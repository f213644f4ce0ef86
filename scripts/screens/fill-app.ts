import type { Page } from 'puppeteer';
import type { DatasetId } from '../../lib/domain/dataset.ts';
import { emptyListing, type Listing } from '../../lib/domain/listing.ts';
import type { Lookup } from '../../lib/domain/lookup.ts';
import type { Answer, MessageType, Payload } from '../../lib/messaging/protocol.ts';
import { readTable } from '../../tests/support/browser/read-table.ts';
import { waitUntil } from '../../tests/support/browser/wait-until.ts';
import { STAND_IN_KEYS } from '../../tests/support/stand-ins/accounts.ts';
import type { StandIns } from '../../tests/support/stand-ins/stand-ins.ts';

const STREETS = [
  '1406 Sample Elm St',
  '88 Sample Ridge Rd',
  '2310 Sample Garland Ave',
  '615 Sample Birch Ln',
];
const MOST_MICROS = 10_000_000;

/**
 * Gives the app something to show on every screen: the sample leads, homes with answers, a call whose charge is
 * uncertain, one that failed and one under way, and two leads that may be one house. Gives the id of the lead
 * that everything was found for.
 */
export async function fillApp(app: Page, standIns: StandIns): Promise<string> {
  await ask(app, 'sample.load', null);
  await ask(app, 'consent.give', null);
  await ask(app, 'provider.set-key', { provider: 'attom', key: STAND_IN_KEYS.attom });
  await ask(app, 'provider.set-key', { provider: 'batchdata', key: STAND_IN_KEYS.batchData });
  const { leads } = await ask(app, 'listing.capture-many', { listings: STREETS.map(homeAt) });
  const [first = '', ...others] = leads.map((lead) => lead?.leadId ?? '');
  await ask(app, 'listing.capture-many', {
    listings: [twinOf('zillow', '77 Sample Twin Ave', 3), twinOf('redfin', '77 Sample Twin', 4)],
  });
  await lookUp(app, [first]);
  await lookUpBadly(app, standIns, others);
  return first;
}

/** The second home's answers are lost, unreadable and late. */
async function lookUpBadly(app: Page, standIns: StandIns, leadIds: string[]): Promise<void> {
  standIns.play({
    faults: [
      { kind: 'drop-after-billing', endpoint: 'property/expandedprofile' },
      { kind: 'not-json', endpoint: 'attomavm/detail' },
      { kind: 'hang', endpoint: 'property/skip-trace' },
    ],
  });
  await lookUp(app, leadIds);
}

/** Buys what there is about leads, and waits until no call but one that hangs is open. */
async function lookUp(app: Page, leadIds: string[]): Promise<void> {
  const datasets: DatasetId[] = ['owner', 'value', 'contacts'];
  await ask(app, 'lookup.run', { leadIds, datasets, refresh: false, maxMicros: MOST_MICROS });
  await waitUntil('the answers', async () => {
    const lookups = await readTable<Lookup>(app, 'lookups');
    const asked = lookups.filter(({ leadId }) => leadIds.includes(leadId));
    const open = asked.filter(({ state, dataset }) => isOpen(state) && dataset !== 'contacts');
    return asked.length >= leadIds.length * datasets.length && open.length === 0 ? true : undefined;
  });
}

const isOpen = (state: Lookup['state']): boolean => state === 'queued' || state === 'running';

const homeAt = (street: string, index: number): Listing => ({
  ...emptyListing('zillow', `https://www.zillow.com/homedetails/${index}_zpid/`),
  listingId: `screens-${index}`,
  address: { street, unit: null, city: 'Sampleton', state: 'OH', zip: '43001', country: 'US' },
  price: { amount: 240_000 + index * 18_500, max: null, currency: 'USD', kind: 'asking' },
  beds: 3,
  baths: 2,
  sqft: 1480,
  yearBuilt: 1962,
  type: 'Single Family',
  status: 'for-sale',
});

/** One of two listings that may be the same house, and differ. */
const twinOf = (site: string, street: string, beds: number): Listing => ({
  ...homeAt(street, 0),
  site,
  url: `https://www.${site}.com/twin`,
  listingId: `twin-${site}`,
  beds,
});

async function ask<Type extends MessageType>(app: Page, type: Type, payload: Payload<Type>) {
  const answer = (await app.evaluate((message) => chrome.runtime.sendMessage(message), {
    type,
    payload,
  })) as Answer<Type>;
  if (!answer.ok) throw new Error(`${type}: ${answer.failure.kind}`);
  return answer.value;
}
