import { expect, it } from 'vitest';
import { normalizeAddress } from './address.ts';

it.each([
  ['1255 W NORTH AVE UNIT 5, CHICAGO, IL 60642', '1255 W North Ave Unit 5, Chicago, IL 60642'],
  ['9 5TH ST NE #B MCKINNEY TX 75070', '9 5th St NE # B, McKinney, TX 75070'],
  ['9 us highway 41 s, ocala, fl', '9 US Highway 41 S, Ocala, FL'],
  [
    '9 calle a, urb las flores, san juan, pr 00926',
    '9 Calle A, Urb Las Flores, San Juan, PR 00926',
  ],
])('writes %s as %s', (text, display) => {
  expect(normalizeAddress(text)?.display).toBe(display);
});
