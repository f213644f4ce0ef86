import { freshAnswers } from '../db/cache.ts';
import type { CacheEntry, LeadFlowDatabase } from '../db/database.ts';
import { readErasures } from '../db/erasures.ts';
import { contactsOf } from '../db/lead-rows.ts';
import { isToCome, openLookups } from '../db/lookups.ts';
import { leadsBehind } from '../db/merged-leads.ts';
import { getSetting } from '../db/settings.ts';
import { askablePhones, type AskablePhones, type LeadContacts } from '../domain/contact.ts';
import { DATASETS, DATASET_IDS, isFree, type DatasetId } from '../domain/dataset.ts';
import { houseMark, type IsErased } from '../domain/erasure.ts';
import { addressKeysOf } from '../domain/identity-keys.ts';
import type { Lead } from '../domain/lead.ts';
import type { Lookup, Quote, QuoteItem } from '../domain/lookup.ts';
import type { SettingValues } from '../domain/settings.ts';
import type { Failure, LookupInput } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { knownOfLead, missingInput } from './known-of-lead.ts';
import { lookupAddress } from './lookup-address.ts';
import { keyOfPlace, requestKey } from './registry.ts';

/** What would happen to one dataset of one lead, with what is needed to do it. */
export type PlannedLookup = { leadId: string; dataset: DatasetId } & (
  | { kind: 'cached'; addressKey: string; entry: CacheEntry }
  /** `priceMicros` is for all its units; absent is one. */
  | { kind: 'buy'; requestKey: string; priceMicros: Micros; units?: number }
  /** `lookupId` is null when the same thing is bought by an earlier item of this plan. */
  | { kind: 'running'; lookupId: string | null }
  | { kind: 'left-out'; reason: Failure }
);

/** Datasets that cannot be asked for now, whatever the lead, and why. */
export type Obstacles = Partial<Record<DatasetId, Failure>>;

export interface PlanInput {
  leadIds: string[];
  datasets: DatasetId[];
  /** Answers fetched before this do not count; Infinity buys everything anew. */
  answersSince: number;
  obstacles: Obstacles;
  now: number;
}

/** The tables a transaction around `planLookups` must hold. */
export const PLAN_TABLES = [
  'leads',
  'mergedLeads',
  'contacts',
  'cache',
  'lookups',
  'settings',
  'erasures',
] as const;

/**
 * Decides for every lead and dataset whether it is bought, remembered, under way or left out; what was merged
 * counts as the lead it is in. Writes nothing.
 */
export async function planLookups(
  db: LeadFlowDatabase,
  { leadIds, datasets, answersSince, obstacles, now }: PlanInput,
): Promise<PlannedLookup[]> {
  const behind = await leadsBehind(db, leadIds);
  const leads = new Map(leadIds.map((id) => [behind.get(id)?.id ?? id, behind.get(id)]));
  const asksPhones = datasets.some((dataset) => DATASETS[dataset].by === 'phones');
  const present = [...leads.values()].filter((lead) => lead !== undefined);
  const contacts = asksPhones ? await contactsOf(db, present) : NO_CONTACTS;
  const wanted = [...leads].flatMap(([leadId, lead]) =>
    datasets.map((dataset) => wish(dataset, lead, askablePhones(contacts.get(leadId)), leadId)),
  );
  const asked = wanted.flatMap((item) => ('asks' in item ? [item] : []));
  const keys = new Set(asked.flatMap(({ asks }) => asks.map(({ key }) => key)));
  const known = [...keys, ...asked.flatMap(({ broughtBy }) => broughtBy.map(({ key }) => key))];
  const answers = await freshAnswers(db, [...new Set(known)], { now, since: answersSince });
  const open = await openLookups(db, [...new Set(known)]);
  const isComing = ({ key, dataset }: Bringer): boolean => {
    const [answer, job] = [answers.get(key), open.get(key)];
    if (answer !== undefined) return answer.matched;
    return job === undefined ? keys.has(key) && obstacles[dataset] === undefined : isToCome(job);
  };
  const prices = await getSetting(db, 'prices');
  const isErased = await readErasures(db);
  const bought = new Set<string>();
  return wanted.map((item): PlannedLookup => {
    if (!('asks' in item)) return item;
    const { asks, missing, broughtBy, phones: numbers, leadId, dataset } = item;
    for (const { key, addressKey } of asks) {
      const entry = answers.get(key);
      if (entry !== undefined && holdsAll(entry, numbers))
        return { leadId, dataset, kind: 'cached', addressKey, entry };
    }
    const job = asks.map(({ key }) => open.get(key)).find((each) => each !== undefined);
    if (job !== undefined) return { leadId, dataset, ...joined(job) };
    const [{ key }] = asks;
    if (bought.has(key)) return { leadId, dataset, kind: 'running', lookupId: null };
    const waits = broughtBy.some(isComing) ? null : missing;
    const reason = obstacles[dataset] ?? erasedHere(dataset, asks, isErased) ?? waits;
    if (reason !== null) return { leadId, dataset, kind: 'left-out', reason };
    bought.add(key);
    return { leadId, dataset, kind: 'buy', requestKey: key, ...costOf(dataset, numbers, prices) };
  });
}

/** People of a home where somebody was erased are not asked for again: the answer would be that person. */
function erasedHere(dataset: DatasetId, asks: Ask[], isErased: IsErased | null): Failure | null {
  if (isErased === null || !DATASETS[dataset].findsPeople) return null;
  const isHere = asks.some(({ addressKey }) => isErased(houseMark(addressKey)));
  return isHere ? { kind: 'person-erased' } : null;
}

/** The plan as the user sees it. */
export function quoteOf(plan: readonly PlannedLookup[]): Quote {
  const items = plan.map((item): QuoteItem => ({
    leadId: item.leadId,
    dataset: item.dataset,
    kind: item.kind,
    priceMicros: item.kind === 'buy' ? item.priceMicros : 0,
    ...(item.kind === 'buy' && item.units !== undefined && { units: item.units }),
    reason: item.kind === 'left-out' ? item.reason : null,
  }));
  return { items, maxMicros: items.reduce((sum, { priceMicros }) => sum + priceMicros, 0) };
}

type Wish = { leadId: string; dataset: DatasetId } & (
  | { kind: 'left-out'; reason: Failure }
  /** `missing` is what a provider would have to be asked by and nobody knows yet. */
  | { asks: [Ask, ...Ask[]]; phones: string[]; missing: Failure | null; broughtBy: Bringer[] }
);

/** A lookup that would tell what is missing. */
interface Bringer {
  key: string;
  dataset: DatasetId;
}

/** One way to ask: a lead that others were merged into has been bought for at their addresses too. */
interface Ask {
  key: string;
  addressKey: string;
}

function wish(
  dataset: DatasetId,
  lead: Lead | undefined,
  found: AskablePhones,
  leadId: string,
): Wish {
  const leftOut = (reason: Failure): Wish => ({ leadId, dataset, kind: 'left-out', reason });
  if (lead === undefined) return leftOut({ kind: 'not-found' });
  if (lead.sample) return leftOut({ kind: 'sample-lead' });
  const { addressKey } = lead;
  if (addressKey === null || lookupAddress(lead.address) === null)
    return leftOut({ kind: 'no-address' });
  const { phones, contactsId } = DATASETS[dataset].by === 'phones' ? found : NO_PHONES;
  const ask = (at: string): Ask => ({
    key: requestKey(dataset, { addressKey: at, contactsId }),
    addressKey: at,
  });
  const others = addressKeysOf(lead).filter((at) => at !== addressKey);
  const missing = missingInput(dataset, knownOfLead(lead, phones));
  const places = [addressKey, ...others];
  const broughtBy = missing === null ? [] : bringersOf(missing.input, places);
  return {
    leadId,
    dataset,
    asks: [ask(addressKey), ...others.map(ask)],
    phones,
    missing,
    broughtBy,
  };
}

const bringersOf = (input: LookupInput, addressKeys: readonly string[]): Bringer[] =>
  DATASET_IDS.filter((dataset) => DATASETS[dataset].brings?.includes(input)).flatMap((dataset) =>
    addressKeys.map((at) => ({ dataset, key: keyOfPlace(dataset, at) })),
  );

/** An open job is joined, unless its charge is in doubt: then asking again could pay twice. */
function joined({ id, state, provider }: Lookup) {
  if (state === 'uncertain')
    return { kind: 'left-out', reason: { kind: 'charge-uncertain', provider } } as const;
  return { kind: 'running', lookupId: id } as const;
}

const NO_PHONES = askablePhones(undefined);
const NO_CONTACTS: ReadonlyMap<string, LeadContacts> = new Map();

/** Whether a remembered answer speaks of all these numbers. */
function holdsAll({ phoneChecks = [] }: CacheEntry, phones: readonly string[]): boolean {
  const held = new Set(phoneChecks.map(({ number }) => number));
  return phones.every((number) => held.has(number));
}

/** What a buy costs at most, and for how many units where each is billed. */
function costOf(
  dataset: DatasetId,
  phones: readonly string[],
  prices: SettingValues['prices'],
): { priceMicros: Micros; units?: number } {
  if (isFree(dataset)) return { priceMicros: 0 };
  const { billing, defaultPriceMicros } = DATASETS[dataset];
  const each = prices[dataset] ?? defaultPriceMicros;
  if (billing !== 'per-item') return { priceMicros: each };
  return { priceMicros: each * phones.length, units: phones.length };
}
