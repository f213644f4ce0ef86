import { describe, expect, it } from 'vitest';
import {
  aLead,
  aPerson,
  aPhone,
  EXPORT_NOW as NOW,
  factsOf,
} from '@/tests/support/export-builders.ts';
import { DNC_CHECK_VALID_MS, type LeadContacts, type Person } from '../domain/contact.ts';
import { addLeftOut, releaseContacts, sumCounts } from './release-contacts.ts';

const mailed = aLead({
  facts: factsOf({
    ownerNames: ['Alex Sample'],
    ownerMailing: '9 Elsewhere Ave, Farville, OH 43009',
  }),
});

const foundFor = (...persons: Person[]): LeadContacts => ({
  leadId: 'lead-1',
  persons,
  lookupId: 'lookup-1',
  foundAt: NOW,
});

const release = (...persons: Person[]) => releaseContacts(mailed, foundFor(...persons), NOW);

describe('releaseContacts', () => {
  it.each([
    ['a clean, fresh check', aPerson(), null],
    ['a check exactly 31 days old', withPhone({ checkedAt: NOW - DNC_CHECK_VALID_MS }), null],
    ['a number on the DNC list', withPhone({ dnc: true }), 'dnc'],
    ['a TCPA-flagged number', withPhone({ tcpa: true }), 'tcpa'],
    ['a number never checked', withPhone({ dnc: null }), 'unchecked'],
    [
      'a check older than 31 days',
      withPhone({ checkedAt: NOW - DNC_CHECK_VALID_MS - 1 }),
      'stale-check',
    ],
    ['a known litigator', aPerson({ litigator: true }), 'litigator'],
    ['a deceased person', aPerson({ deceased: true }), 'deceased'],
  ] as const)('decides on the phone of %s', (_, person, block) => {
    const { phones, leftOut } = release(person);
    expect(phones.map(({ number }) => number)).toEqual(block === null ? ['6145550101'] : []);
    expect(leftOut.phones).toEqual(block === null ? {} : { [block]: 1 });
  });

  it.each(['litigator', 'deceased'] as const)('writes no e-mail or letter to a %s', (block) => {
    const { emails, mailing, leftOut } = release(aPerson({ [block]: true }));
    expect(emails).toEqual([]);
    expect(mailing).toBeNull();
    expect(leftOut).toMatchObject({ emails: { [block]: 1 }, mailings: { [block]: 1 } });
  });

  it('sends no letter to a house where one of two owners has died, but calls the other', () => {
    const widow = aPerson({ name: 'Robin Sample', emails: [] });
    const { phones, mailing } = release(aPerson({ deceased: true, phones: [] }), widow);
    expect(mailing).toBeNull();
    expect(phones).toHaveLength(1);
  });

  it('holds back a number for all once one who has it is flagged, in any order and spelling', () => {
    const clean = aPerson({ phones: [aPhone({ number: '(614) 555-0101' })] });
    const flagged = aPerson({ litigator: true });
    for (const persons of [
      [clean, flagged],
      [flagged, clean],
    ])
      expect(release(...persons)).toMatchObject({
        phones: [],
        emails: [],
        leftOut: { phones: { litigator: 1 }, emails: { litigator: 1 } },
      });
  });

  it('puts reachable numbers first, then the better scored, each once', () => {
    const phones = [
      aPhone({ number: '6145550101', score: 40 }),
      aPhone({ number: '6145550102', score: 99, reachable: false }),
      aPhone({ number: '6145550103', score: 80 }),
      aPhone({ number: '614-555-0103', score: 80 }),
      aPhone({ number: '6145550104', score: null, reachable: null }),
    ];
    expect(release(aPerson({ phones })).phones.map(({ number }) => number)).toEqual([
      '6145550103',
      '6145550101',
      '6145550104',
      '6145550102',
    ]);
  });

  it('releases the mailing address of a lead nobody was looked up for', () => {
    expect(releaseContacts(mailed, null, NOW)).toMatchObject({
      phones: [],
      mailing: { name: 'Alex Sample', city: 'Farville' },
      leftOut: { phones: {}, emails: {}, mailings: {} },
    });
  });

  it('does not count a letter that could not have been written anyway', () => {
    const flagged = foundFor(aPerson({ litigator: true }));
    const { leftOut } = releaseContacts(aLead({ facts: {} }), flagged, NOW);
    expect(leftOut.mailings).toEqual({});
  });
});

it('adds what was left out, reason by reason', () => {
  const a = { phones: { dnc: 2 }, emails: {}, mailings: { deceased: 1 } } as const;
  const b = { phones: { dnc: 1, litigator: 1 }, emails: { litigator: 1 }, mailings: {} } as const;
  const sum = addLeftOut(a, b);
  expect(sum).toEqual({
    phones: { dnc: 3, litigator: 1 },
    emails: { litigator: 1 },
    mailings: { deceased: 1 },
  });
  expect(sumCounts(sum.phones)).toBe(4);
});

function withPhone(overrides: Parameters<typeof aPhone>[0]): Person {
  return aPerson({ phones: [aPhone(overrides)] });
}
