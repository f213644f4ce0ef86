import type { LeadFlowDatabase } from '../db/database.ts';
import { standingByLead } from '../db/lead-rows.ts';
import type { LeadContacts } from '../domain/contact.ts';
import type { Observation } from '../domain/facts.ts';
import { NO_COUNTS, type ImportCounts, type ImportOptions } from '../domain/import-job.ts';
import type { Lead } from '../domain/lead.ts';
import type { Suspicion } from '../leads/duplicate-rows.ts';
import { knownHouses, sureLead } from '../leads/find-same-property.ts';
import type { KnownHouses } from '../leads/known-houses.ts';
import { newId } from '../shared/ids.ts';
import { importedLead, rowObservations } from './imported-lead.ts';
import { joinRow, type KnownLead } from './join-row.ts';
import type { ImportRow } from './read-row.ts';
import { withPersons } from './row-contacts.ts';
import { stageIdOf, type StageNames } from './stage-places.ts';

export interface BatchContext extends StageNames {
  importId: string;
  at: number;
  options: ImportOptions;
  /** The next free place at the bottom of a stage. */
  rankIn: (stageId: string) => string;
}

/** Sorts rows into new leads and known ones, before anything is written; what capture does with listings. */
export class ImportBatch {
  readonly leads = new Map<string, Lead>();
  readonly observations: Observation[] = [];
  readonly contacts = new Map<string, LeadContacts>();
  readonly suspicions: Suspicion[] = [];
  counts: ImportCounts = NO_COUNTS;
  /** Values that rows give to leads that are here already. */
  filledFields = 0;
  readonly #newIds = new Set<string>();
  readonly #contactsHere = new Map<string, LeadContacts>();
  readonly #standing: Map<string, Observation[]>;
  readonly #known: KnownHouses;
  readonly #context: BatchContext;

  private constructor(
    known: KnownHouses,
    standing: Map<string, Observation[]>,
    contacts: readonly (LeadContacts | undefined)[],
    context: BatchContext,
  ) {
    this.#known = known;
    this.#standing = standing;
    this.#context = context;
    for (const row of contacts) if (row !== undefined) this.#contactsHere.set(row.leadId, row);
  }

  /**
   * Reads, all at once, every lead the rows may be and what was said and found about it. `earlier` are rows of the
   * same file that are not in the database: they come first, and are not counted.
   */
  static async open(
    db: LeadFlowDatabase,
    rows: readonly ImportRow[],
    context: BatchContext,
    earlier: readonly ImportRow[] = [],
  ): Promise<ImportBatch> {
    const batch = await ImportBatch.#read(db, [...earlier, ...rows], context);
    for (const row of earlier) batch.add(row);
    batch.counts = NO_COUNTS;
    batch.filledFields = 0;
    batch.suspicions.length = 0;
    return batch;
  }

  static async #read(
    db: LeadFlowDatabase,
    rows: readonly ImportRow[],
    context: BatchContext,
  ): Promise<ImportBatch> {
    const known = await knownHouses(
      db,
      rows.map(({ identity }) => identity),
    );
    const matches = known.isEmpty
      ? []
      : rows.flatMap(({ identity }) => sureLead(known.find(identity)[0] ?? null) ?? []);
    const leads = [...new Map(matches.map((lead) => [lead.id, lead])).values()];
    if (leads.length === 0) return new ImportBatch(known, new Map(), [], context);
    const contacts = await db.contacts.bulkGet(leads.map(({ id }) => id));
    return new ImportBatch(known, await standingByLead(db, leads), contacts, context);
  }

  /** Adds one row, as a new lead or to the lead that is its house. */
  add(row: ImportRow): void {
    const found = this.#known.find(row.identity);
    const known = sureLead(found[0] ?? null);
    if (known !== null) {
      this.#join(row, known);
      return;
    }
    const { importId, at } = this.#context;
    const id = newId();
    const observations = rowObservations(row, id, this.#context);
    const contacts = withPersons(undefined, row.persons, { leadId: id, importId, at });
    const stageId = stageIdOf(row, this.#context, this.#context.options.stageId);
    const place = { stageId, rank: this.#context.rankIn(stageId) };
    const lead = importedLead({ row, id, importId, observations, contacts, at }, place);
    this.#newIds.add(id);
    this.#keep(lead, observations, contacts);
    if (found.length > 0) this.suspicions.push({ lead, others: found });
    this.#count('created');
  }

  /** Whether the batch itself made the lead. */
  isNew({ id }: Lead): boolean {
    return this.#newIds.has(id);
  }

  /** Counts a row that cannot be read. */
  refuse(): void {
    this.#count('refused');
  }

  #join(row: ImportRow, lead: Lead): void {
    const known: KnownLead = {
      lead,
      standing: this.#standing.get(lead.id) ?? [],
      contacts: this.contacts.get(lead.id) ?? this.#contactsHere.get(lead.id),
    };
    const isTwice = lead.importId === this.#context.importId;
    const policy = isTwice ? 'fill' : this.#context.options.known;
    const joined = policy === 'skip' ? null : joinRow(row, known, policy, this.#context);
    if (joined !== null) this.#keep(joined.lead, joined.observations, joined.contacts);
    if (isTwice) this.#count('twice');
    else {
      this.#count(joined === null ? 'unchanged' : 'filled');
      this.filledFields += joined?.fields ?? 0;
    }
  }

  #keep(lead: Lead, observations: Observation[], contacts: LeadContacts | null): void {
    this.leads.set(lead.id, lead);
    this.#known.put(lead);
    this.#standing.set(lead.id, [...(this.#standing.get(lead.id) ?? []), ...observations]);
    this.observations.push(...observations);
    if (contacts !== null) this.contacts.set(lead.id, contacts);
  }

  #count(kind: keyof ImportCounts): void {
    this.counts = { ...this.counts, [kind]: this.counts[kind] + 1 };
  }
}
