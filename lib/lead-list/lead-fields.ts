import { DATASETS, DATASET_IDS, type DatasetId } from '../domain/dataset.ts';
import { fieldTable, type Field, type FieldUnit } from '../filter/field.ts';
import { microsToDollars } from '../shared/money.ts';
import type { LeadRow } from './lead-row.ts';

type LeadField = Field<LeadRow>;
type Read<Value> = (row: LeadRow) => Value | null;

const text = (id: string, label: string, read: Read<string>) =>
  ({ id, label, kind: 'text', read }) as const;
const number = (id: string, label: string, unit: FieldUnit, read: Read<number>) =>
  ({ id, label, kind: 'number', unit, read }) as const;
const date = (id: string, label: string, read: Read<number>) =>
  ({ id, label, kind: 'date', read }) as const;
const flag = (id: string, label: string, read: Read<boolean>) =>
  ({ id, label, kind: 'flag', read }) as const;
const choice = (id: string, label: string, read: Read<string | readonly string[]>) =>
  ({ id, label, kind: 'choice', read }) as const;

type Ungrouped = ReturnType<
  typeof text | typeof number | typeof date | typeof flag | typeof choice
>;

const inGroup = (group: string, fields: readonly Ungrouped[]): LeadField[] =>
  fields.map((field) => ({ ...field, group }));

const startOfDay = (day: string | null): number | null =>
  day === null ? null : new Date(`${day}T00:00`).getTime();

/** A field with `lookup:` and the id of a dataset. */
export const lookupField = (dataset: DatasetId): string => `lookup:${dataset}`;

/** All that leads are filtered and sorted by, in the order it is offered. Ids are stored in views: never rename one. */
export const LEAD_FIELDS: readonly LeadField[] = [
  ...inGroup('Home', [
    text('address', 'Address', ({ line }) => line),
    choice('city', 'City', ({ city }) => city),
    choice('state', 'State', ({ state }) => state),
    choice('zip', 'ZIP', ({ zip }) => zip),
    number('beds', 'Bedrooms', 'count', ({ beds }) => beds),
    number('baths', 'Bathrooms', 'count', ({ baths }) => baths),
    number('sqft', 'Living area', 'sqft', ({ sqft }) => sqft),
    number('year-built', 'Year built', 'year', ({ yearBuilt }) => yearBuilt),
    choice('type', 'Type', ({ type }) => type),
  ]),
  ...inGroup('Price and value', [
    number('price', 'Asking', 'money', ({ asking }) => asking),
    number('price-change', 'Price change', 'money', ({ priceChange }) =>
      priceChange === null ? null : priceChange.to - priceChange.from,
    ),
    date('price-dropped', 'Price dropped', ({ priceChange }) =>
      priceChange !== null && priceChange.to < priceChange.from ? priceChange.at : null,
    ),
    number('value', 'Value', 'money', ({ value }) => value),
    number('equity', 'Equity', 'percent', ({ equityShare }) => equityShare),
    number('equity-amount', 'Equity in dollars', 'money', ({ equity }) => equity),
    choice('status', 'Listing status', ({ status }) => status),
    number('days-on-market', 'Days on market', 'days', ({ daysOnMarket }) => daysOnMarket),
  ]),
  ...inGroup('Owner and contacts', [
    text('owner', 'Owner', ({ owners }) => owners),
    flag('absentee', 'Owner lives elsewhere', ({ absentee }) => absentee),
    flag('vacant', 'Vacant', ({ vacant }) => vacant),
    number('callable', 'Phones to call', 'count', ({ callable }) => callable),
    number('on-dnc', 'Phones on Do Not Call', 'count', ({ onDnc }) => onDnc),
    flag('litigator', 'Known litigator', ({ litigator }) => litigator),
  ]),
  ...inGroup('Pipeline', [
    choice('stage', 'Stage', ({ stageId }) => stageId),
    date('in-stage-since', 'Came into its stage', ({ stageSinceAt }) => stageSinceAt),
    choice('tags', 'Tags', ({ tags }) => tags),
    text('next-step', 'Next step', ({ nextStep }) => nextStep?.title ?? null),
    date('due', 'Next step due', ({ nextStep }) => startOfDay(nextStep?.dueOn ?? null)),
    flag('has-note', 'Has a note', ({ hasNote }) => hasNote),
    choice('sites', 'Found on', ({ sites }) => sites),
    date('captured', 'Captured', ({ createdAt }) => createdAt),
    date('updated', 'Changed', ({ updatedAt }) => updatedAt),
    date('seen', 'Page last read', ({ seenAt }) => seenAt),
  ]),
  ...inGroup('Look-ups', [
    number('spent', 'Spent on look-ups', 'cents', ({ spentMicros }) =>
      microsToDollars(spentMicros),
    ),
    ...DATASET_IDS.map((dataset) =>
      choice(
        lookupField(dataset),
        DATASETS[dataset].title,
        ({ lookups }) => lookups[dataset] ?? 'never',
      ),
    ),
  ]),
];

export const LEAD_FIELD_TABLE = fieldTable(LEAD_FIELDS);
