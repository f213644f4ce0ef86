import { expect, it } from 'vitest';
import { COMMAND_IDS, commandRow } from './command-table.ts';
import { isSingleKey, matchKey } from './match-key.ts';

const NO_KEYS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof NO_KEYS> = {}) => ({ ...NO_KEYS, ...held, key });

it('gives a command by its key, with Ctrl or ⌘ where it has one', () => {
  expect(matchKey(press('k', { ctrlKey: true }), null)).toBe('palette');
  expect(matchKey(press('k', { metaKey: true }), null)).toBe('palette');
  expect(matchKey(press('k'), null)).toBeNull();
  expect(matchKey(press('?', { shiftKey: true }), null)).toBe('help');
  expect(matchKey(press('n', { altKey: true }), null)).toBeNull();
});

it('tells undo and redo apart by Shift, whichever letter the browser sends', () => {
  expect(matchKey(press('z', { ctrlKey: true }), null)).toBe('undo');
  for (const key of ['z', 'Z'])
    expect(matchKey(press(key, { ctrlKey: true, shiftKey: true }), null)).toBe('redo');
  expect(matchKey(press('y', { ctrlKey: true }), null)).toBe('redo');
  expect(matchKey(press('N', { shiftKey: true }), null)).toBeNull();
});

it('takes G and a letter after one another', () => {
  expect(matchKey(press('g'), null)).toEqual({ first: 'g' });
  expect(matchKey(press('l'), 'g')).toBe('go.leads');
  expect(matchKey(press('l'), null)).toBeNull();
  expect(matchKey(press('m'), 'g')).toBe('lead.move');
});

it('has no key that means two things', () => {
  const keys = COMMAND_IDS.flatMap((id) => commandRow(id).keys);
  expect(keys).toEqual([...new Set(keys)]);
});

it('counts letters alone as keys that can be turned off', () => {
  expect(['n', '/', '3'].map((key) => isSingleKey(press(key)))).toEqual([true, true, true]);
  expect(isSingleKey(press('z', { ctrlKey: true }))).toBe(false);
  expect(['ArrowUp', ' ', 'Enter'].some((key) => isSingleKey(press(key)))).toBe(false);
});
