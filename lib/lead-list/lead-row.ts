import { plainText } from '../filter/plain-text.ts';
import type { LeadContacts } from '../domain/contact.ts';
import type { DatasetId } from '../domain/dataset.ts';
import { equityOf } from '../domain/equity.ts';
import type { Facts } from '../domain/facts.ts';
import { addressLine, cityLine, type Lead } from '../domain/lead.ts';
import type { Price } from '../domain/listing.ts';
import type { Lookup } from '../domain/lookup.ts';
import type { NextStep } from '../domain/task.ts';
import type { Micros } from '../shared/money.ts';

/** How looking a dataset up has ended for a lead, or that it is under way. */
export type LookupOutcome = 'found' | 'no-match' | 'under-way' | 'failed';

/**
 * What a list shows of a lead, finds it by and filters it by: a tenth of what is stored, so that all leads of a
 * pipeline are in memory at once. Null is not known. Money in whole dollars unless it says otherwise.
 */
export interface LeadRow
  extends
    Pick<
      Lead,
      | 'id'
      | 'stageId'
      | 'stageSinceAt'
      | 'tags'
      | 'createdAt'
      | 'updatedAt'
      | 'sample'
      | 'priceChange'
    >,
    HomeRow {
  line: string;
  cityLine: string;
  city: string | null;
  state: string | null;
  zip: string | null;
  sites: readonly string[];
  /** The import that made it; null of others. */
  importId: string | null;
  /** When a page of it was read last. */
  seenAt: number | null;
  hasNote: boolean;
  /** The task to do first. */
  nextStep: NextStep | null;
  callable: number | null;
  onDnc: number | null;
  litigator: boolean | null;
  lookups: Partial<Record<DatasetId, LookupOutcome>>;
  spentMicros: Micros;
  /** Ids of leads merged into it. */
  absorbedIds: readonly string[];
  /** For `compileSearch`; held in memory only, in no index. */
  text: string;
  phones: string;
}

interface HomeRow {
  price: Price | null;
  beds: number | null;
  baths: number | null;
  sqft: number | null;
  /** The price where it is one to buy for, in dollars: what prices are compared by. */
  asking: number | null;
  value: number | null;
  equity: number | null;
  /** Of the value, in percent. */
  equityShare: number | null;
  yearBuilt: number | null;
  type: string | null;
  status: string | null;
  daysOnMarket: number | null;
  owners: string | null;
  absentee: boolean | null;
  vacant: boolean | null;
}

/** What hangs on a lead and on all merged into it. */
export interface Hanging {
  contacts: LeadContacts | undefined;
  lookups: readonly Lookup[];
  spentMicros: Micros;
}

/** A lead as a list needs it. */
export function leadRow(lead: Lead, hanging: Hanging): LeadRow {
  const { address, contactCounts } = lead;
  const persons = hanging.contacts?.persons ?? [];
  const line = addressLine(address);
  const city = cityLine(address);
  const home = homeRow(lead.facts);
  const names = persons.flatMap(({ name }) => name ?? []);
  return {
    id: lead.id,
    stageId: lead.stageId,
    stageSinceAt: lead.stageSinceAt,
    tags: lead.tags,
    createdAt: lead.createdAt,
    updatedAt: lead.updatedAt,
    sample: lead.sample,
    priceChange: lead.priceChange,
    ...home,
    line,
    cityLine: city,
    city: address.city,
    state: address.state,
    zip: address.zip,
    sites: lead.sightings.map(({ site }) => site),
    importId: lead.importId ?? null,
    seenAt: lead.sightings.reduce<number | null>(
      (last, { lastSeenAt }) => Math.max(last ?? 0, lastSeenAt),
      null,
    ),
    hasNote: lead.note !== '',
    nextStep: lead.nextStep ?? null,
    callable: contactCounts?.callable ?? null,
    onDnc: contactCounts?.onDnc ?? null,
    litigator: contactCounts?.litigator ?? null,
    lookups: outcomes(hanging.lookups),
    spentMicros: hanging.spentMicros,
    absorbedIds: lead.absorbed.map(({ id }) => id),
    text: plainText([line, city, home.owners ?? '', ...names, ...lead.tags, lead.note].join(' ')),
    phones: persons.flatMap(({ phones }) => phones.map(({ number }) => number)).join(' '),
  };
}

function homeRow(facts: Facts): HomeRow {
  const { price, beds, baths, sqft, avm, ownerNames, ownerOccupied } = facts;
  const equity = equityOf(facts);
  const inDollars = price?.value.currency === 'USD' && price.value.kind !== 'rent';
  return {
    price: price?.value ?? null,
    beds: beds?.value ?? null,
    baths: baths?.value ?? null,
    sqft: sqft?.value ?? null,
    asking: inDollars ? price.value.amount : null,
    value: avm?.value.value ?? facts.estimate?.value ?? null,
    equity: equity?.equity ?? facts.equity?.value.amount ?? null,
    equityShare: equity === null ? shareOf(facts) : equity.share * 100,
    yearBuilt: facts.yearBuilt?.value ?? null,
    type: facts.type?.value ?? null,
    status: facts.status?.value ?? null,
    daysOnMarket: facts.daysOnMarket?.value ?? null,
    owners: ownerNames?.value.join(', ') ?? null,
    absentee: ownerOccupied === undefined ? null : !ownerOccupied.value,
    vacant: facts.vacant?.value ?? null,
  };
}

/** By a provider's own loan to value, where we cannot reckon it. */
function shareOf({ equity }: Facts): number | null {
  const ltv = equity?.value.ltv ?? null;
  return ltv === null ? null : 100 - ltv;
}

const OUTCOMES: Record<Lookup['state'], LookupOutcome | null> = {
  queued: 'under-way',
  running: 'under-way',
  done: 'found',
  'no-match': 'no-match',
  failed: 'failed',
  uncertain: 'failed',
  cancelled: null,
};

/** By the look-up asked for last; one that was cancelled says nothing. */
function outcomes(lookups: readonly Lookup[]): LeadRow['lookups'] {
  const found: LeadRow['lookups'] = {};
  const oldestFirst =
    lookups.length > 1 ? lookups.toSorted((a, b) => a.createdAt - b.createdAt) : lookups;
  for (const { dataset, state } of oldestFirst) {
    const outcome = OUTCOMES[state];
    if (outcome !== null) found[dataset] = outcome;
  }
  return found;
}
