import { generateKeyBetween } from 'fractional-indexing';
import type { LeadContacts } from '../../../lib/domain/contact.ts';
import type { PipelineEvent } from '../../../lib/domain/event.ts';
import type { Observation } from '../../../lib/domain/facts.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import type { LedgerEntry, Lookup } from '../../../lib/domain/lookup.ts';
import type { Task } from '../../../lib/domain/task.ts';
import { seededRandom } from '../../../lib/sample/seeded-random.ts';
import { seedEvents } from './seed-events.ts';
import { seedLead } from './seed-lead.ts';
import { seedTasks } from './seed-tasks.ts';
import { stagePlan } from './seed-stages.ts';

/** Rows as writing them one by one would have left them, of some leads and all that hangs on those. */
export interface SeedRows {
  leads: Lead[];
  observations: Observation[];
  contacts: LeadContacts[];
  lookups: Lookup[];
  ledger: LedgerEntry[];
  tasks: Task[];
  events: PipelineEvent[];
}

/** Leads of one part: as many as a page of an archive, and an import's chunk. */
const PART_LEADS = 500;

/**
 * `count` made-up leads across the default stages, the same ones for the same count, part by part; only their
 * dates follow `now`. Unlike sample data they are leads like any other: they have an address key, can be exported
 * and are in archives. All phones are 555-01xx and all mail example.com.
 */
export function* seedRows(count: number, now: number): Generator<SeedRows> {
  const random = seededRandom(count);
  const lastRanks = new Map<string, string>();
  for (let first = 0; first < count; first += PART_LEADS) {
    const rows: SeedRows = emptyRows();
    for (let index = first; index < Math.min(count, first + PART_LEADS); index += 1) {
      const plan = stagePlan(random);
      const rank = generateKeyBetween(lastRanks.get(plan.stageId) ?? null, null);
      lastRanks.set(plan.stageId, rank);
      const seed = seedLead({ random, plan, rank, index, now });
      rows.leads.push(seed.lead);
      rows.observations.push(...seed.observations);
      if (seed.contacts !== null) rows.contacts.push(seed.contacts);
      rows.lookups.push(...seed.lookups.map(({ lookup }) => lookup));
      rows.ledger.push(...seed.lookups.map(({ entry }) => entry));
    }
    Object.assign(rows, seedTasks(rows.leads, first, now));
    rows.events.push(...seedEvents(rows.leads, first));
    yield rows;
  }
}

const emptyRows = (): SeedRows => ({
  leads: [],
  observations: [],
  contacts: [],
  lookups: [],
  ledger: [],
  tasks: [],
  events: [],
});
