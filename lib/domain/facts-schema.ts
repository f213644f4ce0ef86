import { z } from 'zod';
import { FACT_NAMES, type FactName, type FactValues } from './facts.ts';
import { lotSchema, priceSchema } from './listing-schema.ts';
import { LISTING_STATUSES } from './listing.ts';

const text = z.string().min(1).max(300);
const amount = z.number().finite().min(-1e12).max(1e12);
const year = z.number().int().min(1000).max(3000);

/** Every fact's value as it may be stored; a fact without a line here does not compile. */
const FACT_SCHEMAS: { [Name in FactName]: z.ZodType<FactValues[Name]> } = {
  price: priceSchema,
  status: z.enum(LISTING_STATUSES),
  daysOnMarket: amount,
  estimate: amount,
  rentEstimate: amount,
  hoaMonthly: amount,
  beds: amount,
  baths: amount,
  sqft: amount,
  lot: lotSchema,
  yearBuilt: year,
  type: text,
  apn: text,
  fips: text,
  attomId: text,
  mls: z.object({ id: text, name: text.nullable() }),
  location: z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
  ownerNames: z.array(text).max(50),
  ownerMailing: text,
  ownerOccupied: z.boolean(),
  avm: z.object({
    value: amount,
    low: amount.nullable(),
    high: amount.nullable(),
    score: amount.nullable(),
  }),
  mortgage: z.object({ amount, lender: text.nullable(), date: text.nullable() }),
  lastSale: z.object({ date: text, amount: amount.nullable() }),
  assessedValue: amount,
  propertyTax: z.object({ amount, year: year.nullable() }),
};

/** The name of a fact. */
export const factNameSchema = z.enum(FACT_NAMES);

/** Facts from outside: of a file or an archive. Unknown names are dropped. */
export const factValuesSchema: z.ZodType<Partial<FactValues>> = z.object(FACT_SCHEMAS).partial();
