import { describe, expect, it } from 'vitest';
import type { Phone } from '@/lib/domain/contact.ts';
import { formatPhone, phoneHref, phoneDetails } from './phone-words.ts';

describe('formatPhone', () => {
  it.each([
    ['5555550101', '(555) 555-0101'],
    ['15555550101', '(555) 555-0101'],
    ['555-0101', '555-0101'],
  ])('writes %s as %s', (number, written) => {
    expect(formatPhone(number)).toBe(written);
  });
});

describe('phoneHref', () => {
  it('adds the country code to ten digits', () => {
    expect(phoneHref('(555) 555-0101')).toBe('tel:+15555550101');
    expect(phoneHref('15555550101')).toBe('tel:+15555550101');
  });
});

describe('phoneDetails', () => {
  const phone: Phone = {
    number: '5555550101',
    type: 'mobile',
    carrier: null,
    reachable: null,
    score: null,
    dnc: false,
    tcpa: null,
    checkedAt: 0,
  };

  it('names only what is known', () => {
    expect(phoneDetails(phone)).toBe('');
    expect(phoneDetails({ ...phone, carrier: 'Sample Wireless', score: 0, reachable: false })).toBe(
      'Sample Wireless · score 0 · not reachable',
    );
  });
});
