import type { ReactNode } from 'react';
import { plural } from '@/components/ui/format.ts';
import { Sheet } from '@/components/ui/sheet.tsx';
import { ExportForm } from './export-form.tsx';

/** Exports the leads of a view; null means all there are. */
export function ExportSheet({
  leadIds,
  onClose,
}: {
  leadIds: readonly string[] | null;
  onClose: () => void;
}) {
  const title = leadIds === null ? 'Export leads' : `Export ${plural(leadIds.length, 'lead')}`;
  return (
    <Sheet open onClose={onClose} title={title}>
      <ExportForm leadIds={leadIds} Frame={SheetFrame} />
    </Sheet>
  );
}

const SheetFrame = ({ foot, children }: { foot: ReactNode; children: ReactNode }) => (
  <>
    {children}
    <div className="exp-foot">{foot}</div>
  </>
);
