import { describe, expect, it } from 'vitest';
import { newLead, pageObservation } from '@/lib/leads/new-lead.ts';
import type { Listing } from '@/lib/domain/listing.ts';
import { aListing } from '@/tests/support/builders.ts';
import { editsFor, mergeFields } from './merge-fields.ts';

function seen(id: string, at: number, parts: Partial<Listing>) {
  const listing = aListing(parts);
  const observation = pageObservation(listing, id, at);
  return { lead: newLead({ listing, missingFields: [] }, observation, 'a0'), observation };
}
const zillow = seen('a', 1, { site: 'zillow', beds: 3, sqft: 1480, yearBuilt: null });
const redfin = seen('b', 2, { site: 'redfin', beds: 4, sqft: 1480, yearBuilt: 1962 });
const fields = mergeFields([zillow.lead, redfin.lead], [zillow.observation, redfin.observation]);
const field = (fact: string) => fields.find((each) => each.fact === fact);

describe('mergeFields', () => {
  it('names the facts in which two leads differ, and no others', () => {
    expect(field('beds')).toMatchObject({ label: 'Beds', texts: ['3', '4'] });
    expect(field('sqft')).toBeUndefined();
  });

  it('marks what the sources would show, and what only one of them has', () => {
    expect(field('beds')?.shown).toBe(1);
    expect(field('yearBuilt')).toMatchObject({ texts: [null, '1962'], shown: 1, edits: null });
  });
});

describe('editsFor', () => {
  it('says only what differs from what the sources would show', () => {
    expect(editsFor(fields, new Map())).toEqual([]);
    expect(editsFor(fields, new Map([['beds', 1]]))).toEqual([]);
    expect(editsFor(fields, new Map([['beds', 0]]))).toEqual([{ fact: 'beds', value: 3 }]);
  });
});
