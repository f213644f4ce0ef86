import type { FactValues } from '../../../domain/facts.ts';
import { known, looseLocation } from '../../loose-values.ts';
import type { RentCastHome } from './schema.ts';

/** What every answer of RentCast says about a home, whatever it was asked for. */
export function homeFacts(home: RentCastHome): Partial<FactValues> {
  const { latitude: lat, longitude: lng, lotSize, lastSaleDate, lastSalePrice } = home;
  return known<FactValues>({
    beds: home.bedrooms,
    baths: home.bathrooms,
    sqft: home.squareFootage,
    lot: lotSize === null ? null : { value: lotSize, unit: 'sqft' },
    yearBuilt: home.yearBuilt,
    type: home.propertyType,
    fips: countyCode(home),
    location: looseLocation(lat, lng),
    hoaMonthly: home.hoa.fee,
    lastSale: lastSaleDate === null ? null : { date: lastSaleDate, amount: lastSalePrice },
  });
}

/** State and county come apart: two digits and three. */
function countyCode({ stateFips, countyFips }: RentCastHome): string | null {
  if (stateFips === null || countyFips === null) return null;
  return stateFips.padStart(2, '0') + countyFips.padStart(3, '0');
}

/** Street and unit as RentCast writes them. */
export function lineOf({ addressLine1, addressLine2 }: RentCastHome): string | null {
  if (addressLine1 === null) return null;
  return addressLine2 === null ? addressLine1 : `${addressLine1} ${addressLine2}`;
}
