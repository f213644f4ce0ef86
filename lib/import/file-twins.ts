import { entriesOf } from '../leads/property-identity.ts';
import type { ImportRow } from './read-row.ts';

/** Entries that only say which houses are worth comparing: two rows are no one house by these. */
const ONLY_NEAR = /^[ns]:/;
/** Of one parcel or listing, so many rows are looked at again; a placeholder in a whole column must not be. */
const MOST_OF_ONE = 50;
/** Finer than a block, and coarser than two points of one house lie apart. */
const CELL_DEGREES = 0.001;

/** Reads rows of an earlier chunk again, by their numbers. */
type ReadAgain = (chunkIndex: number, rowNumbers: ReadonlySet<number>) => Promise<ImportRow[]>;

/**
 * Finds the earlier rows of a file that may be the house of a later one. It keeps a number for each thing a row is
 * known by and not the rows, so that a long file does not fill the memory; numbers that collide cost a second look.
 */
export class FileTwins {
  readonly #rowsByHash = new Map<number, number | number[]>();
  readonly #firstRows: number[] = [];
  readonly #readAgain: ReadAgain;

  constructor(readAgain: ReadAgain) {
    this.#readAgain = readAgain;
  }

  /** Earlier rows that share anything with these, and what shares anything with those, in the file's order. */
  async before(rows: readonly ImportRow[]): Promise<ImportRow[]> {
    const found = new Map<number, ImportRow>();
    let asking = rows;
    while (asking.length > 0) {
      const wanted = new Set(
        asking.flatMap((row) => lookUpEntries(row)).flatMap((entry) => this.#rowsOf(entry)),
      );
      asking = await this.#read([...wanted].filter((row) => !found.has(row)));
      for (const row of asking) found.set(row.row, row);
    }
    return [...found.values()].toSorted((a, b) => a.row - b.row);
  }

  /** Adds the next chunk, whose first row has this number. */
  add(firstRow: number, rows: readonly ImportRow[]): void {
    this.#firstRows.push(firstRow);
    for (const row of rows) for (const entry of ownEntries(row)) this.#put(hashOf(entry), row.row);
  }

  #put(hash: number, row: number): void {
    const before = this.#rowsByHash.get(hash);
    if (before === undefined) this.#rowsByHash.set(hash, row);
    else if (typeof before === 'number') this.#rowsByHash.set(hash, [before, row]);
    else if (before.length < MOST_OF_ONE) before.push(row);
  }

  #rowsOf(entry: string): number[] {
    const rows = this.#rowsByHash.get(hashOf(entry)) ?? [];
    return typeof rows === 'number' ? [rows] : rows;
  }

  async #read(rowNumbers: readonly number[]): Promise<ImportRow[]> {
    const byChunk = Map.groupBy(rowNumbers, (row) =>
      this.#firstRows.findLastIndex((first) => first <= row),
    );
    const rows: ImportRow[] = [];
    for (const [index, own] of byChunk) rows.push(...(await this.#readAgain(index, new Set(own))));
    return rows;
  }
}

/** What a row is found by. */
const ownEntries = (row: ImportRow): string[] => [...evidence(row), ...cellsOf(row, [0])];

/** What a row looks for: the place of a house may lie just over the edge of a cell. */
const lookUpEntries = (row: ImportRow): string[] => [...evidence(row), ...cellsOf(row, [-1, 0, 1])];

const evidence = ({ identity }: ImportRow): string[] =>
  entriesOf(identity).filter((entry) => !ONLY_NEAR.test(entry));

function cellsOf({ identity }: ImportRow, steps: readonly number[]): string[] {
  const { address, location } = identity;
  if (address === null || location === null) return [];
  const [y, x] = [location.lat, location.lng].map((value) => Math.floor(value / CELL_DEGREES));
  return steps.flatMap((dy) =>
    steps.map((dx) => `g:${address.components.number}|${(y ?? 0) + dy}|${(x ?? 0) + dx}`),
  );
}

/** FNV-1a, cut to the 30 bits that a browser keeps without a box. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 2;
}
