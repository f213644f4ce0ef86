import { Download } from 'lucide-react';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { IconButton } from '@/components/ui/button.tsx';
import { isTyping } from '@/components/ui/is-typing.ts';

const ExportSheet = lazy(async () => ({
  default: (await import('./export-sheet.tsx')).ExportSheet,
}));

/** The way from a view to a file of its leads, by button or the key E. `leadIds` null means all there are. */
export function ExportAction({ leadIds }: { leadIds: readonly string[] | null }) {
  // What the view showed when it was asked for: a list that changes meanwhile does not change the file.
  const [asked, setAsked] = useState<{ leadIds: readonly string[] | null } | null>(null);
  useKeyE(() => setAsked({ leadIds }));
  return (
    <>
      <IconButton label="Export, E" icon={<Download />} onClick={() => setAsked({ leadIds })} />
      {asked && (
        <Suspense fallback={null}>
          <ExportSheet leadIds={asked.leadIds} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
}

function useKeyE(act: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const withModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.key !== 'e' || withModifier || event.defaultPrevented || isTyping(event.target))
      return;
    // A sheet or a menu that is open has the keys.
    if (document.querySelector('[role="dialog"],[role="menu"]') !== null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
