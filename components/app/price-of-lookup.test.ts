import { expect, it } from 'vitest';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import { priceOfLookup } from './price-of-lookup.ts';

it.each<[DatasetId, number | undefined, ReturnType<typeof priceOfLookup>]>([
  ['owner', undefined, { kind: 'exact', micros: 100_000 }],
  ['owner', 120_000, { kind: 'exact', micros: 120_000 }],
  ['contacts', undefined, { kind: 'max', micros: 100_000 }],
  ['flood', undefined, { kind: 'free' }],
])('tags %s at %s as what it may cost', (dataset, micros, price) => {
  expect(priceOfLookup({ dataset, quotedMicros: 100_000 }, micros)).toEqual(price);
});
