import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';
import { compileSearch } from './search.ts';

const row = {
  text: plainText('123 Sample St Sampleton OH 43001 Ana Núñez driveby call after 5'),
  phones: '6145550101 6145550177',
};

it.each([
  'sample',
  '  st SAMPLE ',
  'nunez',
  'Núñez driveby',
  '(614) 555-0101',
  '+1 614.555.0177',
  '555-0177 ana',
  '43001',
])('finds by "%s"', (query) => {
  expect(compileSearch(query)?.(row)).toBe(true);
});

it.each(['sample ave', '555-0199', '61', '614-555-01012'])('does not find by "%s"', (query) => {
  expect(compileSearch(query)?.({ ...row, text: 'elsewhere' })).toBe(false);
});

it('has nothing to ask without words', () => {
  expect(compileSearch('  ')).toBeNull();
});
