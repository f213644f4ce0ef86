import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import type { Listing } from '../domain/listing.ts';
import { captureListings } from './capture-listings.ts';
import { dismissDuplicate } from './decide-duplicate.ts';
import { isQuestionOfPage, questionOnPage } from './page-question.ts';

const AT = Date.UTC(2026, 10, 1);
let db: LeadFlowDatabase;
beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const { address } = aListing();
const zillow = aListing();
const redfin = aListing({
  site: 'redfin',
  listingId: '7700001',
  url: 'https://www.redfin.com/OH/Sampleton/123-N-Sample-St-43001/home/7700001',
  address: { ...address, street: '123 N Sample St' },
});
const save = (listing: Listing) =>
  captureListings(db, [{ listing, missingFields: [] }], AT).then(({ items }) => items[0]?.lead.id);

it('asks on a page that is not saved yet, and after it was saved by a question to answer', async () => {
  const leadId = await save(zillow);
  const reasons = [{ kind: 'direction-missing', value: null }];
  const unsaved = { duplicateId: null, leadId, line: '123 Sample St', reasons };
  expect(await questionOnPage(db, redfin)).toEqual(unsaved);
  await save(redfin);
  expect(await questionOnPage(db, redfin)).toEqual({
    ...unsaved,
    duplicateId: expect.stringContaining(leadId ?? '-'),
  });
  expect(await questionOnPage(db, zillow)).toMatchObject({ line: '123 N Sample St' });
});

it('has nothing to ask about an unknown house, a known one and one that was told apart', async () => {
  expect(await questionOnPage(db, zillow)).toBeNull();
  await save(zillow);
  expect(await questionOnPage(db, zillow)).toBeNull();
  await save(redfin);
  const [question] = await db.duplicates.toArray();
  await dismissDuplicate(db, question?.id ?? '', AT + 1);
  expect(await questionOnPage(db, redfin)).toBeNull();
});

it('belongs to the pages of its two leads, and to no other', async () => {
  await save(zillow);
  await save(redfin);
  const [question] = await db.duplicates.toArray();
  const isOf = (url: string) => isQuestionOfPage(db, question?.id ?? '', url);
  expect(await isOf(`${redfin.url}?tracking=1`)).toBe(true);
  expect(await isOf('https://www.redfin.com/other/path/home/7700001')).toBe(true);
  expect(await isOf(zillow.url)).toBe(true);
  expect(await isOf('https://www.redfin.com/OH/Sampleton/9-Other-Rd-43001/home/7700002')).toBe(
    false,
  );
  expect(await isOf(redfin.url.replace('www.redfin.com', 'evil.example.com'))).toBe(false);
  expect(await isOf('not an address')).toBe(false);
});
