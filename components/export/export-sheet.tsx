import type { ReactNode } from 'react';
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
  // How many it is is said where it is known: samples and leads that are gone are no rows.
  return (
    <Sheet open onClose={onClose} title="Export leads">
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
