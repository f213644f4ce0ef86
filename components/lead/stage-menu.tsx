import { Check, ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { commandAttribute } from '@/components/app/commands/command-table.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { useMoveLead } from './use-move-lead.ts';

/** The stage of a lead, and the menu that moves it to another. */
export function StageMenu({ lead, stages }: { lead: Lead; stages: readonly Stage[] }) {
  const move = useMoveLead();
  const current = stages.find(({ id }) => id === lead.stageId);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        {...commandAttribute('lead.move')}
        className="lead-stage"
        aria-label={`Stage: ${current?.name ?? 'none'}. Move`}
      >
        {current && <StageGlyph stage={current} />}
        {current?.name ?? 'No stage'}
        <ChevronDown />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector<HTMLElement>('#body')}>
        <DropdownMenu.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.Label className="lb">Move to</DropdownMenu.Label>
          {stages.map((stage) => (
            <DropdownMenu.Item
              key={stage.id}
              className="it"
              disabled={stage.id === lead.stageId}
              onSelect={() => void move(lead, stage)}
            >
              <StageGlyph stage={stage} />
              <span className="grow">{stage.name}</span>
              {stage.id === lead.stageId && <Check aria-label="Present stage" />}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
