import type { LeadFlowDatabase, LimitRow } from '@/lib/db/database.ts';
import { lookupsInLine, lookupsInState, quotedInState } from '@/lib/db/lookups.ts';
import { leadsBehind } from '@/lib/db/merged-leads.ts';
import { spendByProvider, totalSpend } from '@/lib/db/spend.ts';
import { addressLine } from '@/lib/domain/lead.ts';
import type { LedgerEntry, Lookup, LookupLine } from '@/lib/domain/lookup.ts';
import { needingUser } from '@/lib/reports/lookup-progress.ts';
import { PROVIDER_IDS, type ProviderId } from '@/lib/shared/failure.ts';
import { localDay } from '@/lib/shared/local-day.ts';
import type { Micros } from '@/lib/shared/money.ts';
import { pageOf, readPage, type QueuePage } from './queue-page.ts';

/** A part of the screen; what waits is shown by provider. */
export type GroupId = 'needsYou' | 'held' | 'running' | 'paused' | 'done' | ProviderId;

export interface Queue {
  needsYou: QueuePage;
  /** There are older ones than were looked at. */
  needsYouMore: boolean;
  /** By a fence of the budget. */
  held: QueuePage;
  running: QueuePage;
  /** At each provider where something waits for its turn, its time or another lookup. */
  waiting: Map<ProviderId, QueuePage>;
  /** By the user, one by one. */
  paused: QueuePage;
  /** Answered since the start of the day. */
  done: QueuePage;
  /** Spent today, whatever came of it. */
  spentMicros: Micros;
  /** The most that what runs and waits can still cost. */
  reservedMicros: Micros;
  /** Calls made for the lookups shown. */
  entries: LedgerEntry[];
  /** What each lead shown is called by; a lead that was removed is not here. */
  addresses: ReadonlyMap<string, string>;
  /** What holds each provider, where it was ever called or paused. */
  limits: ReadonlyMap<ProviderId, LimitRow>;
}

/** What is looked at: a page of each group, and since when answers count (epoch ms). */
export interface QueueView {
  pages: Partial<Record<GroupId, number>>;
  doneSinceAt: number;
}

/** Reads the pages of the queue that are looked at, and how much there is of the rest, at one time. */
export function readQueue(db: LeadFlowDatabase, view: QueueView): Promise<Queue> {
  const tables = [db.lookups, db.ledger, db.leads, db.mergedLeads, db.limits, db.spend];
  return db.transaction('r', tables, async () => {
    const [groups, running, queued, spent, limits] = await Promise.all([
      readGroups(db, view),
      quotedInState(db, 'running'),
      quotedInState(db, 'queued'),
      spendByProvider(db, localDay(view.doneSinceAt)),
      db.limits.toArray(),
    ]);
    return {
      ...groups,
      ...(await readAround(db, lookupsOn(groups))),
      limits: new Map(limits.map((row) => [row.provider, row])),
      reservedMicros: running + queued,
      spentMicros: totalSpend(spent.values()).bookedMicros,
    };
  });
}

type Groups = Pick<
  Queue,
  'needsYou' | 'needsYouMore' | 'held' | 'running' | 'waiting' | 'paused' | 'done'
>;

async function readGroups(
  db: LeadFlowDatabase,
  { pages, doneSinceAt }: QueueView,
): Promise<Groups> {
  const everywhere = (line: LookupLine) => PROVIDER_IDS.map((id) => lookupsInLine(db, id, line));
  const since = (state: 'done' | 'no-match') => lookupsInState(db, state, doneSinceAt);
  const [troubles, held, running, paused, done, waiting] = await Promise.all([
    readTroubles(db),
    readPage(everywhere('held'), pages.held ?? 0),
    readPage([lookupsInState(db, 'running')], pages.running ?? 0),
    readPage(everywhere('paused'), pages.paused ?? 0),
    readPage([since('done'), since('no-match')], pages.done ?? 0),
    Promise.all(PROVIDER_IDS.map((id) => readPage(waitingAt(db, id), pages[id] ?? 0))),
  ]);
  const byProvider = PROVIDER_IDS.flatMap((id, index): [ProviderId, QueuePage][] => {
    const page = waiting[index];
    return page === undefined || page.total === 0 ? [] : [[id, page]];
  });
  return {
    needsYou: pageOf(troubles.lookups, pages.needsYou ?? 0),
    needsYouMore: troubles.more,
    held,
    running,
    paused,
    done,
    waiting: new Map(byProvider),
  };
}

/** As they will be sent, as far as nothing holds them; then what waits for a time or for another. */
const waitingAt = (db: LeadFlowDatabase, provider: ProviderId) =>
  (['first', 'bulk', 'later', 'after'] as const).map((line) => lookupsInLine(db, provider, line));

/** So many of each kind are looked at: a wrong key fails all that waits, and old failures stay. */
const MOST_TROUBLES = 200;

/** The newest failures and open charges. A failure counts as dealt with once the same was asked again, at any time since. */
async function readTroubles(db: LeadFlowDatabase): Promise<{ lookups: Lookup[]; more: boolean }> {
  const newest = (['failed', 'uncertain'] as const).map((state) =>
    lookupsInState(db, state).limit(MOST_TROUBLES).toArray(),
  );
  const kinds = await Promise.all(newest);
  const ended = kinds.flat();
  const ids = new Set(ended.map(({ id }) => id));
  const leadIds = [...new Set(ended.map(({ leadId }) => leadId))];
  const ofSameLeads = await db.lookups.where('leadId').anyOf(leadIds).toArray();
  return {
    lookups: needingUser(ofSameLeads).filter(({ id }) => ids.has(id)),
    more: kinds.some(({ length }) => length === MOST_TROUBLES),
  };
}

const lookupsOn = ({ needsYou, held, running, waiting, paused, done }: Groups): Lookup[] =>
  [needsYou, held, running, paused, done, ...waiting.values()].flatMap(({ lookups }) => lookups);

/** What is told with the lookups shown: their calls and the houses they are about. */
async function readAround(
  db: LeadFlowDatabase,
  shown: readonly Lookup[],
): Promise<Pick<Queue, 'entries' | 'addresses'>> {
  const leadIds = [...new Set(shown.map(({ leadId }) => leadId))];
  const [entries, leads] = await Promise.all([
    db.ledger
      .where('lookupId')
      .anyOf(shown.map(({ id }) => id))
      .toArray(),
    leadsBehind(db, leadIds),
  ]);
  const addresses = new Map([...leads].map(([id, { address }]) => [id, addressLine(address)]));
  return { entries, addresses };
}
