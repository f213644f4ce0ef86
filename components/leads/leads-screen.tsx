import { useLiveQuery } from 'dexie-react-hooks';
import { Upload } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { useDatabase } from '@/components/app/database.tsx';
import { Screen } from '@/components/app/screen.tsx';
import { WIDE_QUERY, useMediaQuery } from '@/components/app/use-media-query.ts';
import { useNow } from '@/components/app/use-now.ts';
import { ExportAction } from '@/components/export/export-action.tsx';
import { Button } from '@/components/ui/button.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { ImportFilter, useImportFilter } from './import-filter.tsx';
import { findLeads, ofImport, sortLeads, type Sort } from './lead-list.ts';
import { LeadRows } from './lead-rows.tsx';
import { LeadTable } from './lead-table.tsx';
import { PickBar } from './pick-bar.tsx';
import { usePicks, type Picks } from './use-picks.ts';
import { LeadsBar } from './leads-bar.tsx';
import { LeadsSkeleton, NoLeads, NothingFound } from './leads-states.tsx';
import './leads.css';

const NONE: readonly Lead[] = [];

/** Rows put into the page at a time. */
const PAGE_SIZE = 200;

/** All leads in one list: search, two orders, and a way into each. */
export function LeadsScreen() {
  const database = useDatabase();
  const leads = useLiveQuery(() => database.leads.toArray(), [database]);
  const stages = useLiveQuery(() => database.stages.toArray(), [database]);
  const importId = useImportFilter();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('newest');
  const wanted = useDeferredValue(query);
  const found = useMemo(
    () => leads && sortLeads(findLeads(ofImport(leads, importId), wanted), sort),
    [leads, importId, wanted, sort],
  );
  const picks = usePicks(found ?? NONE);
  const leadIds = useMemo(() => found?.map(({ id }) => id), [found]);
  return (
    <Screen
      title="Leads"
      actions={
        <>
          <ImportLink />
          {leadIds && leadIds.length > 0 && <ExportAction leadIds={leadIds} />}
        </>
      }
    >
      {found === undefined || leads === undefined || stages === undefined ? (
        <LeadsSkeleton />
      ) : leads.length === 0 ? (
        <NoLeads />
      ) : (
        <>
          <LeadsBar
            {...{ query, sort }}
            total={leads.length}
            found={found.length}
            onQuery={setQuery}
            onSort={setSort}
          />
          {importId !== null && <ImportFilter importId={importId} />}
          <PickBar picks={picks} />
          {found.length === 0 && wanted.trim() !== '' ? (
            <NothingFound query={query} onClear={() => setQuery('')} />
          ) : (
            <LeadPages key={`${sort}${wanted}`} leads={found} stages={stages} picks={picks} />
          )}
        </>
      )}
    </Screen>
  );
}

/** The panel's bottom bar has no room for Import; the sidebar of the wide layout has it. */
const ImportLink = () => (
  <a
    className="btn g ic only-narrow"
    href={hrefOf({ screen: 'import' })}
    aria-label="Import"
    title="Import"
  >
    <Upload />
  </a>
);

/** The first rows, and more on demand: a page of thousands of rows would be slow to build. */
function LeadPages({
  leads,
  stages,
  picks,
}: {
  leads: readonly Lead[];
  stages: readonly Stage[];
  picks: Picks;
}) {
  const [count, setCount] = useState(PAGE_SIZE);
  const wide = useMediaQuery(WIDE_QUERY);
  const now = useNow();
  const shown = leads.slice(0, count);
  const Rows = wide ? LeadTable : LeadRows;
  const rest = leads.length - shown.length;
  return (
    <>
      <Rows leads={shown} stages={stages} picks={picks} now={now} />
      {rest > 0 && (
        <div className="leads-more">
          <Button onClick={() => setCount(count + PAGE_SIZE)}>
            Show {Math.min(rest, PAGE_SIZE)} more of {rest.toLocaleString('en-US')}
          </Button>
        </div>
      )}
    </>
  );
}
