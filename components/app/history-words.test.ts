import { expect, it } from 'vitest';
import { historyWords } from './history-words.ts';

it('names the change with its lead, or with how many', () => {
  const step = { eventId: 'e', kind: 'moved', leads: 1, line: '123 Sample St' } as const;
  expect(historyWords(step)).toBe('move of 123 Sample St');
  expect(historyWords({ ...step, leads: 12 })).toBe('move of 12 leads');
  expect(historyWords({ ...step, kind: 'captured', line: null })).toBe('saving');
});
