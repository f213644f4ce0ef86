import { Search, X } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { QuoteSheet } from '@/components/quote/quote-sheet.tsx';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { getSetting } from '@/lib/db/settings.ts';
import type { Picks } from './use-picks.ts';

/** What can be done with the leads that are picked. */
export function PickBar({ picks }: { picks: Picks }) {
  const database = useDatabase();
  const set = useLiveQuery(() => getSetting(database, 'lookupSet'), [database]);
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  if (set === undefined || (picks.ids.length === 0 && asking === null)) return null;
  return (
    <>
      <div className="leads-picked" role="toolbar" aria-label="Selected leads">
        <output className="n sb">{picks.ids.length.toLocaleString('en-US')} selected</output>
        <IconButton size="sm" label="Clear selection" icon={<X />} onClick={picks.clear} />
        <Button size="sm" icon={<Search />} onClick={() => setAsking(picks.ids)}>
          Look up
        </Button>
      </div>
      {asking !== null && (
        <QuoteSheet leadIds={asking} datasets={set} choice={set} onClose={() => setAsking(null)} />
      )}
    </>
  );
}
