import { z } from '../domain/zod.ts';
import {
  OBSERVATION_SOURCES,
  type FactName,
  type FactValues,
  type Observation,
} from '../domain/facts.ts';
import { listingSchema } from '../domain/listing-schema.ts';
import { LISTING_STATUSES, PRICE_KINDS, type Price } from '../domain/listing.ts';
import { id, short, time, type ShapeOf } from './value-schemas.ts';

const amount = z.number().min(-1e15).max(1e15);
const named = short.nullable();
/** More of anything about one home is not an answer. */
const several = <Item extends z.ZodType>(item: Item) => z.array(item).max(500);

export const priceSchema: z.ZodType<Price> = z.object({
  amount,
  max: amount.nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  kind: z.enum(PRICE_KINDS),
});

const comps = several(
  z.object({
    address: short,
    price: amount.nullable(),
    sqft: amount.nullable(),
    beds: amount.nullable(),
    baths: amount.nullable(),
    distanceMiles: amount.nullable(),
    correlation: amount.nullable(),
    seenAt: named,
  }),
);

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
  lot: z.object({ value: amount, unit: z.enum(['sqft', 'acres']) }),
  yearBuilt: amount,
  type: short,
  apn: short,
  fips: short,
  attomId: short,
  mls: z.object({ id: short, name: named }),
  location: z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
  ownerNames: z.array(short).max(200),
  ownerMailing: short,
  ownerOccupied: z.boolean(),
  avm: z.object({
    value: amount,
    low: amount.nullable(),
    high: amount.nullable(),
    score: amount.nullable(),
  }),
  mortgage: z.object({ amount, lender: named, date: named }),
  lastSale: z.object({ date: short, amount: amount.nullable() }),
  assessedValue: amount,
  propertyTax: z.object({ amount, year: amount.nullable() }),
  equity: z.object({
    amount: amount.nullable(),
    ltv: amount.nullable(),
    loanBalance: amount.nullable(),
  }),
  saleHistory: several(
    z.object({ date: short, amount: amount.nullable(), buyer: named, seller: named }),
  ),
  permits: several(
    z.object({
      date: named,
      number: named,
      type: named,
      description: named,
      value: amount.nullable(),
      status: named,
    }),
  ),
  foreclosure: z.object({
    status: named,
    filedAt: named,
    auctionAt: named,
    openingBid: amount.nullable(),
    unpaidBalance: amount.nullable(),
  }),
  vacant: z.boolean(),
  postal: z.object({ line: short, delivers: z.boolean().nullable() }),
  rentAvm: z.object({ rent: amount, low: amount.nullable(), high: amount.nullable() }),
  comps,
  rentComps: comps,
  lists: several(short),
  floodZone: z.object({
    zone: short,
    subtype: named,
    special: z.boolean().nullable(),
    baseElevation: amount.nullable(),
  }),
  county: short,
  censusTract: short,
  fairRents: z.object({ year: amount, area: named, byBeds: z.array(amount).max(10) }),
};

export const factNameSchema = z.enum(Object.keys(FACT_SCHEMAS) as [FactName, ...FactName[]]);

/** Facts of a row; unknown names are dropped. */
export const factValuesSchema = z.object(
  Object.fromEntries(
    Object.entries(FACT_SCHEMAS).map(([name, schema]) => [name, z.exactOptional(schema)]),
  ),
) as z.ZodType<Partial<FactValues>>;

const toldPriceChangeSchema = z.object({ from: amount, to: amount, at: time });

export const observationSchema: z.ZodType<Observation> = z.object({
  id,
  leadId: id,
  source: z.enum(OBSERVATION_SOURCES),
  at: time,
  facts: factValuesSchema,
  cleared: factNameSchema.exactOptional(),
  importId: id.exactOptional(),
  overrides: z.literal(true).exactOptional(),
  toldPriceChange: toldPriceChangeSchema.exactOptional(),
  listing: listingSchema.nullable(),
  lookupId: id.nullable(),
  dataAsOf: short.nullable(),
  withdrawnBy: id.nullable(),
} satisfies ShapeOf<Observation>);
