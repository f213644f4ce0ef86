import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { getSetting } from '@/lib/db/settings.ts';
import type { SettingValues } from '@/lib/domain/settings.ts';
import { SAMPLE_ID_PREFIX } from '@/lib/sample/sample-id.ts';

export interface Settings extends Pick<
  SettingValues,
  | 'budgets'
  | 'askAbove'
  | 'lookupSet'
  | 'providerKeys'
  | 'prices'
  | 'sitesOff'
  | 'buyBox'
  | 'pointedFields'
  | 'consentAt'
  | 'freeLookups'
> {
  /** Made-up leads that are loaded now. */
  sampleLeads: number;
}

/** Reads everything the settings screen shows. */
export async function readSettings(db: LeadFlowDatabase): Promise<Settings> {
  const [
    providerKeys,
    prices,
    sitesOff,
    buyBox,
    pointedFields,
    consentAt,
    freeLookups,
    budgets,
    askAbove,
    lookupSet,
    sampleLeads,
  ] = await Promise.all([
    getSetting(db, 'providerKeys'),
    getSetting(db, 'prices'),
    getSetting(db, 'sitesOff'),
    getSetting(db, 'buyBox'),
    getSetting(db, 'pointedFields'),
    getSetting(db, 'consentAt'),
    getSetting(db, 'freeLookups'),
    getSetting(db, 'budgets'),
    getSetting(db, 'askAbove'),
    getSetting(db, 'lookupSet'),
    db.leads.where('id').startsWith(SAMPLE_ID_PREFIX).count(),
  ]);
  return {
    providerKeys,
    prices,
    sitesOff,
    buyBox,
    pointedFields,
    consentAt,
    freeLookups,
    budgets,
    askAbove,
    lookupSet,
    sampleLeads,
  };
}
