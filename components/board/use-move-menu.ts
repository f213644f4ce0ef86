import { useCallback, useState } from 'react';
import type { Lead } from '@/lib/domain/lead.ts';

export interface MenuTarget {
  lead: Lead;
  /** Where its card is on screen. */
  anchor: DOMRect;
}

/** Which card's move menu is open. */
export function useMoveMenu() {
  const [target, setTarget] = useState<MenuTarget | null>(null);
  const open = useCallback((lead: Lead) => {
    const card = document.querySelector(`[data-lead-id="${CSS.escape(lead.id)}"]`);
    if (card !== null) setTarget({ lead, anchor: card.getBoundingClientRect() });
  }, []);
  const close = useCallback(() => setTarget(null), []);
  return { target, open, close };
}
