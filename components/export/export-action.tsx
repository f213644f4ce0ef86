import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { commandAttribute } from '@/components/app/commands/command-table.ts';
import { IconButton } from '@/components/ui/button.tsx';

const ExportSheet = lazy(async () => ({
  default: (await import('./export-sheet.tsx')).ExportSheet,
}));

/** The way from a view to a file of its leads, by button or the key E. `leadIds` null means all there are. */
export function ExportAction({ leadIds }: { leadIds: readonly string[] | null }) {
  // What the view showed when it was asked for: a list that changes meanwhile does not change the file.
  const [asked, setAsked] = useState<{ leadIds: readonly string[] | null } | null>(null);
  return (
    <>
      <IconButton
        {...commandAttribute('list.export')}
        label="Export, E"
        icon={<Download />}
        onClick={() => setAsked({ leadIds })}
      />
      {asked && (
        <Suspense fallback={null}>
          <ExportSheet leadIds={asked.leadIds} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
}
