import { describe, expect, it } from 'vitest';
import { DNC_CHECK_VALID_MS, phoneBlock, type Person, type Phone } from './contact.ts';

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
