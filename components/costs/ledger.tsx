import { useState } from 'react';
import { WIDE_QUERY, useMediaQuery } from '@/components/app/use-media-query.ts';
import { Button } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { plural } from '@/components/ui/format.ts';
import { download } from '@/components/ui/download.ts';
import { ledgerCsv, type LedgerLine } from '@/lib/csv/ledger-csv.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import {
  filterLedger,
  lastCalls,
  ledgerOutcome,
  type LedgerFilter,
} from '@/lib/reports/ledger-outcome.ts';
import { LedgerTools } from './ledger-tools.tsx';
import { LedgerList, LedgerTable } from './ledger-rows.tsx';
import type { Costs } from './read-costs.ts';
import type { SpendPart } from './spend-split.tsx';

const PAGE_SIZE = 50;
/** Every call of the month, or those behind one part of its spend, newest first; also as a file. */
export function Ledger({
  costs,
  monthAt,
  part,
  isWide,
  onPart,
}: {
  costs: Costs;
  monthAt: number;
  /** Over the whole width, with nothing beside it. */
  isWide: boolean;
  part: SpendPart | null;
  onPart: (part: SpendPart | null) => void;
}) {
  const [status, setStatus] = useState<LedgerFilter['status']>('all');
  const found = filterLedger(costs.entries, { status, part }, costs.leads);
  const last = lastCalls(costs.entries);
  const save = () => download(ledgerCsv(ledgerLines(found, costs, last)), fileName(monthAt));
  const showAll = () => {
    setStatus('all');
    onPart(null);
  };
  return (
    <section
      className={classNames('box costs-ledger', isWide ? 'c12' : 'c8')}
      aria-labelledby="ledger-h"
    >
      <header className="wrap">
        <h2 className="h2" id="ledger-h">
          Ledger
        </h2>
        <output className="mm xs n">{plural(found.length, 'call')}, newest first</output>
        <span className="grow" />
        <LedgerTools
          {...{ part, onPart, status }}
          onStatus={setStatus}
          onSave={save}
          isEmpty={found.length === 0}
        />
      </header>
      {found.length === 0 ? (
        <NoCall hidden={costs.entries.length} onShowAll={showAll} />
      ) : (
        <Calls {...{ found, costs, last }} />
      )}
    </section>
  );
}

function NoCall({ hidden, onShowAll }: { hidden: number; onShowAll: () => void }) {
  return (
    <div className="costs-none">
      <EmptyState
        title="No call matches"
        actions={<Button onClick={onShowAll}>Show all calls</Button>}
      >
        {plural(hidden, 'call')} in this month are filtered out.
      </EmptyState>
    </div>
  );
}

function Calls({
  found,
  costs,
  last,
}: {
  found: readonly LedgerEntry[];
  costs: Costs;
  last: ReadonlySet<string>;
}) {
  const [count, setCount] = useState(PAGE_SIZE);
  const wide = useMediaQuery(WIDE_QUERY);
  const Rows = wide ? LedgerTable : LedgerList;
  const more = Math.min(PAGE_SIZE, found.length - count);
  return (
    <>
      <Rows entries={found.slice(0, count)} costs={costs} last={last} />
      {more > 0 && (
        <Button
          variant="ghost"
          size="sm"
          className="costs-more"
          onClick={() => setCount(count + PAGE_SIZE)}
        >
          Show {more} more
        </Button>
      )}
    </>
  );
}

const ledgerLines = (
  entries: readonly LedgerEntry[],
  costs: Costs,
  last: ReadonlySet<string>,
): LedgerLine[] =>
  entries.map((entry) => ({
    entry,
    lead: costs.leads.get(entry.leadId)?.line ?? null,
    outcome: ledgerOutcome(entry, costs.lookups.get(entry.lookupId), last.has(entry.id)).label,
  }));

/** "leadflow-ledger-2026-11.csv" */
function fileName(monthAt: number): string {
  const month = new Date(monthAt);
  return `leadflow-ledger-${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}.csv`;
}
