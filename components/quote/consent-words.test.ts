import { expect, it } from 'vitest';
import { paidConsentWords } from './consent-words.ts';

it('says who gets the address, and who gets it in a web address', () => {
  expect(paidConsentWords(['attom', 'batchdata', 'rentcast', 'fema'])).toBe(
    'ATTOM, BatchData, and RentCast get the address of this lead, on your key, when you press the button, ATTOM and RentCast in its web address. A check of phones sends BatchData the numbers instead. Nothing else is sent, and you pay them directly.',
  );
  expect(paidConsentWords(['batchdata'])).toMatch(
    /^BatchData gets the address.* button\. A check of phones/,
  );
});

it('says nothing of money where nobody is paid', () => {
  expect(paidConsentWords(['census', 'fema', 'fcc', 'hud'])).toBeNull();
});
