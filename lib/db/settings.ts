import { DEFAULT_SETTINGS, type SettingKey, type SettingValues } from '../domain/settings.ts';
import type { LeadFlowDatabase, SettingRow } from './database.ts';

/** The stored value of a setting, or its default. */
export async function getSetting<Key extends SettingKey>(
  db: LeadFlowDatabase,
  key: Key,
): Promise<SettingValues[Key]> {
  const row = (await db.settings.get(key)) as SettingRow<Key> | undefined;
  return row?.value ?? DEFAULT_SETTINGS[key];
}

/** Several settings in one read. */
export async function getSettings<Key extends SettingKey>(
  db: LeadFlowDatabase,
  ...keys: Key[]
): Promise<Pick<SettingValues, Key>> {
  const rows = await db.settings.bulkGet(keys);
  const values = keys.map((key, index) => [key, rows[index]?.value ?? DEFAULT_SETTINGS[key]]);
  return Object.fromEntries(values) as Pick<SettingValues, Key>;
}

/** Stores a setting; readers with a live query see it at once. */
export async function putSetting<Key extends SettingKey>(
  db: LeadFlowDatabase,
  key: Key,
  value: SettingValues[Key],
): Promise<void> {
  await db.settings.put({ key, value });
}

/** Changes a setting from what is stored now, so that two pages changing it at once lose nothing. */
export function updateSetting<Key extends SettingKey>(
  db: LeadFlowDatabase,
  key: Key,
  change: (value: SettingValues[Key]) => SettingValues[Key],
): Promise<void> {
  return db.transaction('rw', db.settings, async () =>
    putSetting(db, key, change(await getSetting(db, key))),
  );
}
