import { describe, expect, it } from 'vitest';
import {
  askablePhones,
  DNC_CHECK_VALID_MS,
  phoneBlock,
  withChecks,
  withEarlierFlags,
  type LeadContacts,
  type Person,
  type Phone,
  type PhoneCheck,
} from './contact.ts';

const NOW = Date.UTC(2026, 10, 24);
const phone: Phone = {
  number: '6145550101',
  type: 'mobile',
  carrier: null,
  reachable: true,
  score: 90,
  dnc: false,
  tcpa: false,
  checkedAt: NOW,
};
const person: Person = {
  name: 'Sample Owner',
  phones: [phone],
  emails: [],
  litigator: false,
  deceased: false,
};

describe('phoneBlock', () => {
  it.each([
    ['a checked, clean number', person, phone, null],
    ['a known litigator', { ...person, litigator: true }, phone, 'litigator'],
    ['a deceased owner', { ...person, deceased: true }, phone, 'deceased'],
    ['a number on the DNC list', person, { ...phone, dnc: true }, 'dnc'],
    ['a TCPA-flagged number', person, { ...phone, tcpa: true }, 'tcpa'],
    ['a number never checked', person, { ...phone, dnc: null }, 'unchecked'],
    [
      'a check older than 31 days',
      person,
      { ...phone, checkedAt: NOW - DNC_CHECK_VALID_MS - 1 },
      'stale-check',
    ],
    [
      'a check exactly 31 days old',
      person,
      { ...phone, checkedAt: NOW - DNC_CHECK_VALID_MS },
      null,
    ],
  ] as const)('judges %s', (_, who, which, block) => {
    expect(phoneBlock(who, which, NOW)).toBe(block);
  });
});

const withPhone = (changes: Partial<Phone>): Person[] => [
  { ...person, phones: [{ ...phone, ...changes }] },
];
const phoneOf = ([first]: readonly Person[]): Phone | undefined => first?.phones[0];

describe('withChecks', () => {
  const check: PhoneCheck = {
    number: phone.number,
    type: null,
    carrier: null,
    reachable: null,
    dnc: null,
    tcpa: null,
  };

  it('adds what was said and leaves the rest', () => {
    const said = { ...check, carrier: 'Sample Wireless', reachable: false };
    expect(phoneOf(withChecks(withPhone({}), [said], NOW))).toEqual({
      ...phone,
      carrier: 'Sample Wireless',
      reachable: false,
    });
  });

  it('stamps the date when the Do Not Call list was asked, and only then', () => {
    const old = withPhone({ checkedAt: 1 });
    expect(phoneOf(withChecks(old, [{ ...check, dnc: true }], NOW))).toMatchObject({
      dnc: true,
      checkedAt: NOW,
    });
    expect(phoneOf(withChecks(old, [{ ...check, tcpa: true }], NOW))).toMatchObject({
      tcpa: true,
      checkedAt: 1,
    });
  });

  it('touches no other number', () => {
    const other = { ...check, number: '6145550199', dnc: true };
    expect(withChecks(withPhone({}), [other], NOW)).toEqual([person]);
  });
});

const flagsAfter = (found: Partial<Phone>, before: Partial<Phone>) => {
  const after = phoneOf(withEarlierFlags(withPhone(found), withPhone(before)));
  return [after?.dnc, after?.tcpa, after?.checkedAt];
};

describe('withEarlierFlags', () => {
  it.each([
    [{ dnc: null }, { dnc: true, checkedAt: 1 }, [true, false, 1]],
    [{ dnc: false }, { dnc: true, checkedAt: 1 }, [false, false, NOW]],
    [{ dnc: false, checkedAt: 1 }, { dnc: true }, [true, false, NOW]],
    [{ dnc: true }, { dnc: null, checkedAt: NOW + 1 }, [true, false, NOW]],
    [{ tcpa: false }, { tcpa: true }, [false, true, NOW]],
    [{ tcpa: null }, { tcpa: false }, [false, false, NOW]],
  ])('of a number found with %j that was %j before', (found, before, flags) => {
    expect(flagsAfter(found, before)).toEqual(flags);
  });
});

const contacts = (persons: Person[], lookupId = 'find-1'): LeadContacts => ({
  leadId: 'lead',
  persons,
  lookupId,
  foundAt: NOW,
});

const numbered = (number: string, more: Partial<Person> = {}) => ({
  ...person,
  ...more,
  phones: [{ ...phone, number }],
});

describe('askablePhones', () => {
  it('gives each number once, of people a check can make callable', () => {
    const { phones } = askablePhones(
      contacts([
        numbered('6145550101'),
        numbered('6145550101'),
        numbered('6145550102', { litigator: true }),
        numbered('6145550103', { deceased: true }),
        numbered('+44 20 7946 0000'),
      ]),
    );
    expect(phones).toEqual(['6145550101']);
  });

  it('names what found them, without a number, and differently after another find', () => {
    const found = askablePhones(contacts([person]));
    expect(found.contactsId).toBe('find-1');
    const imported = { ...person, importId: 'import-1' };
    expect(askablePhones(contacts([person, imported])).contactsId).toBe('find-1+import-1');
    expect(askablePhones(contacts([person], 'find-2')).contactsId).toBe('find-2');
  });

  it('has no name where there is no number', () => {
    const nobody = { phones: [], contactsId: null };
    expect(askablePhones(undefined)).toEqual(nobody);
    expect(askablePhones(contacts([{ ...person, phones: [] }]))).toEqual(nobody);
  });
});
