import { expect, it } from 'vitest';
import { parseCounts } from './parse-counts.ts';

it.each([
  ['4 bds \n2 ba \n1,299 sqft - House for sale', { beds: '4', baths: '2', sqft: '1,299' }],
  ['3beds \n2.5baths \n2,285sqft', { beds: '3', baths: '2.5', sqft: '2,285' }],
  ['For Sale: 4 beds, 2 baths ∙ 1791 sq. ft. ∙', { beds: '4', baths: '2', sqft: '1791' }],
  ['2,947 Square Feet', { sqft: '2,947' }],
  ['Studio \n1 ba \n-- sqft', { beds: '0', baths: '1' }],
  ['0 beds 1 bath', { beds: '0', baths: '1' }],
  ['3 hab. 2 baños 1,480 pies²', { beds: '3', baths: '2', sqft: '1,480' }],
  ['-- bds -- ba -- sqft', {}],
  ['1-3 Beds, 1-2 Baths', {}],
  ['8,000 sq ft lot', {}],
  ['3 bedside lamps, 2 badges', {}],
])('reads %j', (text, expected) => {
  expect(parseCounts(text)).toEqual(expected);
});
