import { Dexie, type ObservabilitySet } from 'dexie';
import type { LeadFlowDatabase } from '../db/database.ts';
import { MINUTE_MS } from '../shared/clock.ts';
import {
  addChanges,
  changedLeadIds,
  hasChanges,
  noChanges,
  type Changes,
} from './changed-leads.ts';
import type { LeadRow } from './lead-row.ts';
import { readRowPage, readRowsOf } from './read-lead-rows.ts';

export interface LeadListState {
  rows: readonly LeadRow[];
  /** Whether all leads are here; those changed last are the first to be. */
  isComplete: boolean;
  /** Why reading ended; null while it goes on. */
  error: unknown;
}

/** Small enough that the page stays responsive while one is read. */
const PAGE_SIZE = 1000;
/** Shown before all are read, where these take more than a page. */
const LATEST_EVENTS = 30;
const LATEST_LEADS = 200;
/** Whoever shows the list sorts and filters it anew each time. */
const TELL_EVERY_MS = 250;
/** The time a change is recorded under may be this much before it is seen. */
const CLOCK_SLACK_MS = MINUTE_MS;

/**
 * All leads as slim rows in memory. They are read once, in pages; after that only those that a change, in whatever
 * page or worker, was about.
 */
export class LeadList {
  #database: LeadFlowDatabase;
  #rows = new Map<string, LeadRow>();
  /** The lead that stays, by the ids of those merged into it. */
  #ownerIds = new Map<string, string>();
  #state: LeadListState = { rows: [], isComplete: false, error: null };
  #listeners = new Set<() => void>();
  #changes = noChanges();
  #isWorking = false;
  #wasStarted = false;
  #lookupsSinceAt = 0;

  constructor(database: LeadFlowDatabase) {
    this.#database = database;
  }

  /** Calls back at each change of the state, until the function it gives is called. The first starts the reading. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#start();
    return () => this.#listeners.delete(listener);
  };

  state = (): LeadListState => this.#state;

  /** Stops listening to changes. */
  close(): void {
    Dexie.on('storagemutated').unsubscribe(this.#onMutation);
  }

  #start(): void {
    if (this.#wasStarted) return;
    this.#wasStarted = true;
    Dexie.on('storagemutated', this.#onMutation);
    this.#changes.everything = true;
    this.#work();
  }

  #onMutation = (parts: ObservabilitySet): void => {
    addChanges(this.#changes, this.#database.name, parts);
    if (hasChanges(this.#changes)) this.#work();
  };

  /** One reading at a time: what is read later is newer. */
  #work(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#readChanges()
      .catch((error: unknown) => this.#tell({ error }))
      .finally(() => {
        this.#isWorking = false;
      });
  }

  async #readChanges(): Promise<void> {
    while (hasChanges(this.#changes)) {
      const changes = this.#changes;
      this.#changes = noChanges();
      const sinceAt = this.#lookupsSinceAt;
      this.#lookupsSinceAt = Date.now() - CLOCK_SLACK_MS;
      if (changes.everything) await this.#readAll();
      else await this.#readChanged(changes, sinceAt);
      this.#tell({ isComplete: true });
      await pause(TELL_EVERY_MS);
    }
  }

  async #readAll(): Promise<void> {
    const isFirst = !this.#state.isComplete;
    const rows = new Map<string, LeadRow>();
    let toldAt = Date.now();
    let afterId = '';
    for (;;) {
      const page = await readRowPage(this.#database, afterId, PAGE_SIZE);
      for (const row of page) rows.set(row.id, row);
      if (page.length < PAGE_SIZE) break;
      if (isFirst && afterId === '') await this.#tellLatest();
      afterId = page.at(-1)?.id ?? '';
      if (isFirst && Date.now() - toldAt > TELL_EVERY_MS) {
        this.#setRows([...this.#rows.values(), ...rows.values()]);
        this.#tell({});
        toldAt = Date.now();
      }
    }
    this.#rows.clear();
    this.#setRows(rows.values());
  }

  /** What changed last is what a list of many is opened for. */
  async #tellLatest(): Promise<void> {
    const events = await lastFirst(this.#database).limit(LATEST_EVENTS).toArray();
    const ids = new Set(events.flatMap(({ leadIds }) => leadIds.slice(0, LATEST_LEADS)));
    this.#setRows(await readRowsOf(this.#database, [...ids].slice(0, LATEST_LEADS)));
    this.#tell({});
  }

  async #readChanged(changes: Changes, lookupsSinceAt: number): Promise<void> {
    const found = await changedLeadIds(this.#database, changes, lookupsSinceAt);
    const ids = [...new Set([...found].flatMap((id) => [id, this.#ownerIds.get(id) ?? id]))];
    for (let from = 0; from < ids.length; from += PAGE_SIZE) {
      const part = ids.slice(from, from + PAGE_SIZE);
      const rows = await readRowsOf(this.#database, part);
      const present = new Set(rows.map(({ id }) => id));
      for (const id of part) if (!present.has(id)) this.#rows.delete(id);
      this.#setRows(rows);
    }
  }

  #setRows(rows: Iterable<LeadRow>): void {
    for (const row of rows) {
      this.#rows.set(row.id, row);
      for (const id of row.absorbedIds) this.#ownerIds.set(id, row.id);
    }
  }

  #tell(change: Partial<LeadListState>): void {
    this.#state = { ...this.#state, ...change, rows: [...this.#rows.values()] };
    for (const listener of this.#listeners) listener();
  }
}

// oxlint-disable-next-line unicorn/no-array-reverse -- a collection, not an array
const lastFirst = (db: LeadFlowDatabase) => db.events.orderBy('at').reverse();

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const lists = new WeakMap<LeadFlowDatabase, LeadList>();

/** The one list of a page's database: screens that are opened again find it read. */
export function leadListOf(database: LeadFlowDatabase): LeadList {
  const list = lists.get(database) ?? new LeadList(database);
  lists.set(database, list);
  return list;
}
