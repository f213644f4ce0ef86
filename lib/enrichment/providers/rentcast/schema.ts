import { z } from '../../../domain/zod.ts';
import { coordinate, count, date, flag, positive, section, text } from '../../loose-values.ts';

const HOME = {
  formattedAddress: text,
  addressLine1: text,
  addressLine2: text,
  stateFips: text,
  countyFips: text,
  latitude: coordinate,
  longitude: coordinate,
  propertyType: text,
  bedrooms: count,
  bathrooms: positive,
  squareFootage: positive,
  lotSize: positive,
  yearBuilt: positive,
  lastSaleDate: date,
  lastSalePrice: positive,
  hoa: section({ fee: positive }),
};

/** The entries of an object whose keys are years or dates; an array or nothing has none. */
const byKey = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .unknown()
    .optional()
    .transform((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value)
            .slice(0, MAX_ENTRIES)
            .map(([key, entry]) => ({ ...Object(entry), key }))
        : [],
    )
    .pipe(z.array(section({ ...shape, key: text })));

const MAX_ENTRIES = 500;

const home = section(HOME);
export type RentCastHome = z.infer<typeof home>;

const property = section({
  ...HOME,
  assessorID: text,
  taxAssessments: byKey({ value: positive }),
  propertyTaxes: byKey({ total: positive }),
  history: byKey({ event: text, date, price: positive }),
  owner: section({
    names: z.array(text).max(50).catch([]),
    mailingAddress: section({
      formattedAddress: text,
      addressLine1: text,
      city: text,
      state: text,
      zipCode: text,
    }),
  }),
  ownerOccupied: flag,
});
export type RentCastProperty = z.infer<typeof property>;

const listing = section({
  ...HOME,
  status: text,
  price: positive,
  daysOnMarket: count,
  lastSeenDate: date,
  mlsName: text,
  mlsNumber: text,
});
export type RentCastListing = z.infer<typeof listing>;

const comparable = section({
  formattedAddress: text,
  price: positive,
  squareFootage: positive,
  bedrooms: count,
  bathrooms: positive,
  distance: count,
  correlation: count,
  lastSeenDate: date,
});
export type RentCastComparable = z.infer<typeof comparable>;

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(500);

/** The homes an estimate was made from; recordings of 2023 do not say whose estimate it is. */
const ESTIMATE = {
  subjectProperty: home,
  comparables: list(comparable).optional().default([]),
};

/** Answers of `properties`, `listings/sale`, `avm/value` and `avm/rent/long-term`. */
export const propertiesSchema = list(property);
export const listingsSchema = list(listing);
export const valueSchema = z.object({
  ...ESTIMATE,
  price: positive,
  priceRangeLow: positive,
  priceRangeHigh: positive,
});
export type RentCastValue = z.infer<typeof valueSchema>;
export const rentSchema = z.object({
  ...ESTIMATE,
  rent: positive,
  rentRangeLow: positive,
  rentRangeHigh: positive,
});
export type RentCastRent = z.infer<typeof rentSchema>;

/** Every refusal. `error` tells a wrong key ("auth/…") from an unpaid plan ("billing/…"). */
export const refusalSchema = z.object({ error: text });
