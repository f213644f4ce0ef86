import { freshAnswers } from '../db/cache.ts';
import type { CacheEntry, LeadFlowDatabase } from '../db/database.ts';
import { readErasures } from '../db/erasures.ts';
import { contactsOf } from '../db/lead-rows.ts';
import { isToCome, openLookups } from '../db/lookups.ts';
import { leadsBehind } from '../db/merged-leads.ts';
import { getSettings } from '../db/settings.ts';
import { askablePhones, type LeadContacts } from '../domain/contact.ts';
import { DATASETS, isFree, type DatasetId } from '../domain/dataset.ts';
import { houseMark, type IsErased } from '../domain/erasure.ts';
import type { Lookup, Quote, QuoteItem } from '../domain/lookup.ts';
import type { SettingValues } from '../domain/settings.ts';
import type { Failure } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { wish, type Ask, type Bringer, type OpenWish } from './lookup-wish.ts';
import { obstaclesOf, type Access } from './obstacles.ts';

/** What would happen to one dataset of one lead, with what is needed to do it. */
export type PlannedLookup = { leadId: string; dataset: DatasetId } & (
  | { kind: 'cached'; addressKey: string; entry: CacheEntry }
  /** `priceMicros` is for all its units; absent is one. */
  | { kind: 'buy'; requestKey: string; priceMicros: Micros; units?: number }
  /** `lookupId` is null when the same thing is bought by an earlier item of this plan. */
  | { kind: 'running'; lookupId: string | null }
  | { kind: 'left-out'; reason: Failure }
);

export interface PlanInput {
  leadIds: string[];
  datasets: DatasetId[];
  /** Answers fetched before this do not count; Infinity buys everything anew. */
  answersSince: number;
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
export const planLookups = async (
  db: LeadFlowDatabase,
  { access, ...input }: PlanInput & { access: Access },
): Promise<PlannedLookup[]> => decideLookups(await readPlan(db, input), access);

/** Everything a plan goes by, access to the providers aside. */
export interface PlanBasis {
  /** Settled already, or a wish. */
  items: (PlannedLookup | OpenWish)[];
  /** By request key. */
  answers: ReadonlyMap<string, CacheEntry>;
  /** What wishes are decided by; null when there are none. */
  rest: {
    /** By request key. */
    open: ReadonlyMap<string, Lookup>;
    isErased: IsErased | null;
    settings: Pick<SettingValues, 'prices' | 'providerKeys' | 'notInPlan'>;
  } | null;
}

/** Reads what a plan goes by. What is remembered comes first: somebody waits for it, and often it is all. */
export async function readPlan(
  db: LeadFlowDatabase,
  { leadIds, datasets, answersSince, now }: PlanInput,
): Promise<PlanBasis> {
  const behind = await leadsBehind(db, leadIds);
  const leads = new Map(leadIds.map((id) => [behind.get(id)?.id ?? id, behind.get(id)]));
  const asksPhones = datasets.some((dataset) => DATASETS[dataset].by === 'phones');
  const present = [...leads.values()].filter((lead) => lead !== undefined);
  const contacts = asksPhones ? await contactsOf(db, present) : NO_CONTACTS;
  const wishes = [...leads].flatMap(([leadId, lead]) =>
    datasets.map((dataset) => wish(dataset, lead, askablePhones(contacts.get(leadId)), leadId)),
  );
  const keys = [...new Set(wishes.flatMap(keysOf))];
  const answers = await freshAnswers(db, keys, { now, since: answersSince });
  const items = wishes.map((item) => remembered(item, answers) ?? item);
  if (items.every((item) => 'kind' in item)) return { items, answers, rest: null };
  const [open, isErased, settings] = await Promise.all([
    openLookups(db, [...new Set(items.flatMap(keysOf))]),
    readErasures(db),
    getSettings(db, 'prices', 'providerKeys', 'notInPlan'),
  ]);
  return { items, answers, rest: { open, isErased, settings } };
}

const keysOf = (item: PlannedLookup | OpenWish): string[] =>
  'asks' in item ? [...item.asks, ...item.broughtBy].map(({ key }) => key) : [];

/** A wish of which the answer is remembered; null when it is not. */
function remembered(
  item: PlannedLookup | OpenWish,
  answers: ReadonlyMap<string, CacheEntry>,
): PlannedLookup | null {
  if (!('asks' in item)) return item;
  const { asks, phones, leadId, dataset } = item;
  for (const { key, addressKey } of asks) {
    const entry = answers.get(key);
    if (entry !== undefined && holdsAll(entry, phones))
      return { leadId, dataset, kind: 'cached', addressKey, entry };
  }
  return null;
}

/** The plan, once it is known which providers can be reached. */
export function decideLookups(
  { items, answers, rest }: PlanBasis,
  access: Access,
): PlannedLookup[] {
  if (rest === null) return items.filter((item) => 'kind' in item);
  const { open, isErased, settings } = rest;
  const wishes = items.filter((item) => 'asks' in item);
  const obstacles = obstaclesOf(new Set(wishes.flatMap(datasetsOf)), settings, access);
  const keys = new Set(wishes.flatMap(({ asks }) => asks.map(({ key }) => key)));
  const isComing = ({ key, dataset }: Bringer): boolean => {
    const [answer, job] = [answers.get(key), open.get(key)];
    if (answer !== undefined) return answer.matched;
    return job === undefined ? keys.has(key) && obstacles[dataset] === undefined : isToCome(job);
  };
  const bought = new Set<string>();
  return items.map((item): PlannedLookup => {
    if ('kind' in item) return item;
    const { asks, missing, broughtBy, phones, leadId, dataset } = item;
    const job = asks.map(({ key }) => open.get(key)).find((each) => each !== undefined);
    if (job !== undefined) return { leadId, dataset, ...joined(job) };
    const [{ key }] = asks;
    if (bought.has(key)) return { leadId, dataset, kind: 'running', lookupId: null };
    const waits = broughtBy.some(isComing) ? null : missing;
    const reason = obstacles[dataset] ?? erasedHere(dataset, asks, isErased) ?? waits;
    if (reason !== null) return { leadId, dataset, kind: 'left-out', reason };
    bought.add(key);
    const cost = costOf(dataset, phones, settings.prices);
    return { leadId, dataset, kind: 'buy', requestKey: key, ...cost };
  });
}

/** What is wanted, and what would tell what is missing for it. */
const datasetsOf = ({ dataset, broughtBy }: OpenWish): DatasetId[] => [
  dataset,
  ...broughtBy.map((bringer) => bringer.dataset),
];

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

/** An open job is joined, unless its charge is in doubt: then asking again could pay twice. */
function joined({ id, state, provider }: Lookup) {
  if (state === 'uncertain')
    return { kind: 'left-out', reason: { kind: 'charge-uncertain', provider } } as const;
  return { kind: 'running', lookupId: id } as const;
}

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
