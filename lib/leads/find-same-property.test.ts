import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { normalizeAddress } from '../address/address.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import { identityEntries } from '../domain/identity-keys.ts';
import type { Listing } from '../domain/listing.ts';
import { captureListings } from './capture-listings.ts';
import { findSameProperties, findSameProperty, sureLead } from './find-same-property.ts';
import { identityOfListing } from './property-identity.ts';
import { loadSample } from './sample-data.ts';

const AT = Date.UTC(2026, 10, 1);
let db: LeadFlowDatabase;
beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const { address } = aListing();
const at = (street: string, other: Partial<Listing['address']> = {}) => ({
  address: { ...address, street, ...other },
});
const elsewhere = (listing: Partial<Listing>) =>
  aListing({ site: 'redfin', listingId: 'r1', url: 'https://www.redfin.com/home/1', ...listing });

async function save(...listings: Listing[]): Promise<string[]> {
  const inputs = listings.map((listing) => ({ listing, missingFields: [] }));
  return (await captureListings(db, inputs, AT)).items.map(({ lead }) => lead.id);
}
const find = (listing: Listing) => findSameProperty(db, identityOfListing(listing));

it.each([
  ['a direction is missing', at('123 N Sample St')],
  ['the suffix is missing', at('123 Sample')],
  ['a letter differs', at('123 Sampel St')],
  ['the ZIP differs', at('123 Sample St', { zip: '43055' })],
  [
    'the place is missing on one side',
    at('123 Sample St', { zip: null, state: null, city: 'Sampleton' }),
  ],
  ['the unit is in the number', at('123A Sample St')],
])('asks when %s', async (_, other) => {
  const [id = ''] = await save(
    aListing(other.address.street === '123A Sample St' ? at('123 Sample St', { unit: 'A' }) : {}),
  );
  const found = await find(elsewhere(other));
  expect(found?.lead.id).toBe(id);
});

it('prefers the sure lead to one that only may be it', async () => {
  const [, sure = ''] = await save(
    aListing({ listingId: '1', ...at('123 N Sample St') }),
    aListing({ listingId: '2', ...at('123 S Sample St') }),
  );
  expect(await find(elsewhere(at('123 S Sample St')))).toMatchObject({
    kind: 'same',
    lead: { id: sure },
    because: { kind: 'address' },
  });
});

it('answers many at once, in their order', async () => {
  const streets = Array.from({ length: 300 }, (_, index) => `${index + 1} Sample St`);
  const ids = await save(
    ...streets.map((street) => aListing({ listingId: street, ...at(street) })),
  );
  const asked = ['7 Sample St', '9000 Sample St', '300 Sample St'].map((street) =>
    identityOfListing(elsewhere(at(street))),
  );
  const found = await findSameProperties(db, asked);
  expect(found.map(sureLead).map((lead) => lead?.id)).toEqual([ids[6], undefined, ids[299]]);
});

it('reads all leads at once when asked about more than there are', async () => {
  const [id = ''] = await save(aListing());
  const asked = Array.from({ length: 400 }, (_, index) =>
    identityOfListing(elsewhere({ listingId: `${index}`, ...at(`${index + 100} Sample St`) })),
  );
  const found = await findSameProperties(db, asked);
  expect(found.flatMap((each, index) => (each === null ? [] : [[index, each.lead.id]]))).toEqual([
    [23, id],
  ]);
});

it('never finds a made-up lead', async () => {
  await loadSample(db, AT);
  const [sample] = await db.leads.toArray();
  const listing = aListing({ listingId: null, address: sample?.address ?? address });
  expect(await find(listing)).toBeNull();
});

it('indexes near addresses under what the address room calls number, street and place', () => {
  const key = normalizeAddress('123A N Sample St Apt 4, Sampleton, OH 43001')?.key ?? null;
  const entries = identityEntries({
    listingKeys: [],
    addressKey: key,
    apn: null,
    attomId: null,
    mlsId: null,
  });
  expect(entries).toEqual([`a:${key}`, 'n:123|43001', 's:123|SAM']);
});

it('finds a lead by its own id where nothing else is in common', async () => {
  const [id = ''] = await save(aListing(at('123 Sample St')));
  const nowhere = elsewhere(at('', { city: null, state: null, zip: null }));
  const identity = { ...identityOfListing(nowhere), leadId: id };
  expect(await findSameProperty(db, identity)).toMatchObject({
    kind: 'same',
    lead: { id },
    because: { kind: 'lead-id' },
  });
  expect(await findSameProperty(db, { ...identity, leadId: crypto.randomUUID() })).toBeNull();
});

it('never finds a made-up lead by its id', async () => {
  await loadSample(db, AT);
  const [sample] = await db.leads.toArray();
  const identity = { ...identityOfListing(aListing()), leadId: sample?.id ?? '' };
  expect(await findSameProperty(db, identity)).toBeNull();
});
