import { DropdownMenu } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import { Kbd } from '@/components/ui/kbd.tsx';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import { addressLine, type Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';

/** Moves a card without dragging: pick a stage, or press its number. */
export function MoveMenu({
  lead,
  stages,
  anchor,
  onPick,
  onClose,
}: {
  lead: Lead;
  stages: readonly Stage[];
  /** Where the card is on screen. */
  anchor: DOMRect;
  onPick: (lead: Lead, stage: Stage) => void;
  onClose: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    const stage = stages[Number(event.key) - 1];
    if (stage === undefined || stage.id === lead.stageId) return;
    event.preventDefault();
    onPick(lead, stage);
    onClose();
  };
  const { top, right, height } = anchor;
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span
          className="menu-anchor"
          style={{ top, left: right - 30, width: 30, height }}
          aria-hidden="true"
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector<HTMLElement>('#body')}>
        <DropdownMenu.Content
          className="menu"
          align="end"
          sideOffset={-40}
          collisionPadding={8}
          aria-label={`Move ${addressLine(lead.address)} to`}
          onKeyDown={onKeyDown}
          // The board puts the focus back: onto the card, wherever it has gone.
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <DropdownMenu.Label className="lb">
            Move {addressLine(lead.address)} to
          </DropdownMenu.Label>
          {stages.map((stage, index) => (
            <MoveItem
              key={stage.id}
              stage={stage}
              number={index + 1}
              here={stage.id === lead.stageId}
              onPick={() => onPick(lead, stage)}
            />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MoveItem({
  stage,
  number,
  here,
  onPick,
}: {
  stage: Stage;
  number: number;
  here: boolean;
  onPick: () => void;
}) {
  return (
    <DropdownMenu.Item className="it" disabled={here} onSelect={onPick}>
      <StageGlyph stage={stage} />
      {stage.name}
      {here && ', here now'}
      {number <= 9 && (
        <span className="ml">
          <Kbd>{String(number)}</Kbd>
        </span>
      )}
    </DropdownMenu.Item>
  );
}
