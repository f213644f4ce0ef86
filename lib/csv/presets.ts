import { DEFAULT_FILE_FORMAT } from '../domain/column-set.ts';
import { COLUMN_IDS, type ColumnId } from './columns.ts';
import type { ColumnSet } from './column-set.ts';

export const PRESET_IDS = ['call-list', 'mail-merge', 'deal-sheet', 'everything'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** Headers are the ids of the columns: whoever reads the file by a program finds the same names every time. */
function preset(
  parts: Omit<ColumnSet, 'columns' | 'format'> & { id: PresetId; columns: readonly ColumnId[] },
): ColumnSet {
  const columns = parts.columns.map((id) => ({ id, header: id }));
  return { ...parts, columns, format: DEFAULT_FILE_FORMAT };
}

/** The sets of columns that LeadFlow brings. */
export const PRESETS: Record<PresetId, ColumnSet> = {
  'call-list': preset({
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
  }),
  'mail-merge': preset({
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
  }),
  'deal-sheet': preset({
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
  }),
  everything: preset({
    id: 'everything',
    name: 'Everything',
    about: 'sources',
    columns: COLUMN_IDS,
    preview: ['address', 'stage', 'price'],
    carries: ['phones', 'emails', 'mailings'],
  }),
};
