import { z } from '../../../domain/zod.ts';
import { amount, coordinate, date, positive, section, sections, text } from '../../loose-values.ts';

/** Real answers nest eight deep; more is not an answer and must not exhaust the stack. */
const MAX_DEPTH = 16;

/** ATTOM has two families of key spelling ("lotsize1", "lotSize1"); in lower case they are one. */
export function lowerCaseKeys(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => lowerCaseKeys(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.toLowerCase(), lowerCaseKeys(item, depth + 1)]),
  );
}

const ownerName = section({ fullname: text, firstnameandmi: text, lastname: text });

const owner = section({
  absenteeownerstatus: text,
  mailingaddressoneline: text,
  owner1: ownerName,
  owner2: ownerName,
  owner3: ownerName,
  owner4: ownerName,
});

const loan = {
  amount: positive,
  date,
  lenderlastname: text,
  lender: section({ lastname: text }),
};
/** Some endpoints put the loan under `firstconcurrent`, some spread it on the mortgage itself. */
const mortgage = section({ ...loan, firstconcurrent: section(loan) });

const saleAmount = { saleamt: positive, salecode: text, salerecdate: date, saletranstype: text };
/** The price stands under `amount`, under `saleamountdata`, or on the sale itself. */
const saleShape = {
  ...saleAmount,
  salesearchdate: date,
  saletransdate: date,
  buyername: text,
  sellername: text,
  amount: section(saleAmount),
  saleamountdata: section(saleAmount),
};
export type AttomSale = z.infer<z.ZodObject<typeof saleShape>>;

const permitShape = {
  effectivedate: date,
  permitnumber: text,
  status: text,
  type: text,
  description: text,
  projectname: text,
  jobvalue: positive,
};
export type AttomPermit = z.infer<z.ZodObject<typeof permitShape>>;

const property = section({
  identifier: section({ attomid: text, id: text, fips: text, apn: text }),
  address: section({ line1: text }),
  location: section({ latitude: coordinate, longitude: coordinate }),
  summary: section({ propclass: text, proptype: text, yearbuilt: positive, absenteeind: text }),
  lot: section({ lotsize1: positive, lotsize2: positive }),
  building: section({
    size: section({ livingsize: positive, universalsize: positive, bldgsize: positive }),
    rooms: section({
      beds: positive,
      bathstotal: positive,
      bathsfull: positive,
      bathshalf: positive,
    }),
  }),
  assessment: section({
    assessed: section({ assdttlvalue: positive }),
    tax: section({ taxamt: positive, taxyear: positive }),
    owner,
    mortgage,
  }),
  owner,
  mortgage,
  sale: section({ ...saleShape, mortgage }),
  salehistory: sections(saleShape),
  buildingpermits: sections(permitShape),
  avm: section({
    eventdate: date,
    amount: section({ value: positive, high: positive, low: positive, scr: positive }),
  }),
  homeequity: section({
    ltv: amount,
    estimatedavailableequity: amount,
    totalestimatedloanbalance: amount,
    recordlastupdated: date,
  }),
  vintage: section({ lastmodified: date, pubdate: date }),
});
export type AttomProperty = z.infer<typeof property>;

/**
 * What every endpoint of version 1 answers, keys in lower case. Not the gateway's own errors:
 * those come as `{"Response":{"status":{…}}}` with texts for numbers and are told by HTTP status alone.
 */
export const attomAnswerSchema = z.object({
  status: z.object({ code: z.coerce.number(), msg: text }),
  property: z.array(property).nullish(),
});
