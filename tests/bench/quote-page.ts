import { browser } from 'wxt/browser';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { putSetting } from '@/lib/db/settings.ts';
import { createEnrichment } from '@/lib/enrichment/enrichment.ts';
import { keyOfPlace } from '@/lib/enrichment/registry.ts';
import { captureListings } from '@/lib/leads/capture-listings.ts';
import { emptyListing, type Listing } from '@/lib/domain/listing.ts';
import { makeSampleLeads } from '@/lib/sample/sample-leads.ts';

const NOW = Date.now();
const CHUNK = 500;
const db = new LeadFlowDatabase('bench-quote');
const enrichment = createEnrichment({
  db,
  clock: () => NOW,
  hasHostAccess: (origin) => browser.permissions.contains({ origins: [`${origin}/*`] }),
});
let leadIds: string[] = [];
let keys: string[] = [];
/** An answer is given to a lead once: each run takes the next. */
let given = 0;

const home = (index: number): Listing => ({
  ...emptyListing('zillow', `https://www.zillow.com/homedetails/${index}_zpid/`),
  listingId: `quote-${index}`,
  address: {
    street: `${100 + index} Filler Ave`,
    unit: null,
    city: 'Sampleton',
    state: 'OH',
    zip: '43001',
    country: 'US',
  },
});

/** Leads of which all phones are remembered. */
async function fill(count: number): Promise<void> {
  const { contacts } = makeSampleLeads(NOW);
  for (let first = 0; first < count; first += CHUNK) {
    const size = Math.min(CHUNK, count - first);
    const homes = Array.from({ length: size }, (_, index) => home(first + index));
    const inputs = homes.map((listing) => ({ listing, missingFields: [] }));
    const { items } = await captureListings(db, inputs, NOW);
    const leads = items.map(({ lead }) => lead);
    const asked = leads.map(({ addressKey }) => keyOfPlace('contacts', addressKey ?? ''));
    await db.cache.bulkPut(
      asked.map((requestKey, index) => ({
        requestKey,
        lookupId: `lookup-${first + index}`,
        matched: true,
        facts: {},
        persons: contacts[index % contacts.length]?.persons ?? [],
        dataAsOf: null,
        fetchedAt: NOW - 1000,
        expiresAt: NOW + 1e9,
      })),
    );
    leadIds = [...leadIds, ...leads.map(({ id }) => id)];
    keys = [...keys, ...asked];
  }
  await putSetting(db, 'providerKeys', { batchdata: 'bench' });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

Object.assign(globalThis, {
  bench: {
    fill,
    /** Milliseconds for the quote of all leads, and for reading their remembered answers in one go. */
    quoteAll: () =>
      timed(() => enrichment.summarize({ leadIds, datasets: ['contacts'], refresh: false })),
    readAll: () => timed(() => db.cache.bulkGet(keys)),
    /** The same for one lead. */
    quoteOne: () => timed(() => enrichment.quote(leadIds.slice(7, 8), ['contacts'], false)),
    readOne: () => timed(() => db.cache.get(keys[7] ?? '')),
    /** From the ask of one lead to its answer on the lead and on the disk, and the disk's own part: one row written. */
    giveOne: () => {
      given += 1;
      const ask = { leadIds: leadIds.slice(given - 1, given), datasets: ['contacts' as const] };
      return timed(() => enrichment.run({ ...ask, refresh: false, maxMicros: 0 }));
    },
    /** The same for all leads: written in parts, with the breath between them. */
    giveAll: () =>
      timed(async () => {
        await enrichment.run({ leadIds, datasets: ['contacts'], refresh: false, maxMicros: 0 });
        await enrichment.drain();
      }),
    writeAll: async () => {
      const rows = (await db.cache.bulkGet(keys)).filter((row) => row !== undefined);
      return timed(() => db.cache.bulkPut(rows));
    },
    writeOne: async () => {
      const row = await db.cache.get(keys[7] ?? '');
      return timed(async () => row && db.cache.put(row));
    },
  },
});
