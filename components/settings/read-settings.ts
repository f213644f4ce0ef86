import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { getSetting } from '@/lib/db/settings.ts';
import type { SettingKey, SettingValues } from '@/lib/domain/settings.ts';
import { SAMPLE_ID_PREFIX } from '@/lib/sample/sample-id.ts';

const SHOWN = [
  'budgets',
  'askAbove',
  'lookupSet',
  'providerKeys',
  'notInPlan',
  'prices',
  'sitesOff',
  'buyBox',
  'pointedFields',
  'consentAt',
  'freeLookups',
] as const satisfies readonly SettingKey[];

export interface Settings extends Pick<SettingValues, (typeof SHOWN)[number]> {
  /** Made-up leads that are loaded now. */
  sampleLeads: number;
}

/** Reads everything the settings screen shows. */
export async function readSettings(db: LeadFlowDatabase): Promise<Settings> {
  const [sampleLeads, ...values] = await Promise.all([
    db.leads.where('id').startsWith(SAMPLE_ID_PREFIX).count(),
    ...SHOWN.map((key) => getSetting(db, key)),
  ]);
  const shown = Object.fromEntries(SHOWN.map((key, index) => [key, values[index]]));
  return { ...(shown as Omit<Settings, 'sampleLeads'>), sampleLeads };
}
