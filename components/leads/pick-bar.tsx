import { useLiveQuery } from 'dexie-react-hooks';
import { CalendarPlus, Move, Search, Tag, X } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { QuoteSheet } from '@/components/quote/quote-sheet.tsx';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import { getSetting } from '@/lib/db/settings.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { NextStepSheet, TagSheet } from './bulk-sheets.tsx';
import { useBulkChange, type BulkProgress } from './use-bulk-change.ts';
import type { Picks } from './use-picks.ts';

/** What was asked for, and of which leads: what is picked may change while a sheet is open. */
interface Asked {
  what: 'look-up' | 'tag' | 'next-step';
  leadIds: readonly string[];
}

/** What can be done with the leads that are picked. */
export function PickBar({ picks, stages }: { picks: Picks; stages: readonly Stage[] }) {
  const database = useDatabase();
  const set = useLiveQuery(() => getSetting(database, 'lookupSet'), [database]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { progress, run } = useBulkChange();
  const close = () => setAsked(null);
  const ask = (what: Asked['what']) => setAsked({ what, leadIds: picks.ids });
  const move = ({ id, name }: Stage) =>
    void run(
      picks.ids,
      { kind: 'move', stageId: id },
      (count) => `Moved ${plural(count, 'lead')} to ${name}`,
    );
  const tag = (leadIds: readonly string[], tags: { add: string[]; remove: string[] }) =>
    void run(leadIds, { kind: 'tag', ...tags }, (count) => `Tagged ${plural(count, 'lead')}`);
  return (
    <>
      {progress !== null && <BulkProgressBar progress={progress} />}
      {progress === null && picks.ids.length > 0 && (
        <PickActions picks={picks} stages={stages} onMove={move} onAsk={ask} />
      )}
      {asked?.what === 'look-up' && set !== undefined && (
        <QuoteSheet leadIds={asked.leadIds} datasets={set} choice={set} onClose={close} />
      )}
      {asked?.what === 'tag' && (
        <TagSheet
          count={asked.leadIds.length}
          onTag={(tags) => tag(asked.leadIds, tags)}
          onClose={close}
        />
      )}
      {asked?.what === 'next-step' && <NextStepSheet leadIds={asked.leadIds} onClose={close} />}
    </>
  );
}

function PickActions({
  picks,
  stages,
  onMove,
  onAsk,
}: {
  picks: Picks;
  stages: readonly Stage[];
  onMove: (stage: Stage) => void;
  onAsk: (what: Asked['what']) => void;
}) {
  return (
    <div className="leads-picked" role="toolbar" aria-label="Selected leads">
      <output className="n sb">{picks.ids.length.toLocaleString('en-US')} selected</output>
      <IconButton size="sm" label="Clear selection" icon={<X />} onClick={picks.clear} />
      <MoveChoice stages={stages} onMove={onMove} />
      <IconButton size="sm" label="Tag" icon={<Tag />} onClick={() => onAsk('tag')} />
      <IconButton
        size="sm"
        label="Next step"
        icon={<CalendarPlus />}
        onClick={() => onAsk('next-step')}
      />
      <Button size="sm" icon={<Search />} onClick={() => onAsk('look-up')}>
        Look up
      </Button>
    </div>
  );
}

const MoveChoice = ({
  stages,
  onMove,
}: {
  stages: readonly Stage[];
  onMove: (stage: Stage) => void;
}) => (
  <DropdownMenu.Root>
    <DropdownMenu.Trigger asChild>
      <IconButton size="sm" label="Move" icon={<Move />} />
    </DropdownMenu.Trigger>
    <DropdownMenu.Portal container={document.querySelector<HTMLElement>('#body')}>
      <DropdownMenu.Content className="menu" side="top" sideOffset={8} collisionPadding={8}>
        <DropdownMenu.Label className="lb">Move to</DropdownMenu.Label>
        {stages.map((stage) => (
          <DropdownMenu.Item key={stage.id} className="it" onSelect={() => onMove(stage)}>
            <StageGlyph stage={stage} />
            {stage.name}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  </DropdownMenu.Root>
);

function BulkProgressBar({ progress: { done, all } }: { progress: BulkProgress }) {
  return (
    <output className="leads-picked">
      <span className="n sb">
        {done.toLocaleString('en-US')} of {all.toLocaleString('en-US')}
      </span>
      <span className="leads-prog">
        <ProgressBar label="Changing leads" done={done} all={all} />
      </span>
    </output>
  );
}
