import { expect, it } from 'vitest';
import { ChunkMemory } from './chunk-memory.ts';

const chunk = { rows: [], refused: [], leftOut: [] };

it('gives the chunk that was read ahead, once', () => {
  const memory = new ChunkMemory();
  memory.keep({ importId: 'a', index: 1, chunk });
  expect(memory.take('a', 1)).toBe(chunk);
  expect(memory.take('a', 1)).toBeNull();
});

it.each([
  ['b', 1],
  ['a', 2],
  ['a', 0],
])('has no chunk for another import or place: %s %s', (importId, index) => {
  const memory = new ChunkMemory();
  memory.keep({ importId: 'a', index: 1, chunk });
  expect(memory.take(importId, index)).toBeNull();
});
