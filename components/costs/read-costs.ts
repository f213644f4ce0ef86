import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { leadsBehind } from '@/lib/db/merged-leads.ts';
import { rowsOf } from '@/lib/db/rows-of.ts';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import { addressLine } from '@/lib/domain/lead.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { CostLead } from '@/lib/reports/spend-groups.ts';
import { startOfDay, startOfMonth } from '@/lib/reports/calendar-day.ts';
import { getSetting } from '@/lib/db/settings.ts';
import type { Micros } from '@/lib/shared/money.ts';
import type { SettingValues } from '@/lib/domain/settings.ts';

/** One month of spend, with what it was for. */
export interface Costs {
  entries: LedgerEntry[];
  /** Lookups of those entries, by id; a lookup no longer kept is not here. */
  lookups: ReadonlyMap<string, Lookup>;
  /** Leads by every id the entries have; removed ones are not here. */
  leads: ReadonlyMap<string, CostLead>;
  stages: Stage[];
  /** What happened in the month. */
  events: PipelineEvent[];
  /** Charges of any age that nobody has confirmed. */
  uncertain: LedgerEntry[];
  /** When the first call was made, whatever the month; null when none was. */
  firstAt: number | null;
  prices: SettingValues['prices'];
  /** The fence of a day as it is now; null when there is none. */
  dayFenceMicros: Micros | null;
  /** How long the last remembered answers of the month took to give, ms. */
  ownAnswersMs: number[];
}

/** Reads the calendar month that begins at `monthAt`. */
export async function readCosts(db: LeadFlowDatabase, monthAt: number): Promise<Costs> {
  const untilAt = nextMonth(monthAt);
  const [entries, events, uncertain, first, stages, prices, answerTimes, budgets] =
    await Promise.all([
      db.ledger.where('at').between(monthAt, untilAt, true, false).toArray(),
      db.events.where('at').between(monthAt, untilAt, true, false).toArray(),
      db.ledger.where('status').equals('uncertain').toArray(),
      db.ledger.orderBy('at').first(),
      db.stages.orderBy('order').toArray(),
      getSetting(db, 'prices'),
      getSetting(db, 'answerTimes'),
      getSetting(db, 'budgets'),
    ]);
  const [lookups, leads] = await Promise.all([
    rowsOf(
      db.lookups,
      entries.map(({ lookupId }) => lookupId),
    ),
    leadsBehind(db, [...new Set(entries.map(({ leadId }) => leadId))]),
  ]);
  return {
    entries,
    events,
    uncertain,
    firstAt: first?.at ?? null,
    stages,
    prices,
    dayFenceMicros: budgets.day,
    ownAnswersMs: answerTimes.filter(({ at }) => at >= monthAt && at < untilAt).map(({ ms }) => ms),
    lookups: new Map(lookups.map((lookup) => [lookup.id, lookup])),
    leads: new Map(
      [...leads].map(([key, { id, address, stageId }]) => [
        key,
        { id, line: addressLine(address), stageId },
      ]),
    ),
  };
}

/** Local midnight at the start of the month after the one that begins at `monthAt`. */
export function nextMonth(monthAt: number): number {
  const date = new Date(monthAt);
  return new Date(date.getFullYear(), date.getMonth() + 1, 1).getTime();
}

/** The last day of a month that begins at `monthAt`, as its local midnight. */
export const lastDayOfMonth = (monthAt: number): number => startOfDay(nextMonth(monthAt) - 1);

/** The months from the first call to now, newest first, each as its local midnight. */
export function monthsSince(firstAt: number | null, now: number): number[] {
  const months = [];
  const last = startOfMonth(now);
  for (let at = startOfMonth(firstAt ?? now); at <= last; at = nextMonth(at)) months.unshift(at);
  return months;
}
