import { z } from '../../../domain/zod.ts';
import { dollarsToMicros } from '../../../shared/money.ts';
import { date, looseNumber, looseText } from '../../loose-values.ts';
import type { ProviderUsage, UsageRange } from '../../provider.ts';

/**
 * A consumption report, as one row per UTC day and endpoint: days and hours of the same are added up, what was paid
 * in is left out. Reads JSON and CSV; null when it is neither. The documents name no field, so each is known by the
 * names seen in live answers and their like.
 */
export function readUsageReport(body: unknown, range: UsageRange): ProviderUsage[] | null {
  const rows = typeof body === 'string' ? csvRows(body) : jsonRows(body);
  if (rows === null) return null;
  const inRange = rows.filter(({ day }) => day >= range.fromDay && day <= range.toDay);
  const groups = Map.groupBy(inRange, ({ day, endpoint }) => `${day}|${endpoint ?? ''}`);
  return [...groups.values()].map(addUp);
}

function addUp(same: readonly ProviderUsage[]): ProviderUsage {
  return {
    day: same[0]?.day ?? '',
    endpoint: same[0]?.endpoint ?? null,
    count: sum(same.map(({ count }) => count)),
    micros: sum(same.map(({ micros }) => micros)),
  };
}

/** Null only where nobody says a number. */
const sum = (values: (number | null)[]): number | null =>
  values.reduce((total, value) => (value === null ? total : (total ?? 0) + value), null);

type Row = Record<string, unknown>;

const rowSchema = z.record(z.string(), z.unknown());
const bodySchema = z.object({ results: z.unknown() });

const LISTS = ['data', 'consumption', 'items', 'report'];

function jsonRows(body: unknown): ProviderUsage[] | null {
  const results = bodySchema.safeParse(body).data?.results;
  const fields = rowSchema.safeParse(results).data ?? {};
  const list = [results, ...LISTS.map((name) => fields[name])].find((each) => Array.isArray(each));
  return list === undefined ? null : usageOf(list);
}

/** Lines with a head of names; null when the names say neither days nor amounts. */
function csvRows(text: string): ProviderUsage[] | null {
  const [head = [], ...lines] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
  const names = head.map((name) => name.toLowerCase().replaceAll(/[^a-z]+/g, '_'));
  const holds = (wanted: readonly string[]) => wanted.some((name) => names.includes(name));
  if (!holds(DAY) || !(holds(AMOUNT) || holds(COUNT))) return null;
  return usageOf(
    lines.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]]))),
  );
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );

const DAY = ['period', 'date', 'day'];
const AMOUNT = ['debit', 'amount', 'cost', 'total', 'spent'];
const COUNT = ['count', 'quantity', 'records', 'requests', 'matches'];
const ENDPOINT = ['endpoint', 'api', 'product', 'origin'];

const usageOf = (list: readonly unknown[]): ProviderUsage[] =>
  list.flatMap((each) => usageOfRow(rowSchema.safeParse(each).data ?? {}));

/** One row of a day, or one for each endpoint where the row lists them. */
function usageOfRow(row: Row): ProviderUsage[] {
  const day = date.parse(fieldOf(row, DAY));
  if (day === null) return [];
  const byEndpoint = Object.entries(rowSchema.safeParse(row['by_endpoint']).data ?? {});
  if (byEndpoint.length === 0) return usage(day, looseText(fieldOf(row, ENDPOINT)), row);
  return byEndpoint.flatMap(([endpoint, spent]) =>
    usage(day, endpoint, rowSchema.safeParse(spent).data ?? { debit: spent }),
  );
}

function usage(day: string, endpoint: string | null, row: Row): ProviderUsage[] {
  const dollars = looseNumber(fieldOf(row, AMOUNT));
  const count = looseNumber(fieldOf(row, COUNT));
  if (dollars === null && count === null) return [];
  const micros = dollars === null ? null : dollarsToMicros(Math.abs(dollars));
  return [{ day, endpoint: endpoint === null ? null : endpointNamed(endpoint), count, micros }];
}

const fieldOf = (row: Row, names: readonly string[]): unknown =>
  names.map((name) => row[name]).find((value) => value !== undefined);

/** "/api/v1/property/skip-trace" and "property/skip-trace" as sources name it: "v1/property/skip-trace". */
function endpointNamed(name: string): string {
  const path = name.replace(/^(https?:\/\/[^/]+)?\/?(api\/)?/, '');
  return /^v\d+\//.test(path) ? path : `v1/${path}`;
}
