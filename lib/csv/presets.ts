import { COLUMN_IDS, type ColumnId } from './columns.ts';
import type { LeftOut } from './release-contacts.ts';

export const PRESET_IDS = ['call-list', 'mail-merge', 'deal-sheet', 'everything'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** A set of columns for one job. */
export interface Preset {
  id: PresetId;
  name: string;
  /** What it is about, after its number of columns: "9 columns, phones". */
  about: string;
  columns: readonly ColumnId[];
  /** The few columns that show at a glance what the file is. */
  preview: readonly ColumnId[];
  /** The kinds of contact it carries, and so may have to leave out. */
  carries: readonly (keyof LeftOut)[];
}

export const PRESETS: Record<PresetId, Preset> = {
  'call-list': {
    id: 'call-list',
    name: 'Call list',
    about: 'phones',
    columns: [
      'address',
      'owner',
      'phone_1',
      'phone_2',
      'phone_3',
      'city',
      'state',
      'zip',
      'left_out',
    ],
    preview: ['address', 'owner', 'phone_1'],
    carries: ['phones'],
  },
  'mail-merge': {
    id: 'mail-merge',
    name: 'Mail merge',
    about: 'mailing',
    columns: [
      'mail_name',
      'mail_street',
      'mail_city',
      'mail_state',
      'mail_zip',
      'address',
      'city',
      'left_out',
    ],
    preview: ['address', 'mail_name', 'mail_street'],
    carries: ['mailings'],
  },
  'deal-sheet': {
    id: 'deal-sheet',
    name: 'Deal sheet',
    about: 'math',
    columns: [
      'address',
      'city',
      'state',
      'zip',
      'stage',
      'price',
      'price_kind',
      'currency',
      'price_per_sqft',
      'beds',
      'baths',
      'sqft',
      'year_built',
      'estimated_value',
      'mortgage_amount',
      'estimated_equity',
      'estimated_equity_percent',
      'estimated_rent',
    ],
    preview: ['address', 'price', 'estimated_equity'],
    carries: [],
  },
  everything: {
    id: 'everything',
    name: 'Everything',
    about: 'sources',
    columns: COLUMN_IDS,
    preview: ['address', 'stage', 'price'],
    carries: ['phones', 'emails', 'mailings'],
  },
};

/** "leadflow-call-list-2026-11-24.csv": the user's own calendar day. Made-up leads are named as such. */
export function exportFileName(preset: PresetId, at: number, sample: boolean): string {
  const date = new Date(at);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `leadflow-${sample ? 'sample-' : ''}${preset}-${day}.csv`;
}
