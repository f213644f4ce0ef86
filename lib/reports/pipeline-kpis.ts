import type { PipelineEvent } from '../domain/event.ts';
import type { Lead } from '../domain/lead.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import type { Stage, Tally } from '../domain/stage.ts';
import { DAY_MS } from '../shared/clock.ts';
import { roundUpToCent, type Micros } from '../shared/money.ts';
import { percentile } from './percentile.ts';

export interface PipelineKpis {
  leads: number;
  /** Leads made in the last 30 days. */
  addedLately: number;
  openLeads: number;
  /** Sum of asking prices in open stages, US dollars; leads without such a price add nothing. */
  openAsking: number;
  won: number;
  /** Share of decided leads (won or dead) that were won, 0 to 1; null below `MIN_DECIDED`. */
  winRate: number | null;
  decided: number;
  /** Median days from capture to the move into a won stage; null below `MIN_WON`. */
  daysToWin: number | null;
  /** All spend divided by won leads, up to the next cent; null while none is won. */
  spentPerWonMicros: Micros | null;
}

export interface PipelineData {
  stages: readonly Stage[];
  tallies: readonly Tally[];
  leads: readonly Pick<Lead, 'id' | 'stageId' | 'createdAt'>[];
  events: readonly PipelineEvent[];
  entries: readonly LedgerEntry[];
}

/** Fewer decided leads than this say nothing about a rate. */
export const MIN_DECIDED = 5;

/** Fewer won leads than this have no median worth showing. */
export const MIN_WON = 3;

/** The figures over the reports. Where there is not enough data a figure is null, never 0. */
export function pipelineKpis(data: PipelineData, now: number): PipelineKpis {
  const { tallies, leads, entries } = data;
  const tallyOf = (kind: Stage['kind']) => sumTallies(data.stages, tallies, kind);
  const open = tallyOf('open');
  const won = tallyOf('won').count;
  const decided = won + tallyOf('dead').count;
  const winDays = daysToWin(data);
  const spent = entries.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
  return {
    leads: open.count + decided,
    addedLately: leads.filter(({ createdAt }) => createdAt > now - 30 * DAY_MS).length,
    openLeads: open.count,
    openAsking: open.asking,
    won,
    winRate: decided < MIN_DECIDED ? null : won / decided,
    decided,
    daysToWin: winDays.length < MIN_WON ? null : percentile(winDays, 0.5),
    spentPerWonMicros: won === 0 ? null : roundUpToCent(spent / won),
  };
}

function sumTallies(stages: readonly Stage[], tallies: readonly Tally[], kind: Stage['kind']) {
  const ids = new Set(stages.filter((stage) => stage.kind === kind).map(({ id }) => id));
  return tallies
    .filter(({ stageId }) => ids.has(stageId))
    .reduce(
      (sum, { count, asking }) => ({ count: sum.count + count, asking: sum.asking + asking }),
      {
        count: 0,
        asking: 0,
      },
    );
}

/** Days from capture to the standing move that won it, for each lead that is won now. */
function daysToWin({ stages, leads, events }: PipelineData): number[] {
  const wonStages = new Set(stages.filter(({ kind }) => kind === 'won').map(({ id }) => id));
  const wonAt = new Map<string, number>();
  for (const { detail, leadIds, at, undoneBy } of events)
    if (detail.kind === 'moved' && undoneBy === null && wonStages.has(detail.toStageId))
      for (const id of leadIds) wonAt.set(id, Math.max(at, wonAt.get(id) ?? 0));
  return leads.flatMap(({ id, stageId, createdAt }) => {
    const at = wonAt.get(id);
    return at === undefined || !wonStages.has(stageId) ? [] : [(at - createdAt) / DAY_MS];
  });
}
