import { describe, expect, it } from 'vitest';
import type { Lead } from '@/lib/domain/lead.ts';
import { aListing, asking } from '@/tests/support/builders.ts';
import { findLeads, ofImport, sortLeads } from './lead-list.ts';

interface Some {
  street: string;
  price?: number;
  createdAt?: number;
  owner?: string;
  tags?: string[];
}

const aLead = ({ street, price, createdAt = 0, owner, tags = [] }: Some): Lead =>
  ({
    id: street,
    address: { ...aListing().address, street },
    createdAt,
    tags,
    facts: {
      ...(price === undefined ? {} : { price: { value: asking(price) } }),
      ...(owner === undefined ? {} : { ownerNames: { value: [owner] } }),
    },
  }) as Lead;

const streets = (leads: Lead[]) => leads.map(({ id }) => id);

describe('findLeads', () => {
  const leads = [
    aLead({ street: '123 Sample St', owner: 'Ann Sample' }),
    aLead({ street: '48 Example Ave', tags: ['driveby'] }),
  ];

  it.each([
    ['', ['123 Sample St', '48 Example Ave']],
    ['  ave EXAMPLE ', ['48 Example Ave']],
    ['ann', ['123 Sample St']],
    ['driveby', ['48 Example Ave']],
    ['sampleton 43001', ['123 Sample St', '48 Example Ave']],
    ['123 ave', []],
  ])('finds by "%s"', (query, found) => {
    expect(streets(findLeads(leads, query))).toEqual(found);
  });
});

describe('sortLeads', () => {
  it('puts the newest first', () => {
    const leads = [aLead({ street: 'old', createdAt: 1 }), aLead({ street: 'new', createdAt: 2 })];
    expect(streets(sortLeads(leads, 'newest'))).toEqual(['new', 'old']);
  });

  it('puts the cheapest first and unknown prices last', () => {
    const leads = [
      aLead({ street: 'unknown' }),
      aLead({ street: 'dear', price: 300_000 }),
      aLead({ street: 'cheap', price: 100_000 }),
    ];
    expect(streets(sortLeads(leads, 'price'))).toEqual(['cheap', 'dear', 'unknown']);
  });
});

it('keeps to the leads of one import where one is given', () => {
  const leads = [{ ...aLead({ street: '1' }), importId: 'i' }, aLead({ street: '2' })];
  expect(ofImport(leads, 'i').map(({ id }) => id)).toEqual(['1']);
  expect(ofImport(leads, null)).toHaveLength(2);
});
