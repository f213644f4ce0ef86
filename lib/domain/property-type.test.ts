import { describe, expect, it } from 'vitest';
import { propertyType } from './property-type.ts';

describe('propertyType', () => {
  it.each([
    ['SINGLE_FAMILY', 'house'],
    ['Single Family Residential', 'house'],
    ['SINGLE_FAMILY_HOME', 'house'],
    ['semi_detached', 'house'],
    ['Farmhouse', 'house'],
    ['Bungalow', 'house'],
    ['Townhouse', 'townhouse'],
    ['Town House', 'townhouse'],
    ['Row Home', 'townhouse'],
    ['End of Terrace', 'townhouse'],
    ['CONDO', 'condo'],
    ['Condo/Co-op', 'condo'],
    ['Flats / Apartments', 'condo'],
    ['Multi Family', 'multi-family'],
    ['Multi-family (2-4 Unit)', 'multi-family'],
    ['duplex', 'multi-family'],
    ['Two-family', 'multi-family'],
    ['Apartment Building', 'multi-family'],
    ['Mobile/Manufactured Home', 'manufactured'],
    ['Lot / Land', 'land'],
    ['Timberland', 'land'],
    ['Farms', 'land'],
    ['Recreational Property', 'land'],
  ])('takes "%s" for %s', (words, type) => {
    expect(propertyType(words)).toBe(type);
  });

  it.each(['Residential', 'Other', ''])('does not guess at "%s"', (words) => {
    expect(propertyType(words)).toBeNull();
  });
});
