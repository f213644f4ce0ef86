import type { ReactNode } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { siteName } from '@/components/app/site-name.ts';
import {
  formatAge,
  formatDate,
  formatDay,
  formatMoney,
  formatPrice,
  formatRooms,
} from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import { STATUS_WORDS } from '@/lib/domain/status-words.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { PriceChange } from './price-change.tsx';

/** What cells need beside their row. */
export interface CellContext {
  stages: ReadonlyMap<string, Stage>;
  now: number;
}

export interface LeadColumn {
  id: string;
  label: string;
  /** In pixels, until the user changes it. */
  width: number;
  /** Figures stand to the right. */
  isNumber?: true;
  /** The field a click on its head sorts by, and whether the most comes first. */
  sort: string;
  mostFirst?: true;
  cell: (row: LeadRow, context: CellContext) => ReactNode;
}

const Unknown = () => <span className="mm">Unknown</span>;
const orUnknown = <Value,>(value: Value | null, show: (value: Value) => ReactNode): ReactNode =>
  value === null ? <Unknown /> : show(value);

/** Every column there is, in the order a new installation shows them. Ids are stored: never rename one. */
export const LEAD_COLUMNS: readonly LeadColumn[] = [
  {
    id: 'address',
    label: 'Address',
    width: 260,
    sort: 'address',
    cell: ({ id, line, cityLine }) => (
      <>
        <a className="sb leads-a" href={hrefOf({ screen: 'lead', leadId: id })}>
          {line}
        </a>{' '}
        <span className="mm">{cityLine}</span>
      </>
    ),
  },
  {
    id: 'stage',
    label: 'Stage',
    width: 120,
    sort: 'stage',
    cell: ({ stageId }, { stages }) => {
      const stage = stages.get(stageId);
      return (
        <span className="row">
          {stage && <StageGlyph stage={stage} />}
          {stage?.name}
        </span>
      );
    },
  },
  number('price', 'Asking', 100, 'price', ({ price }) => orUnknown(price, formatPrice)),
  number('change', 'Change', 80, 'price-change', ({ priceChange }) => (
    <PriceChange change={priceChange} />
  )),
  number('value', 'Value, est.', 100, 'value', ({ value }) =>
    orUnknown(value, (amount) => formatMoney(amount)),
  ),
  number('equity', 'Equity', 80, 'equity', ({ equityShare }) =>
    orUnknown(equityShare, (share) => `${Math.round(share)} %`),
  ),
  number('in-stage', 'In stage', 80, 'in-stage-since', ({ stageSinceAt }, { now }) => (
    <span className="mm">{formatAge(now - stageSinceAt)}</span>
  )),
  {
    id: 'next-step',
    label: 'Next step',
    width: 150,
    sort: 'due',
    cell: ({ nextStep }) =>
      nextStep === null ? (
        <span className="mm">None</span>
      ) : (
        <>
          {nextStep.title}{' '}
          {nextStep.dueOn !== null && <span className="mm">{formatDay(nextStep.dueOn)}</span>}
        </>
      ),
  },
  {
    id: 'owner',
    label: 'Owner',
    width: 140,
    sort: 'owner',
    cell: ({ owners }) => orUnknown(owners, (names) => names),
  },
  {
    id: 'size',
    label: 'Size',
    width: 150,
    sort: 'sqft',
    mostFirst: true,
    cell: (row) => formatRooms(row) || <Unknown />,
  },
  {
    id: 'tags',
    label: 'Tags',
    width: 120,
    sort: 'tags',
    cell: ({ tags }) => tags.join(', '),
  },
  number('callable', 'Phones', 80, 'callable', ({ callable }) => orUnknown(callable, String)),
  {
    id: 'status',
    label: 'Status',
    width: 100,
    sort: 'status',
    cell: ({ status }) =>
      orUnknown(status, (word) => STATUS_WORDS[word as keyof typeof STATUS_WORDS] ?? word),
  },
  number('days', 'On market', 90, 'days-on-market', ({ daysOnMarket }) =>
    orUnknown(daysOnMarket, (days) => `${days} d`),
  ),
  {
    id: 'sites',
    label: 'Found on',
    width: 110,
    sort: 'sites',
    cell: ({ sites }) => sites.map(siteName).join(', '),
  },
  number('captured', 'Captured', 100, 'captured', ({ createdAt }, { now }) =>
    formatDate(createdAt, now),
  ),
  number('spent', 'Spent', 80, 'spent', ({ spentMicros }) =>
    spentMicros === 0 ? (
      <span className="mm">{formatMicros(0)}</span>
    ) : (
      <span className="leads-spent">{formatMicros(spentMicros)}</span>
    ),
  ),
];

function number(
  id: string,
  label: string,
  width: number,
  sort: string,
  cell: LeadColumn['cell'],
): LeadColumn {
  return { id, label, width, sort, cell, isNumber: true, mostFirst: true };
}
