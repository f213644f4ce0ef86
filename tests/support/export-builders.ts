import { emptyListing, type Listing } from '@/lib/domain/listing.ts';
import type { Person, Phone } from '@/lib/domain/contact.ts';
import type { FactName, Facts, FactValues } from '@/lib/domain/facts.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { newLead, pageObservation } from '@/lib/leads/new-lead.ts';
import { aListing } from './builders.ts';

/** When the made-up leads, checks and exports of the tests take place. */
export const EXPORT_NOW = Date.UTC(2026, 10, 24, 18);

/** A made-up lead as a capture would leave it. */
export function aLead(overrides: Partial<Lead> = {}, listing: Partial<Listing> = {}): Lead {
  const captured = aListing(listing);
  const observation = pageObservation(captured, 'lead-1', EXPORT_NOW);
  return { ...newLead({ listing: captured, missingFields: [] }, observation, 'a0'), ...overrides };
}

/** A lead nothing is known of but that it exists. */
export function aBareLead(): Lead {
  const listing = emptyListing('generic', 'https://homes.example.com/1');
  const observation = pageObservation(listing, 'lead-bare', EXPORT_NOW);
  return newLead({ listing, missingFields: [] }, observation, 'a0');
}

/** Facts as a look-up would leave them. */
export function factsOf(values: Partial<FactValues>): Facts {
  const entries = (Object.keys(values) as FactName[]).map((name) => [
    name,
    {
      value: values[name],
      source: 'attom',
      observationId: 'observation-1',
      at: EXPORT_NOW,
      conflicts: [],
    },
  ]);
  return Object.fromEntries(entries) as Facts;
}

/** A number that was checked today and may be called. */
export function aPhone(overrides: Partial<Phone> = {}): Phone {
  return {
    number: '6145550101',
    type: 'mobile',
    carrier: null,
    reachable: true,
    score: 90,
    dnc: false,
    tcpa: false,
    checkedAt: EXPORT_NOW,
    ...overrides,
  };
}

/** Somebody with one callable number and one e-mail. */
export function aPerson(overrides: Partial<Person> = {}): Person {
  return {
    name: 'Alex Sample',
    phones: [aPhone()],
    emails: [{ address: 'alex@example.com' }],
    litigator: false,
    deceased: false,
    ...overrides,
  };
}
