import { useLiveQuery } from 'dexie-react-hooks';
import { Upload } from 'lucide-react';
import { useMemo, type ComponentProps } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { useDatabase } from '@/components/app/database.tsx';
import { Screen } from '@/components/app/screen.tsx';
import { WIDE_QUERY, useMediaQuery } from '@/components/app/use-media-query.ts';
import { useNow } from '@/components/app/use-now.ts';
import { ExportAction } from '@/components/export/export-action.tsx';
import type { Stage } from '@/lib/domain/stage.ts';
import type { LeadListState } from '@/lib/lead-list/lead-list.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { FilterBar } from './filter-bar.tsx';
import { valueWords } from './filter-words.ts';
import { ImportFilter, useImportFilter } from './import-filter.tsx';
import { LeadRows } from './lead-rows.tsx';
import { LeadTable } from './lead-table.tsx';
import { LeadsBar } from './leads-bar.tsx';
import { LeadsSkeleton, NoLeads, NothingFound } from './leads-states.tsx';
import { PickBar } from './pick-bar.tsx';
import { useColumnLayout } from './use-column-layout.ts';
import { useFoundRows, useLeadAsk } from './use-lead-ask.ts';
import { useLeadList } from './use-lead-list.ts';
import { usePicks } from './use-picks.ts';
import './leads.css';
import './filter.css';

/** All leads in one list: search, filters, orders, and what is done with many at once. */
export function LeadsScreen() {
  const database = useDatabase();
  const list = useLeadList();
  const stages = useLiveQuery(() => database.stages.orderBy('order').toArray(), [database]);
  const isReading = stages === undefined || (list.rows.length === 0 && !list.isComplete);
  if (isReading || list.rows.length === 0)
    return (
      <Screen title="Leads" actions={<ImportLink />}>
        {isReading ? <LeadsSkeleton /> : <NoLeads />}
      </Screen>
    );
  return <LeadsList list={list} stages={stages} />;
}

function LeadsList({ list, stages }: { list: LeadListState; stages: readonly Stage[] }) {
  const importId = useImportFilter();
  const [ask, setAsk] = useLeadAsk();
  const [layout, setLayout] = useColumnLayout();
  const wide = useMediaQuery(WIDE_QUERY);
  const now = useNow();
  const found = useFoundRows(list.rows, ask, importId, now);
  const picks = usePicks(found);
  const leadIds = useMemo(() => found.map(({ id }) => id), [found]);
  const words = useMemo(() => valueWords(stages), [stages]);
  const context = useMemo(
    () => ({ stages: new Map(stages.map((stage) => [stage.id, stage])), now }),
    [stages, now],
  );
  const asked = { filter: ask.filter, query: ask.query, importId, now };
  return (
    <Screen
      title="Leads"
      actions={
        <>
          {wide && <ColumnChooser layout={layout} onLayout={setLayout} />}
          <ImportLink />
          {leadIds.length > 0 && <ExportAction leadIds={leadIds} />}
        </>
      }
    >
      <div className="leads-ask">
        {importId !== null && <ImportFilter importId={importId} />}
        <FilterBar
          filter={ask.filter}
          rows={list.rows}
          words={words}
          found={found.length}
          isComplete={list.isComplete}
          onChange={(filter) => setAsk({ filter })}
        />
      </div>
      <LeadsBar
        query={ask.query}
        sorts={ask.sorts}
        onQuery={(query) => setAsk({ query })}
        onSorts={(sorts) => setAsk({ sorts })}
      />
      <PickBar picks={picks} stages={stages} />
      {found.length === 0 ? (
        <NothingFound rows={list.rows} asked={asked} words={words} onAsk={setAsk} />
      ) : (
        <FoundRows
          {...{ picks, context, layout }}
          rows={found}
          sorts={ask.sorts}
          onSorts={(sorts) => setAsk({ sorts })}
          onLayout={setLayout}
        />
      )}
    </Screen>
  );
}

/** A table when wide, rows of two lines when narrow. */
function FoundRows(props: ComponentProps<typeof LeadTable>) {
  return useMediaQuery(WIDE_QUERY) ? <LeadTable {...props} /> : <LeadRows {...props} />;
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
