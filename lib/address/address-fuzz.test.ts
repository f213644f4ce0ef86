import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_KEY_VERSION, compareAddresses, normalizeAddress } from './address.ts';

describe('any text', () => {
  const words =
    '12 123A 1/2 N S NE NORTH ST AVE COURT LAKE # APT UNIT 4B B BOX PO RR 5TH FIFTH US HIGHWAY 41 CR STATE ROAD - , , CA 94107 NEW YORK CT FL SAN PLAN URB CALLE ½ OF I 35 ATTN'.split(
      ' ',
    );
  const addresses = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  it('gives a key of eight fields, or null', () => {
    fc.assert(
      fc.property(addresses, (text) => {
        const address = normalizeAddress(text);
        expect(address?.key.split('|').length ?? 8).toBe(8);
        expect(address?.keyVersion ?? ADDRESS_KEY_VERSION).toBe(ADDRESS_KEY_VERSION);
      }),
    );
  });

  it('is the same address as itself when it has a ZIP, and maybe when it has none', () => {
    fc.assert(
      fc.property(addresses, (text) => {
        const address = normalizeAddress(`12 ${text}, Troy, NY 12180`);
        const expected = address?.components.zip == null ? 'maybe' : 'same';
        expect(address === null ? expected : compareAddresses(address, address).verdict).toBe(
          expected,
        );
      }),
    );
  });
});
