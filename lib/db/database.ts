import { Dexie, type EntityTable, type PromiseExtended, type Table } from 'dexie';
import type { LeadContacts, Person, PhoneCheck } from '../domain/contact.ts';
import type { DatasetId } from '../domain/dataset.ts';
import type { Erasure } from '../domain/erasure.ts';
import type { Duplicate } from '../domain/duplicate.ts';
import type { PipelineEvent } from '../domain/event.ts';
import type { FactValues, Observation } from '../domain/facts.ts';
import type { ImportChunk, ImportJob } from '../domain/import-job.ts';
import type { Lead, MergedLead } from '../domain/lead.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { Task } from '../domain/task.ts';
import type { SettingKey, SettingValues } from '../domain/settings.ts';
import { DEFAULT_STAGES, type Stage, type Tally } from '../domain/stage.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { firstSchema } from './migrations/001-first-schema.ts';
import { identity } from './migrations/002-identity.ts';
import { imports } from './migrations/003-imports.ts';
import { lookupLines } from './migrations/004-lookup-lines.ts';
import { spend } from './migrations/005-spend.ts';
import { erasures } from './migrations/006-erasures.ts';
import { tasks } from './migrations/009-tasks.ts';
import { history } from './migrations/010-history.ts';
import { queuePages } from './migrations/011-queue-pages.ts';
import { askParts } from './migrations/013-ask-parts.ts';
import { spendInStep } from './spend-in-step.ts';
import type { SpendRow } from './spend.ts';

/** A provider's answer, kept so that it is never paid for twice. `matched: false` is an answer too. */
export interface CacheEntry {
  requestKey: string;
  /** The job that bought it. */
  lookupId: string;
  matched: boolean;
  facts: Partial<FactValues>;
  persons: Person[];
  /** Only of datasets asked for by phones. */
  phoneChecks?: PhoneCheck[];
  dataAsOf: string | null;
  fetchedAt: number;
  expiresAt: number;
}

/** What a provider's limits have come to. Kept here because a worker that dies forgets what it sent. */
export interface LimitRow {
  provider: ProviderId;
  /** When the calls of the current window were sent, oldest first. */
  sentAt: number[];
  /** Nothing is sent before this time; 0 when there is no pause. */
  pausedUntilAt: number;
  /** Why it pauses. */
  pausedBy: Failure | null;
  /** When the user paused it; null while it may be called. */
  userPausedAt: number | null;
  /** Until when the rate limit holds the next call; a time gone by when it does not. */
  fullUntilAt: number;
  /** Calls in a row that were refused for coming too often. */
  refusals: number;
  /** Calls in a row that got no answer at all. After one, a free call must answer before the next paid one. */
  silences: number;
  /** Calls answered with a fault of the service (5xx), less those answered otherwise since. */
  faults: number;
}

/** A part of an ask about many leads that is still to be carried out. */
export interface AskPart {
  /** Given by the database, in order. */
  id?: number;
  leadIds: string[];
  datasets: DatasetId[];
  /** Buys anew what is remembered. */
  refresh: boolean;
  /** What the part may cost, as it was agreed to. */
  maxMicros: Micros;
  /** The turn of its first job. */
  turn: number;
}

export interface SettingRow<Key extends SettingKey = SettingKey> {
  key: Key;
  value: SettingValues[Key];
}

/** Opening takes milliseconds, on a busy machine a second or two. Longer means that somebody else's opening stands in front and is blocked. */
const OPENING_LIMIT_MS = 8000;

/** Everything LeadFlow keeps, in the browser's IndexedDB. Opening it creates the default stages once. */
export class LeadFlowDatabase extends Dexie {
  declare leads: EntityTable<Lead, 'id'>;
  declare observations: EntityTable<Observation, 'id'>;
  declare events: EntityTable<PipelineEvent, 'id'>;
  declare contacts: EntityTable<LeadContacts, 'leadId'>;
  declare lookups: EntityTable<Lookup, 'id'>;
  declare cache: EntityTable<CacheEntry, 'requestKey'>;
  declare ledger: EntityTable<LedgerEntry, 'id'>;
  declare stages: EntityTable<Stage, 'id'>;
  declare tallies: EntityTable<Tally, 'stageId'>;
  declare limits: EntityTable<LimitRow, 'provider'>;
  declare mergedLeads: EntityTable<MergedLead, 'id'>;
  declare duplicates: EntityTable<Duplicate, 'id'>;
  declare imports: EntityTable<ImportJob, 'id'>;
  declare importChunks: Table<ImportChunk, [string, number]>;
  declare tasks: EntityTable<Task, 'id'>;
  declare erasures: EntityTable<Erasure, 'id'>;
  declare spend: EntityTable<SpendRow, 'id'>;
  declare askParts: EntityTable<AskPart, 'id'>;
  declare settings: Table<SettingRow, SettingKey>;

  #blocked = Promise.withResolvers<void>();

  constructor(name = 'leadflow') {
    // A lead or a charge must survive a crash of the machine, not only of the browser.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(firstSchema.version).stores(firstSchema.stores);
    this.version(identity.version).stores(identity.stores).upgrade(identity.upgrade);
    this.version(imports.version).stores(imports.stores);
    this.version(lookupLines.version).stores(lookupLines.stores).upgrade(lookupLines.upgrade);
    this.version(spend.version).stores(spend.stores).upgrade(spend.upgrade);
    this.version(erasures.version).stores(erasures.stores);
    this.version(tasks.version).stores(tasks.stores);
    this.version(history.version).stores(history.stores);
    this.version(queuePages.version).stores(queuePages.stores);
    this.version(askParts.version).stores(askParts.stores);
    this.use(spendInStep);
    this.on('blocked', () => this.#blocked.resolve());
    this.on('ready', () => {
      this.#blocked = Promise.withResolvers();
    });
    this.on('populate', (tx) => {
      void tx.table('stages').bulkAdd([...DEFAULT_STAGES]);
      void tx
        .table('tallies')
        .bulkAdd(DEFAULT_STAGES.map(({ id }): Tally => ({ stageId: id, count: 0, asking: 0 })));
    });
  }

  /**
   * Dexie opens through here too, at the first operation. The browser tells only the first of those who wait
   * for an older version that it is blocked; the others hear nothing, so for them silence says it.
   */
  override open(): PromiseExtended<Dexie> {
    const timer = setTimeout(() => this.#blocked.resolve(), OPENING_LIMIT_MS);
    return super.open().finally(() => clearTimeout(timer));
  }

  /** Settles while another window's older LeadFlow keeps this one from opening; every operation waits then. */
  whenBlocked(): Promise<void> {
    return this.#blocked.promise;
  }
}
