import { useState } from 'react';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { placeOf, readLead, type Columns, type Place } from './place.ts';
import type { FocusRequest } from './use-focus-request.ts';

export interface MenuTarget {
  lead: Lead;
  /** Where its card is on screen. */
  anchor: DOMRect;
}

interface MoveMenuInput {
  columns: Columns;
  land: (lead: Lead, place: Place, home: Place) => void;
  requestFocus: (request: FocusRequest) => void;
}

/** The move menu of one card: which card, what a pick does, and the focus back on the card after. */
export function useMoveMenu({ columns, land, requestFocus }: MoveMenuInput) {
  const [target, setTarget] = useState<MenuTarget | null>(null);
  const open = (leadId: string) => {
    const lead = readLead(columns, leadId);
    const card = document.querySelector(`[data-lead-id="${CSS.escape(leadId)}"]`);
    if (lead && card) setTarget({ lead, anchor: card.getBoundingClientRect() });
  };
  /** To the top of the stage: the last card moved by hand is the one to see first. */
  const pick = (lead: Lead, stage: Stage) => {
    const home = placeOf(columns, lead.id);
    if (home) land(lead, { stageId: stage.id, index: 0 }, home);
  };
  const close = () => {
    if (target === null) return;
    setTarget(null);
    requestFocus({ leadId: target.lead.id, place: placeOf(columns, target.lead.id) });
  };
  return { target, open, pick, close };
}
