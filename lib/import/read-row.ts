import { propertyAddress } from '../address/property-address.ts';
import type { Person } from '../domain/contact.ts';
import type { FactValues, ObservationSource } from '../domain/facts.ts';
import type { ColumnChoice } from '../domain/import-field.ts';
import type { NumberedRow, RefusedRow } from '../domain/import-job.ts';
import { listingKeysOf, type SeenChange } from '../domain/lead.ts';
import type { PostalAddress } from '../domain/listing.ts';
import type { PropertyIdentity } from '../leads/property-identity.ts';
import { isId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { siteInfoForUrl } from '../sites/catalogue.ts';
import { rowAddress } from './row-address.ts';
import { planOf, RowCells, RowError } from './row-cells.ts';
import { factsBySource, rowFacts } from './row-facts.ts';
import { rowPersons } from './row-people.ts';

/** One row of a file as LeadFlow understands it. */
export interface ImportRow {
  row: number;
  address: PostalAddress;
  identity: PropertyIdentity;
  facts: Partial<FactValues>;
  bySource: Map<ObservationSource, Partial<FactValues>>;
  persons: Person[];
  tags: string[];
  note: string;
  stageName: string | null;
  stageSinceAt: number | null;
  capturedAt: number | null;
  priceChange: SeenChange<number> | null;
  listing: { site: string; url: string; listingId: string | null } | null;
  /** Cells that cannot be read and that the row does without: "year built “soon” left out". */
  leftOut: string[];
}

export interface RowContext {
  importId: string;
  at: number;
}

/** Reads rows by these choices: each as a row to import, or refused with the reason. */
export function createRowReader(columns: readonly ColumnChoice[], context: RowContext) {
  const plan = planOf(columns);
  return ({ row, cells }: NumberedRow): Result<ImportRow, RefusedRow> => {
    try {
      return ok(readRow(row, new RowCells(plan, cells), context));
    } catch (error) {
      if (error instanceof RowError) return fail({ row, reason: error.message });
      throw error;
    }
  };
}

function readRow(row: number, cells: RowCells, { importId, at }: RowContext): ImportRow {
  const address = rowAddress(cells);
  const facts = rowFacts(cells);
  const listing = listingOf(cells);
  const identity = { ...identityOf(address, facts, listing), leadId: leadIdOf(cells) };
  refuseNowhere(address, identity);
  return {
    row,
    address,
    identity,
    facts,
    bySource: factsBySource(cells, facts),
    persons: rowPersons(cells, importId, at),
    tags: tagsOf(cells),
    note: notesOf(cells),
    stageName: cells.text('stage', 60),
    stageSinceAt: cells.moment('stageSince'),
    capturedAt: cells.moment('captured'),
    priceChange: priceChangeOf(cells, facts),
    listing,
    leftOut: cells.leftOut,
  };
}

/** A row that could be any house would become a lead nobody can find again. */
function refuseNowhere(address: PostalAddress, identity: PropertyIdentity): void {
  if (identity.address !== null || identity.listingKeys.length > 0) return;
  if (identity.apn !== null || identity.attomId !== null || identity.mls !== null) return;
  if (address.street === null) throw new RowError('no street');
  const hasPlace = address.city !== null || address.zip !== null;
  throw new RowError(hasPlace ? 'no house number' : 'no city or ZIP code');
}

function identityOf(
  address: PostalAddress,
  facts: Partial<FactValues>,
  listing: ImportRow['listing'],
): Omit<PropertyIdentity, 'leadId'> {
  return {
    listingKeys: listing === null ? [] : listingKeysOf(listing),
    address: propertyAddress(address),
    zip: address.zip,
    apn: facts.apn ?? null,
    fips: facts.fips ?? null,
    attomId: facts.attomId ?? null,
    mls: facts.mls ?? null,
    location: facts.location ?? null,
  };
}

/** The lead a row of our own export is of; what is no id of ours, of a sample for one, names none. */
function leadIdOf(cells: RowCells): string | null {
  const id = cells.text('leadId')?.toLowerCase() ?? '';
  return isId(id) ? id : null;
}

/** The last change of price; only a file that we wrote says when that was. */
function priceChangeOf(cells: RowCells, { price }: Partial<FactValues>): SeenChange<number> | null {
  const from = cells.number('previousPrice');
  const at = cells.moment('priceChanged');
  if (from === null || at === null || price === undefined || from === price.amount) return null;
  return { from, to: price.amount, at };
}

/** Ids of homes in the links of sites, where the link has them. */
const LISTING_IDS = /(\d+)_zpid|\/home\/(?:[^?#]*-)?(\d+)/;

function listingOf(cells: RowCells): ImportRow['listing'] {
  const url = cells.text('url', 2000);
  if (url === null) return null;
  const site = siteInfoForUrl(url);
  if (site === null) return cells.cannotUse('url');
  const ids = LISTING_IDS.exec(url);
  const hasIds = site.id === 'zillow' || site.id === 'redfin' || site.id === 'trulia';
  return { site: site.id, url, listingId: hasIds ? (ids?.[1] ?? ids?.[2] ?? null) : null };
}

function tagsOf(cells: RowCells): string[] {
  const tags = cells
    .placesOf('tag')
    .map(({ number }) => cells.text('tag', 2000, number))
    .flatMap((cell) => cell?.split(/[;,|]/) ?? [])
    .map((tag) => tag.trim().slice(0, 60))
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, 50);
}

const notesOf = (cells: RowCells): string =>
  cells
    .placesOf('note')
    .map(({ number }) => cells.text('note', 20_000, number))
    .filter((note) => note !== null)
    .join('\n')
    .slice(0, 20_000);
