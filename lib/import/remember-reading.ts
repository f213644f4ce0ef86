import type { LeadFlowDatabase } from '../db/database.ts';
import { getSetting, updateSetting } from '../db/settings.ts';
import type { FileReading } from '../domain/file-reading.ts';
import type { NumberedRow } from '../domain/import-job.ts';
import { headerKey } from './remember-mapping.ts';
import type { TableLayout } from './table-file.ts';

const MOST_REMEMBERED = 50;

/**
 * What files of one kind have in common before anybody has said how to read them: their layout as guessed, and their
 * first row. Hashed, because the first row of a list without headers is a person.
 */
export async function lookOf(
  layout: TableLayout,
  [first]: readonly NumberedRow[],
): Promise<string> {
  const seen = JSON.stringify([layout, headerKey(first?.cells ?? [])]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(seen));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How the user had a file that looks the same read; nothing of their own when they never said. */
export async function rememberedReading(db: LeadFlowDatabase, look: string): Promise<FileReading> {
  const all = await getSetting(db, 'importReadings');
  return all.find((each) => each.look === look)?.reading ?? {};
}

/** Keeps how files that look so are read. Read as they look, nothing is kept; of too many, the one used longest ago goes. */
export function rememberReading(
  db: LeadFlowDatabase,
  { look, reading }: { look: string; reading: FileReading },
  at: number,
): Promise<void> {
  const own = Object.keys(reading).length === 0 ? [] : [{ look, reading, usedAt: at }];
  return updateSetting(db, 'importReadings', (all) =>
    [...own, ...all.filter((each) => each.look !== look)].slice(0, MOST_REMEMBERED),
  );
}
