import { useState, type ComponentType, type ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import type { OwnColumnSet } from '@/lib/domain/column-set.ts';
import { ColumnSetEditor } from './column-set-editor.tsx';
import { ExportChooser } from './export-chooser.tsx';
import { useExportStock } from './use-export.ts';
import './export.css';

/** What stands around the form: the popup's view, or a sheet. */
export type ExportFrame = ComponentType<{ foot: ReactNode; children: ReactNode }>;

/** Leads as a file: which columns, which of the leads, a look at it, and what stays out. `leadIds` null means all. */
export function ExportForm({
  leadIds,
  Frame,
}: {
  leadIds: readonly string[] | null;
  Frame: ExportFrame;
}) {
  const stock = useExportStock(leadIds);
  const [editing, setEditing] = useState<OwnColumnSet | null>(null);
  const [setId, setSetId] = useState('call-list');
  const [edited, setEdited] = useState(false);
  if (stock === undefined) return <Waiting Frame={Frame} />;
  const leads = [...stock.counts.values()].reduce((sum, count) => sum + count, 0);
  if (leads === 0) return <Nothing Frame={Frame} />;
  if (editing === null)
    return (
      <ExportChooser
        {...{ stock, leadIds, Frame, setId }}
        focusSets={edited}
        onSetId={setSetId}
        onEdit={setEditing}
      />
    );
  const close = (id: string | null) => {
    if (id !== null) setSetId(id);
    setEditing(null);
    setEdited(true);
  };
  return <ColumnSetEditor draft={editing} Frame={Frame} onClose={close} />;
}

const Waiting = ({ Frame }: { Frame: ExportFrame }) => (
  <Frame foot={<Skeleton width="100%" height={38} />}>
    <Skeleton width="100%" height={108} />
    <Skeleton width="100%" height={58} />
    <Skeleton width="100%" height={100} />
  </Frame>
);

const Nothing = ({ Frame }: { Frame: ExportFrame }) => (
  <Frame foot={<span className="xs mm">A file has one row for each lead.</span>}>
    <div className="exp-middle">
      <EmptyState title="No leads to export yet">
        Save a listing first, in the popup or with the button on its page.
      </EmptyState>
    </div>
  </Frame>
);
