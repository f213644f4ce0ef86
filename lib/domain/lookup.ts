import type { Failure, ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import type { FenceUse } from './budget.ts';
import type { DatasetId } from './dataset.ts';

export const LOOKUP_STATES = [
  'queued',
  'running',
  'done',
  'no-match',
  'failed',
  'uncertain',
  'cancelled',
] as const;
export type LookupState = (typeof LOOKUP_STATES)[number];

/**
 * One job of the queue. The row is the queue: it is written before anything is sent,
 * so a worker that dies leaves behind exactly what it was doing.
 */
export interface Lookup {
  id: string;
  leadId: string;
  dataset: DatasetId;
  provider: ProviderId;
  /** provider|endpoint|address key|options: what would be paid for. */
  requestKey: string;
  /** The request key while the job is open, absent after: a unique index that joins duplicate asks. */
  openKey?: string;
  state: LookupState;
  attempts: number;
  /** Not to be sent before this time. */
  notBeforeAt: number;
  /** What somebody waits for is sent before what was asked for in bulk. */
  lane: 'first' | 'bulk';
  /** Its place in the lane, kept however often it waits: first come, first served. */
  turn: number;
  /** When the user paused it; null while it may go. */
  pausedAt: number | null;
  /** The job that finds out what this one is asked by; null once it waits for none. */
  afterId: string | null;
  /** The user let this one job cross its fences, at its quoted price. */
  pastFences?: true;
  /** A call about more homes than this was refused as a whole; absent when none was. */
  inBatchOf?: number;
  /** The most it may cost, for all its units. */
  quotedMicros: Micros;
  /** How many units were quoted; absent is one. Phones, where each is billed. */
  units?: number;
  failure: Failure | null;
  createdAt: number;
  updatedAt: number;
  /** Where it stands and its place there, by `inLine`; absent when nothing looks for it any more. */
  line?: LookupLine;
  place?: number | string;
}

/**
 * Where a job stands at its provider. Those in 'first' and then 'bulk' are sent next. 'later' waits until
 * `notBeforeAt`, 'held' too, because a fence of the budget holds it; 'after' until another job is over, 'paused' for
 * the user; the rest are no longer waiting.
 */
export type LookupLine =
  | Lookup['lane']
  | 'later'
  | 'held'
  | 'after'
  | 'paused'
  | 'sent'
  | 'failed'
  | 'uncertain';

/** What is paused or cancelled together: one lookup, all of a lead or of a provider, or everything. */
export type LookupScope =
  | { lookupId: string }
  | { leadId: string }
  | { provider: ProviderId }
  | { all: true };

/**
 * 'pending' is written before the request leaves. A row still pending after the worker died
 * becomes 'uncertain', counts as spent and is never sent again by itself.
 */
export type LedgerStatus = 'pending' | 'charged' | 'not-charged' | 'uncertain';

/** One call to a provider and what it cost. */
export interface LedgerEntry {
  id: string;
  lookupId: string;
  leadId: string;
  provider: ProviderId;
  dataset: DatasetId;
  requestKey: string;
  status: LedgerStatus;
  quotedMicros: Micros;
  /** How many units were quoted; absent is one. */
  units?: number;
  /** What it cost: 0 while pending or not charged, the quoted price while uncertain. */
  chargedMicros: Micros;
  /** The provider counts another bill than its answer shows; its count is booked. */
  countDiffers?: true;
  httpStatus: number | null;
  latencyMs: number | null;
  at: number;
  settledAt: number | null;
}

/** What a set of lookups will cost before anything is sent. */
export interface Quote {
  items: QuoteItem[];
  /** The most it can cost. */
  maxMicros: Micros;
}

export interface QuoteItem {
  leadId: string;
  dataset: DatasetId;
  /** 'buy' costs `priceMicros`, 'cached' and 'running' cost nothing, 'left-out' cannot be looked up. */
  kind: 'buy' | 'cached' | 'running' | 'left-out';
  priceMicros: Micros;
  /** How many units the price is for; absent is one. */
  units?: number;
  reason: Failure | null;
}

/** What lookups of many leads will cost, counted. */
export interface QuoteSummary {
  lines: QuoteLine[];
  /** What cannot be looked up, by why; the most frequent first. */
  leftOut: { reason: Failure; count: number }[];
  /** The most it can cost. */
  maxMicros: Micros;
  /** The most that buying anew what is remembered would add. */
  refreshMicros: Micros;
  /** How this month and today stand before it; what waits in the queue counts as reserved. */
  month: FenceUse;
  day: FenceUse;
  /** The fence all of it would cross; null when it fits. */
  over: Failure | null;
}

/** One dataset of a summary: how many leads have it remembered, under way, or yet to be bought for this. */
export interface QuoteLine {
  dataset: DatasetId;
  cached: number;
  running: number;
  buy: number;
  /** What is bought, in units: numbers where each is billed, else leads. */
  units: number;
  buyMicros: Micros;
}
