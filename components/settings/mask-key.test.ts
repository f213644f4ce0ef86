import { expect, it } from 'vitest';
import { maskedKey } from './mask-key.ts';

it('shows the last four characters of a long key', () => {
  expect(maskedKey('0123456789abcdef7f2c')).toBe('Key ends 7f2c');
});

it('shows nothing of a key so short that its end would give it away', () => {
  expect(maskedKey('short-7f2c')).toBe('Key saved');
});
