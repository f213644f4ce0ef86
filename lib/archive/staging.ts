import { HANGING_TABLES, type ArchiveTable } from '../db/archived-tables.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { idsHere } from '../db/merged-leads.ts';
import {
  NO_COUNTS,
  type ArchiveContents,
  type ImportJob,
  type NumberedRow,
  type RefusedRow,
} from '../domain/import-job.ts';
import { ArchiveError } from './archive-problem.ts';
import type { ArchiveEntry, ArchiveHead } from './archive-rows.ts';
import { readEntry, readFirstLine } from './read-entry.ts';
import type { NumberedLine } from './read-lines.ts';
import { dropLines, StrayQuestions } from './stray-questions.ts';

/** A chunk ends where the next leads begin; elsewhere after so many lines or characters. */
const CHUNK_LINES = 2000;
const CHUNK_CHARS = 4_000_000;
/** Leads and what hangs on them stay together, unless a file has no ends. */
const GROUP_LINES = 100_000;
const GROUP_CHARS = 64_000_000;
const MOST_REFUSED_KEPT = 200;

const GROUPED: ReadonlySet<ArchiveTable> = new Set([
  'leads',
  'mergedLeads',
  ...HANGING_TABLES,
] as const);

export interface StageArchiveOptions {
  at: number;
  signal?: AbortSignal;
  /** Told how many leads were read so far. */
  onLeads?: (leads: number) => void;
}

/** Lines on their way into chunks, with what is told about them before anything is restored. */
export class Staging {
  readonly #db: LeadFlowDatabase;
  readonly #importId: string;
  readonly #options: StageArchiveOptions;
  #head: ArchiveHead | null = null;
  #waiting: NumberedRow[] = [];
  #chars = 0;
  #leadIds: string[] = [];
  #last: ArchiveTable | null = null;
  #lines = 0;
  #chunks = 0;
  #refusedCount = 0;
  readonly #refused: RefusedRow[] = [];
  readonly #contents = { leads: 0, known: 0 };
  readonly #questions = new StrayQuestions();

  constructor(db: LeadFlowDatabase, importId: string, options: StageArchiveOptions) {
    this.#db = db;
    this.#importId = importId;
    this.#options = options;
  }

  async addLines(lines: readonly NumberedLine[]): Promise<void> {
    for (const each of lines)
      if (this.#head === null) this.#head = headOf(each.text);
      else await this.#addLine(each);
  }

  async end(): Promise<Pick<ImportJob, 'rows' | 'chunks' | 'counts' | 'refused' | 'archive'>> {
    const head = this.#head;
    if (head === null) throw new ArchiveError({ kind: 'empty' });
    const expected = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
    const lines = this.#lines;
    if (lines !== expected) throw new ArchiveError({ kind: 'wrong-length', lines, expected });
    await this.#flush();
    await this.#dropStrayQuestions();
    const archive: ArchiveContents = {
      madeAt: head.madeAt,
      keyVersion: head.keyVersion,
      ...this.#contents,
    };
    const counts = { ...NO_COUNTS, refused: this.#refusedCount };
    return { rows: lines, chunks: this.#chunks, counts, refused: this.#refused, archive };
  }

  async #addLine({ line, text }: NumberedLine): Promise<void> {
    this.#lines += 1;
    const entry = readEntry(text);
    if (!entry.ok) {
      this.#refuse(line, entry.failure);
      return;
    }
    this.#questions.add(entry.value, line);
    if (this.#isFull(entry.value)) await this.#flush();
    this.#last = entry.value.table;
    if (entry.value.table === 'leads') this.#leadIds.push(entry.value.row.id);
    const checked = JSON.stringify(entry.value);
    this.#waiting.push({ row: line, cells: [checked] });
    this.#chars += checked.length;
  }

  #refuse(row: number, reason: string): void {
    this.#refusedCount += 1;
    if (this.#refused.length < MOST_REFUSED_KEPT) this.#refused.push({ row, reason });
  }

  async #dropStrayQuestions(): Promise<void> {
    const lines = await this.#questions.lines(this.#db);
    for (const line of lines) this.#refuse(line, 'duplicates: about a lead that is nowhere');
    if (lines.length > 0) await dropLines(this.#db, this.#importId, lines);
  }

  /** Whether the chunk ends before this line. */
  #isFull({ table }: ArchiveEntry): boolean {
    if (this.#waiting.length === 0) return false;
    const isGrouped = GROUPED.has(table);
    if (isGrouped && table === 'leads' && this.#last !== 'leads') return true;
    const [lines, chars] = isGrouped ? [GROUP_LINES, GROUP_CHARS] : [CHUNK_LINES, CHUNK_CHARS];
    return this.#waiting.length >= lines || this.#chars >= chars;
  }

  async #flush(): Promise<void> {
    this.#options.signal?.throwIfAborted();
    await this.#countLeads();
    if (this.#waiting.length === 0) return;
    const [importId, index] = [this.#importId, this.#chunks];
    await this.#db.importChunks.add({ importId, index, rows: this.#waiting });
    this.#chunks += 1;
    this.#waiting = [];
    this.#chars = 0;
  }

  async #countLeads(): Promise<void> {
    const ids = [...new Set(this.#leadIds)];
    this.#contents.leads += ids.length;
    this.#contents.known += (await idsHere(this.#db, ids)).size;
    this.#leadIds = [];
    this.#options.onLeads?.(this.#contents.leads);
  }
}

function headOf(line: string): ArchiveHead {
  const first = readFirstLine(line);
  if (first.kind === 'head') return first.head;
  throw new ArchiveError({ kind: first.kind === 'newer' ? 'newer' : 'not-archive' });
}
