import type { LeadFlowDatabase } from '../db/database.ts';
import { updateSetting } from '../db/settings.ts';
import type { ColumnChoice } from '../domain/import-field.ts';
import { bareHeader } from './header-words.ts';

const MOST_REMEMBERED = 50;

/** What tells one set of headers from another, in their order. */
export const headerKey = (headers: readonly string[]): string =>
  headers.map(bareHeader).join('|').slice(0, 20_000);

/** Keeps where the columns of such files go; of too many, the one used longest ago is forgotten. */
export function rememberMapping(
  db: LeadFlowDatabase,
  headers: readonly string[],
  columns: readonly ColumnChoice[],
  at: number,
): Promise<void> {
  const key = headerKey(headers);
  const choices = columns.map(({ target, numbers, dates }) => ({ target, numbers, dates }));
  return updateSetting(db, 'importMappings', (all) =>
    [{ key, columns: choices, usedAt: at }, ...all.filter((each) => each.key !== key)].slice(
      0,
      MOST_REMEMBERED,
    ),
  );
}
