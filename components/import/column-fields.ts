import {
  IMPORT_FIELDS,
  NUMBERED_FIELDS,
  type ColumnTarget,
  type ImportField,
} from '@/lib/domain/import-field.ts';

interface FieldGroup {
  label: string;
  fields: readonly ImportField[];
}

/** What a column can go to, in the order a person looks for it. `source` only comes by our own export. */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  {
    label: 'Address',
    fields: ['address', 'street', 'unit', 'city', 'state', 'zip', 'country'],
  },
  { label: 'Lead', fields: ['leadId', 'stage', 'stageSince', 'tag', 'note', 'captured'] },
  {
    label: 'Listing',
    fields: [
      'price',
      'priceMax',
      'priceKind',
      'currency',
      'previousPrice',
      'priceChanged',
      'status',
      'daysOnMarket',
      'hoaMonthly',
      'siteEstimate',
      'rentEstimate',
      'url',
    ],
  },
  {
    label: 'Home',
    fields: [
      'beds',
      'baths',
      'sqft',
      'lotSqft',
      'lotAcres',
      'lotSize',
      'lotUnit',
      'yearBuilt',
      'type',
    ],
  },
  {
    label: 'Owner and contacts',
    fields: [
      'owner',
      'ownerFirst',
      'ownerLast',
      'ownerOccupied',
      'contactName',
      'phone',
      'phoneType',
      'phoneDnc',
      'email',
      'litigator',
    ],
  },
  {
    label: 'Mailing address',
    fields: ['mailing', 'mailStreet', 'mailUnit', 'mailCity', 'mailState', 'mailZip'],
  },
  {
    label: 'Value, loans and tax',
    fields: [
      'estimatedValue',
      'estimatedValueLow',
      'estimatedValueHigh',
      'estimateConfidence',
      'mortgageAmount',
      'mortgageLender',
      'mortgageDate',
      'lastSaleDate',
      'lastSalePrice',
      'assessedValue',
      'propertyTax',
      'propertyTaxYear',
    ],
  },
  {
    label: 'Numbers of the parcel and the listing',
    fields: ['apn', 'fips', 'attomId', 'mlsId', 'mlsName', 'latitude', 'longitude'],
  },
];

/** Fields of which several are usual, so that even the first says which it is. */
const COUNTED_FROM_FIRST = /^(phone|email)/;

/** "Phone 2", "Tag", "Phone 1 of person 2", "Source of asking price". */
export function targetLabel({ field, number, person, of }: ColumnTarget): string {
  if (of !== undefined) return `Source of ${IMPORT_FIELDS[of].toLowerCase()}`;
  const isCounted = number > 1 || COUNTED_FROM_FIRST.test(field);
  const counted = isCounted ? `${IMPORT_FIELDS[field]} ${number}` : IMPORT_FIELDS[field];
  return person === 1 ? counted : `${counted} of person ${person}`;
}

/**
 * The targets a column can be sent to, by field: of fields that a lead can have several of, the one the column
 * has already, else the next that no other column has.
 */
export function targetFor(
  field: ImportField,
  own: ColumnTarget | null,
  others: readonly (ColumnTarget | null)[],
): ColumnTarget {
  if (own?.field === field) return own;
  if (!NUMBERED_FIELDS.has(field)) return { field, number: 1, person: 1 };
  const taken = new Set(
    others.flatMap((other) => (other?.field === field && other.person === 1 ? [other.number] : [])),
  );
  let number = 1;
  while (taken.has(number)) number += 1;
  return { field, number, person: 1 };
}
