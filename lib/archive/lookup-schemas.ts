import { z } from '../domain/zod.ts';
import type { CacheEntry } from '../db/database.ts';
import type { LeadContacts, Person, PhoneCheck } from '../domain/contact.ts';
import { DATASET_IDS } from '../domain/dataset.ts';
import type { Erasure } from '../domain/erasure.ts';
import { LOOKUP_STATES, type LedgerEntry } from '../domain/lookup.ts';
import { FENCES, LOOKUP_INPUTS, PROVIDER_IDS, type Failure } from '../shared/failure.ts';
import type { StoredLookup } from './archive-rows.ts';
import { factValuesSchema } from './facts-schema.ts';
import { leadId } from './lead-schemas.ts';
import {
  anyKind,
  count,
  id,
  micros,
  short,
  time,
  type ByKind,
  type ShapeOf,
} from './value-schemas.ts';

const provider = z.enum(PROVIDER_IDS);
const requestKey = z.string().min(1).max(4000);
const dataset = z.enum(DATASET_IDS);

const plain = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) });
const ofProvider = <Kind extends string>(kind: Kind) => plain(kind).extend({ provider });
const withStatus = <Kind extends string>(kind: Kind) =>
  ofProvider(kind).extend({ status: z.number() });

const FAILURES: ByKind<Failure> = {
  offline: plain('offline'),
  timeout: ofProvider('timeout'),
  'rate-limited': ofProvider('rate-limited').extend({ retryAfterMs: z.number() }),
  'no-key': ofProvider('no-key'),
  unauthorized: withStatus('unauthorized'),
  'not-entitled': withStatus('not-entitled'),
  'out-of-credit': ofProvider('out-of-credit'),
  'no-host-access': ofProvider('no-host-access'),
  'not-in-build': ofProvider('not-in-build'),
  'bad-request': withStatus('bad-request'),
  'provider-error': withStatus('provider-error'),
  'malformed-response': ofProvider('malformed-response').extend({ path: short }),
  'no-address': plain('no-address'),
  'missing-input': plain('missing-input').extend({ input: z.enum(LOOKUP_INPUTS) }),
  'no-consent': plain('no-consent'),
  'person-erased': plain('person-erased'),
  'sample-lead': plain('sample-lead'),
  'charge-uncertain': ofProvider('charge-uncertain'),
  interrupted: ofProvider('interrupted'),
  'over-budget': ofProvider('over-budget').extend({ fence: z.enum(FENCES), byMicros: micros }),
  'price-changed': plain('price-changed'),
  'storage-full': plain('storage-full'),
  'storage-blocked': plain('storage-blocked'),
  'storage-failed': plain('storage-failed'),
  'unsupported-page': plain('unsupported-page').extend({
    reason: z.enum(['not-a-listing', 'blocked', 'unsupported']),
  }),
  'invalid-input': plain('invalid-input').extend({ field: short }),
  'not-found': plain('not-found'),
  superseded: plain('superseded'),
  'extension-reloaded': plain('extension-reloaded'),
  unexpected: plain('unexpected').extend({ id: short }),
};

export const lookupSchema: z.ZodType<StoredLookup> = z.object({
  id,
  leadId,
  dataset,
  provider,
  requestKey,
  state: z.enum(LOOKUP_STATES),
  attempts: count,
  notBeforeAt: time,
  quotedMicros: micros,
  units: z.number().int().min(1).exactOptional(),
  failure: anyKind(FAILURES).nullable(),
  createdAt: time,
  updatedAt: time,
} satisfies ShapeOf<StoredLookup>);

export const ledgerSchema: z.ZodType<LedgerEntry> = z.object({
  id,
  lookupId: id,
  leadId,
  provider,
  dataset,
  requestKey,
  status: z.enum(['pending', 'charged', 'not-charged', 'uncertain']),
  quotedMicros: micros,
  units: z.number().int().min(1).exactOptional(),
  chargedMicros: micros,
  countDiffers: z.literal(true).exactOptional(),
  httpStatus: z.number().nullable(),
  latencyMs: z.number().nullable(),
  at: time,
  settledAt: time.nullable(),
} satisfies ShapeOf<LedgerEntry>);

const phoneCheckSchema = z.object({
  number: short,
  type: z.enum(['mobile', 'landline', 'voip']).nullable(),
  carrier: short.nullable(),
  reachable: z.boolean().nullable(),
  dnc: z.boolean().nullable(),
  tcpa: z.boolean().nullable(),
} satisfies ShapeOf<PhoneCheck>);

const personSchema: z.ZodType<Person> = z.object({
  name: short.nullable(),
  phones: z
    .array(phoneCheckSchema.extend({ score: z.number().nullable(), checkedAt: time }))
    .max(1000),
  emails: z.array(z.object({ address: short })).max(1000),
  litigator: z.boolean(),
  deceased: z.boolean(),
  importId: id.exactOptional(),
} satisfies ShapeOf<Person>);

export const contactsSchema: z.ZodType<LeadContacts> = z.object({
  leadId,
  persons: z.array(personSchema).max(1000),
  lookupId: id,
  foundAt: time,
} satisfies ShapeOf<LeadContacts>);

export const erasureSchema: z.ZodType<Erasure> = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  at: time,
});

export const cacheSchema: z.ZodType<CacheEntry> = z.object({
  requestKey,
  lookupId: id,
  matched: z.boolean(),
  facts: factValuesSchema,
  persons: z.array(personSchema).max(1000),
  phoneChecks: z.array(phoneCheckSchema).max(1000).exactOptional(),
  dataAsOf: short.nullable(),
  fetchedAt: time,
  expiresAt: time,
} satisfies ShapeOf<CacheEntry>);
