import type { ProviderId } from '../shared/failure.ts';
import { dollarsToMicros, type Micros } from '../shared/money.ts';
import type { OwnColumnSet } from './column-set.ts';
import { DEFAULT_BUDGETS, type Budgets } from './budget.ts';
import { NO_RULES, type BuyBox } from './buy-box.ts';
import { DEFAULT_LOOKUP_SET, type DatasetId } from './dataset.ts';
import type { RememberedReading } from './file-reading.ts';
import type { RememberedMapping } from './import-field.ts';
import type { PillCorner } from './pill-corner.ts';
import type { PointedField } from './pointed-field.ts';

/** Everything the user can set, by key. Stored one row per key. */
export interface SettingValues {
  /** API keys. Never leave the extension's own pages and worker. */
  providerKeys: Partial<Record<ProviderId, string>>;
  /** The user's own price of a dataset, where it differs from the estimate we start with. */
  prices: Partial<Record<DatasetId, Micros>>;
  /** What look-ups may cost within a day, a month, for a lead, at a provider. */
  budgets: Budgets;
  /** A look-up of one lead that costs more than this is asked about first; at or below it the button is the consent. */
  askAbove: Micros;
  /** What is looked up of a lead in one press. */
  lookupSet: DatasetId[];
  /** The time zone whose days `spend` is counted by; '' before it was counted. */
  spendZone: string;
  /** Registry ids of sites on which the capture pill stays away. */
  sitesOff: string[];
  /** Corner of the capture pill per site. */
  pillCorner: Partial<Record<string, PillCorner>>;
  /** Datasets that a key's plan does not hold, with the status it was refused by; until the key changes or is tested. */
  notInPlan: Partial<Record<DatasetId, number>>;
  /** How long the last remembered answers of one lead took to give (ms), and when that was. */
  answerTimes: { at: number; ms: number }[];
  /** Sets of columns the user put together for exports. */
  columnSets: OwnColumnSet[];
  /** Columns of files imported before and where they went, by the set of their headers. */
  importMappings: RememberedMapping[];
  /** How files are read that looked otherwise, by their look. */
  importReadings: RememberedReading[];
  /** Where on a site's pages the user pointed for what its reader missed; one per site and field. */
  pointedFields: PointedField[];
  /** What the user looks for on results pages. */
  buyBox: BuyBox;
  /** Homes the user does not want to be offered again, by `hidingKey`; the last hidden last. */
  hiddenListings: string[];
  /** Reminders up to this time were shown. */
  remindersShownAt: number;
  /** When the user was asked whether reminders may be notifications; once is enough. */
  notificationsAskedAt: number | null;
  /** When the user agreed to the notice about lookups (epoch ms). */
  consentAt: number | null;
  /** Whether captured leads are looked up at the free services by themselves; null until the user agreed to a notice that names them. */
  freeLookups: boolean | null;
  /** The lead the panel was last asked to show, from a page or the popup. */
  panelTarget: { leadId: string; at: number } | null;
  /** Which version of address keys the leads have, or are being given; `afterId` is the last one done, null for all. */
  addressKeys: { version: number; afterId: string | null };
}
export type SettingKey = keyof SettingValues;

/** What a setting is until the user changes it. */
export const DEFAULT_SETTINGS: SettingValues = {
  providerKeys: {},
  prices: {},
  budgets: DEFAULT_BUDGETS,
  askAbove: dollarsToMicros(1),
  lookupSet: DEFAULT_LOOKUP_SET,
  spendZone: '',
  notInPlan: {},
  answerTimes: [],
  sitesOff: [],
  pillCorner: {},
  columnSets: [],
  importMappings: [],
  importReadings: [],
  pointedFields: [],
  buyBox: NO_RULES,
  hiddenListings: [],
  remindersShownAt: 0,
  notificationsAskedAt: null,
  consentAt: null,
  freeLookups: null,
  panelTarget: null,
  addressKeys: { version: 0, afterId: null },
};
