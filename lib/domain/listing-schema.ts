import { z } from './zod.ts';
import { LISTING_STATUSES, PRICE_KINDS, type Listing, type ListingField } from './listing.ts';

const text = (max: number) => z.string().max(max);
const amount = z.number().finite().min(0).max(1e10);
const nullableText = (max = 200) => text(max).nullable();
const webUrl = text(2000).refine((url) => /^https?:\/\//.test(url), 'not a web address');

const isShortText = (value: unknown) => typeof value === 'string' && value.length <= 40;

export const priceSchema = z.object({
  amount,
  max: amount.nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  kind: z.enum(PRICE_KINDS),
});

export const lotSchema = z.object({ value: amount, unit: z.enum(['sqft', 'acres']) });

/** A listing as a content script sends it. Pages are hostile until this has passed: sizes, ranges and links are checked. */
export const listingSchema: z.ZodType<Listing> = z.object({
  site: text(40).min(1),
  url: webUrl,
  listingId: nullableText(100),
  mlsId: nullableText(100),
  mlsName: nullableText(),
  apn: nullableText(100),
  address: z.object({
    street: nullableText(),
    unit: nullableText(50),
    city: nullableText(100),
    state: nullableText(50),
    zip: nullableText(20),
    country: nullableText(2),
  }),
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
  price: priceSchema.nullable(),
  estimate: amount.nullable(),
  rentEstimate: amount.nullable(),
  beds: amount.nullable(),
  baths: amount.nullable(),
  bathsFull: amount.nullable(),
  bathsHalf: amount.nullable(),
  sqft: amount.nullable(),
  lot: lotSchema.nullable(),
  yearBuilt: z.number().int().min(1000).max(3000).nullable(),
  type: nullableText(),
  status: z.enum(LISTING_STATUSES).nullable(),
  byOwner: z.boolean().nullable(),
  daysOnMarket: amount.nullable(),
  hoaMonthly: amount.nullable(),
  description: nullableText(20_000),
  priceHistory: z
    .array(z.object({ date: z.iso.date(), event: text(80), amount: amount.nullable() }))
    .max(60),
  photos: z.array(webUrl).max(200),
  agent: z
    .object({ name: nullableText(), phone: nullableText(60), email: nullableText() })
    .nullable(),
  broker: z.object({ name: nullableText(), phone: nullableText(60) }).nullable(),
  where: z.record(z.string(), z.enum(['state', 'json-ld', 'meta', 'microdata', 'dom', 'pointed'])),
  expected: z.array(z.custom<ListingField>(isShortText)).max(40),
});
