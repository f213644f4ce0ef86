import { useState } from 'react';
import { WIDE_QUERY, useMediaQuery } from '@/components/app/use-media-query.ts';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Select } from '@/components/ui/field.tsx';
import { plural } from '@/components/ui/format.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { LedgerStatus } from '@/lib/domain/lookup.ts';
import { filterLedger, lastCalls, type LedgerFilter } from '@/lib/reports/ledger-outcome.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { LedgerList, LedgerTable } from './ledger-rows.tsx';
import type { Costs } from './read-costs.ts';

const PAGE_SIZE = 50;
const EVERYTHING: LedgerFilter = { provider: 'all', status: 'all' };

const STATUS_LABELS: Record<LedgerStatus, string> = {
  charged: 'Charged',
  'not-charged': 'Not charged',
  uncertain: 'Uncertain',
  pending: 'Under way',
};

/** Every call of the month, newest first. */
export function Ledger({ costs }: { costs: Costs }) {
  const [filter, setFilter] = useState(EVERYTHING);
  const [count, setCount] = useState(PAGE_SIZE);
  const wide = useMediaQuery(WIDE_QUERY);
  const found = filterLedger(costs.entries, filter);
  const shown = found.slice(0, count);
  const Rows = wide ? LedgerTable : LedgerList;
  return (
    <section className="box c12" aria-labelledby="ledger-h">
      <header className="wrap">
        <h2 className="h2" id="ledger-h">
          Ledger
        </h2>
        <output className="mm xs n">{plural(found.length, 'call')}, newest first</output>
        <span className="grow" />
        <LedgerFilters filter={filter} onFilter={setFilter} />
      </header>
      {found.length === 0 ? (
        <div className="costs-none">
          <EmptyState
            title="No call matches"
            actions={<Button onClick={() => setFilter(EVERYTHING)}>Show all calls</Button>}
          >
            {plural(costs.entries.length, 'call')} in this month are filtered out.
          </EmptyState>
        </div>
      ) : (
        <Rows entries={shown} costs={costs} last={lastCalls(costs.entries)} />
      )}
      {shown.length < found.length && (
        <Button
          variant="ghost"
          size="sm"
          className="costs-more"
          onClick={() => setCount(count + PAGE_SIZE)}
        >
          Show {Math.min(PAGE_SIZE, found.length - shown.length)} more
        </Button>
      )}
    </section>
  );
}

function LedgerFilters({
  filter,
  onFilter,
}: {
  filter: LedgerFilter;
  onFilter: (filter: LedgerFilter) => void;
}) {
  return (
    <div className="costs-filter">
      <Select
        label="Provider"
        labelHidden
        small
        value={filter.provider}
        onChange={({ target }) =>
          onFilter({ ...filter, provider: target.value as LedgerFilter['provider'] })
        }
      >
        <option value="all">All providers</option>
        {(Object.keys(PROVIDER_NAMES) as ProviderId[]).map((provider) => (
          <option key={provider} value={provider}>
            {PROVIDER_NAMES[provider]}
          </option>
        ))}
      </Select>
      <Select
        label="Charge"
        labelHidden
        small
        value={filter.status}
        onChange={({ target }) =>
          onFilter({ ...filter, status: target.value as LedgerFilter['status'] })
        }
      >
        <option value="all">All charges</option>
        {(Object.keys(STATUS_LABELS) as LedgerStatus[]).map((status) => (
          <option key={status} value={status}>
            {STATUS_LABELS[status]}
          </option>
        ))}
      </Select>
    </div>
  );
}
