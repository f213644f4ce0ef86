import { hrefOf } from '@/components/app/route.ts';
import { Chip } from '@/components/ui/chip.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { formatDate } from '@/components/ui/format.ts';
import { DATASETS } from '@/lib/domain/dataset.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import { ledgerOutcome } from '@/lib/reports/ledger-outcome.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import type { Costs } from './read-costs.ts';

interface Rows {
  entries: readonly LedgerEntry[];
  costs: Costs;
  /** Ids of the entries that were the last call of their lookup. */
  last: ReadonlySet<string>;
}

/** The ledger when wide. */
export function LedgerTable({ entries, costs, last }: Rows) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>Time</th>
          <th>Call</th>
          <th>Lead</th>
          <th>Result</th>
          <th className="n">Charged</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="mm">
              <span className="n">{timeOf(entry)}</span>
            </td>
            <td className="sb">{callOf(entry)}</td>
            <td>
              <LeadLink entry={entry} costs={costs} />
            </td>
            <td>
              <Outcome entry={entry} costs={costs} isLast={last.has(entry.id)} />
            </td>
            <td className="n">
              <Charged entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The ledger when narrow: two lines a call. */
export function LedgerList({ entries, costs, last }: Rows) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id} className="costs-led">
          <span className="sb el">{callOf(entry)}</span>
          <Charged entry={entry} />
          <p className="el">
            <LeadLink entry={entry} costs={costs} /> · {timeOf(entry)}
          </p>
          <span className="r">
            <Outcome entry={entry} costs={costs} isLast={last.has(entry.id)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const callOf = ({ provider, dataset }: LedgerEntry): string =>
  `${PROVIDER_NAMES[provider]} ${DATASETS[dataset].title.toLowerCase()}`;

function timeOf({ at }: LedgerEntry): string {
  const time = new Date(at).toLocaleTimeString('en-US', { hour12: false });
  return `${formatDate(at, at)}, ${time}`;
}

function LeadLink({ entry, costs }: { entry: LedgerEntry; costs: Costs }) {
  const lead = costs.leads.get(entry.leadId);
  if (lead === undefined) return <span className="mm">a removed lead</span>;
  return (
    <a className="costs-lead" href={hrefOf({ screen: 'lead', leadId: entry.leadId })}>
      {lead.line}
    </a>
  );
}

function Outcome({ entry, costs, isLast }: { entry: LedgerEntry; costs: Costs; isLast: boolean }) {
  const { label, tone } = ledgerOutcome(entry, costs.lookups.get(entry.lookupId), isLast);
  return (
    <>
      <Chip tone={tone ?? undefined}>{label}</Chip>{' '}
      {entry.countDiffers && <Chip tone="warn">Bill differs</Chip>}
    </>
  );
}

function Charged({ entry: { status, chargedMicros, quotedMicros } }: { entry: LedgerEntry }) {
  if (status === 'pending') return <span className="n mm">up to {formatMicros(quotedMicros)}</span>;
  if (status === 'uncertain')
    return (
      <span className="n warn sb">
        {formatMicros(chargedMicros)} ?<span className="vh"> not certain</span>
      </span>
    );
  return (
    <span className={classNames('n sb', chargedMicros > 0 ? 'spend' : 'mm')}>
      {formatMicros(chargedMicros)}
    </span>
  );
}
