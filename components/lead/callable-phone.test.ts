import { describe, expect, it } from 'vitest';
import type { LeadContacts, Phone } from '@/lib/domain/contact.ts';
import { bestCallable } from './callable-phone.ts';

const NOW = 1000;

const aPhone = (number: string, fields: Partial<Phone> = {}): Phone => ({
  number,
  type: 'mobile',
  carrier: null,
  reachable: null,
  score: null,
  dnc: false,
  tcpa: false,
  checkedAt: NOW,
  ...fields,
});

const contacts = (phones: Phone[], person: { litigator?: boolean } = {}): LeadContacts => ({
  leadId: 'lead-1',
  persons: [
    { name: 'Ann Sample', phones, emails: [], litigator: false, deceased: false, ...person },
  ],
  lookupId: 'lookup-1',
  foundAt: NOW,
});

const best = (phones: Phone[]) => bestCallable(contacts(phones), NOW)?.phone.number;

describe('bestCallable', () => {
  it('never gives a blocked number', () => {
    expect(
      best([aPhone('1', { dnc: true, score: 99 }), aPhone('2', { dnc: null })]),
    ).toBeUndefined();
    expect(bestCallable(contacts([aPhone('1')], { litigator: true }), NOW)).toBeNull();
    expect(bestCallable(null, NOW)).toBeNull();
  });

  it('takes the higher score, but an unreachable number last', () => {
    const phones = [
      aPhone('low', { score: 10 }),
      aPhone('dead line', { score: 99, reachable: false }),
      aPhone('high', { score: 80 }),
    ];
    expect(best(phones)).toBe('high');
  });
});
