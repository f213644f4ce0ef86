import { expect, it } from 'vitest';
import { localInput, readLocalInput } from './local-time.ts';

it('writes a time as its input holds it, and reads it back', () => {
  const at = new Date(2026, 10, 4, 9, 5).getTime();
  expect(localInput(at)).toBe('2026-11-04T09:05');
  expect(readLocalInput('2026-11-04T09:05')).toBe(at);
});

it('is empty for no time', () => {
  expect(localInput(null)).toBe('');
  expect(readLocalInput('')).toBeNull();
});
