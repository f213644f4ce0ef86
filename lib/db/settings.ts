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

/** Stores a setting; readers with a live query see it at once. */
export async function putSetting<Key extends SettingKey>(
  db: LeadFlowDatabase,
  key: Key,
  value: SettingValues[Key],
): Promise<void> {
  await db.settings.put({ key, value });
}
