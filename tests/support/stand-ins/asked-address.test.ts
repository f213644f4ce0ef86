import { expect, it } from 'vitest';
import { addressId, parseAskedAddress } from './asked-address.ts';

it.each([
  ['4529 Winona Court, Denver, CO 80212', '4529 WINONA CT', null, 'DENVER', 'CO', '80212'],
  ['4529 winona ct apt 4802, Denver, CO', '4529 WINONA CT', '4802', 'DENVER', 'CO', null],
  ['12-34 Sample St # 5B, Denver, CO 80212-0100', '12-34 SAMPLE ST', '5B', 'DENVER', 'CO', '80212'],
  ['7 Sample Rd, 43001', '7 SAMPLE RD', null, null, null, '43001'],
])('reads %s', (text, street, unit, city, state, zip) => {
  expect(parseAskedAddress(text)).toMatchObject({ street, unit, city, state, zip });
});

it.each(['Winona Court, Denver, CO', '4529 Winona Court', '4529 Winona Court, Denver', ''])(
  'gives null when a house or a place is missing: "%s"',
  (text) => expect(parseAskedAddress(text)).toBeNull(),
);

it('knows a house by either spelling of its street, with or without the ZIP', () => {
  const [written, short] = ['7 Sample Avenue, Denver, CO 80212', '7 SAMPLE AVE, DENVER, CO'].map(
    (text) => parseAskedAddress(text),
  );
  expect(written && addressId(written)).toBe(short && addressId(short));
});
