import { expect, it } from 'vitest';
import { DEFAULT_STAGES } from '@/lib/domain/stage.ts';
import type { Part } from '@/lib/filter/filter.ts';
import { partWords, valueWords } from './filter-words.ts';

const words = valueWords(DEFAULT_STAGES);

it.each<[Part, string]>([
  [{ field: 'equity', op: 'at-least', value: 40 }, 'Equity ≥ 40 %'],
  [{ field: 'price', op: 'at-most', value: 250_000 }, 'Asking ≤ $250,000'],
  [{ field: 'spent', op: 'at-least', value: 0.1 }, 'Spent on look-ups ≥ $0.10'],
  [{ field: 'year-built', op: 'at-least', value: 1990 }, 'Year built ≥ 1990'],
  [{ field: 'stage', op: 'none-of', value: ['dead', 'offer'] }, 'Stage is not Dead or Offer made'],
  [{ field: 'sites', op: 'any-of', value: ['zillow'] }, 'Found on is Zillow'],
  [{ field: 'status', op: 'any-of', value: ['for-sale'] }, 'Listing status is For sale'],
  [
    { field: 'lookup:owner', op: 'any-of', value: ['never'] },
    'Owner and mortgage is never looked up',
  ],
  [{ field: 'owner', op: 'contains', value: ' LLC ' }, 'Owner contains “LLC”'],
  [{ field: 'captured', op: 'in-last', value: 30 }, 'Captured in the last 30 d'],
  [{ field: 'captured', op: 'from-day', value: '2026-11-01' }, 'Captured on or after 2026-11-01'],
  [{ field: 'vacant', op: 'is', value: false, orUnknown: true }, 'Vacant no or not known'],
  [{ field: 'owner', op: 'unknown', value: null }, 'Owner is not known'],
  [{ field: 'price', op: 'at-least', value: null }, 'Asking …'],
  [
    {
      join: 'any',
      parts: [
        { field: 'beds', op: 'at-least', value: 3 },
        { field: 'baths', op: 'at-least', value: 2 },
      ],
    },
    'any of: Bedrooms ≥ 3, or Bathrooms ≥ 2',
  ],
])('says %j', (part, said) => {
  expect(partWords(part, words)).toBe(said);
});
