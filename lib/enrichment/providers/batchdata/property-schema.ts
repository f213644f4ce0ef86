import { z } from '../../../domain/zod.ts';
import { coordinate, date, flag, positive, section, text } from '../../loose-values.ts';
import { address, counts, echo, list, name } from './schema.ts';

const mortgage = section({ loanAmount: positive, lenderName: text, recordingDate: date });

const deed = section({
  saleDate: date,
  recordingDate: date,
  salePrice: positive,
  buyers: list(text),
  sellers: list(text),
});

/** 39 of them in the vendor's dictionary; what is none is left out. */
const quickLists = z
  .unknown()
  .optional()
  .transform((value) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([quickList, is]) => (is === true ? [quickList] : []))
      : [],
  );

const property = section({
  ...echo,
  address: section({
    street: text,
    city: text,
    state: text,
    zip: text,
    county: text,
    countyFipsCode: text,
    latitude: coordinate,
    longitude: coordinate,
  }),
  ids: section({ apn: text, fipsCode: text }),
  general: section({ vacant: flag, propertyTypeCategory: text, propertyTypeDetail: text }),
  building: section({
    bedroomCount: positive,
    bathroomCount: positive,
    calculatedBathroomCount: positive,
    livingAreaSquareFeet: positive,
    totalBuildingAreaSquareFeet: positive,
    yearBuilt: positive,
  }),
  lot: section({ lotSizeSquareFeet: positive, lotSizeAcres: positive }),
  owner: section({
    fullName: text,
    names: list(name),
    mailingAddress: address,
    ownerOccupied: flag,
  }),
  valuation: section({
    estimatedValue: positive,
    priceRangeMin: positive,
    priceRangeMax: positive,
    confidenceScore: positive,
    asOfDate: date,
    equityCurrentEstimatedBalance: coordinate,
    ltv: positive,
  }),
  openLien: section({ totalOpenLienBalance: positive, mortgages: list(mortgage) }),
  assessment: section({ totalAssessedValue: positive }),
  tax: section({ taxAmount: positive, taxYear: positive }),
  sale: section({
    lastSale: section({
      saleDate: date,
      recordingDate: date,
      price: positive,
      salePriceIsEstimated: flag,
    }),
  }),
  intel: section({ lastSoldDate: date, lastSoldPrice: positive }),
  deedHistory: list(deed),
  foreclosure: section({
    status: text,
    filingDate: date,
    recordingDate: date,
    auctionDate: date,
    auctionMinimumBidAmount: positive,
    unpaidBalance: positive,
  }),
  quickLists,
  meta: section({ matched: flag, error: flag, propertyDateModified: date }),
});
export type BatchDataProperty = z.infer<typeof property>;

/** Answer of `property/lookup/all-attributes`: the homes that were found, and nothing of the others. */
export const propertySchema = z.object({
  results: z.object({ properties: z.array(property), meta: counts }),
});
