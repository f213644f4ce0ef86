import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { useToast } from '@/components/ui/toast.tsx';
import { send } from '@/lib/messaging/client.ts';
import { openInTab } from './open-app.ts';
import type { ActiveTab } from './use-active-tab.ts';

/** Opens the side panel at a lead, or where it was when null, and closes the popup. */
export function useOpenPanel(tab: ActiveTab | null): (leadId: string | null) => void {
  const toast = useToast();
  const windowId = tab?.windowId ?? null;
  return useCallback(
    (leadId) => {
      if (windowId === null) return;
      // Chrome opens the panel only while the press is being handled: the wish is sent beside it, not before.
      const opening = openPanel(windowId, leadId);
      const wishing = leadId === null ? null : wish(leadId);
      const finish = async () => {
        await opening;
        const wished = await wishing;
        if (wished?.ok === false) toast.failed('The lead did not open.', wished.failure);
        else window.close();
      };
      void finish();
    },
    [toast, windowId],
  );
}

async function openPanel(windowId: number, leadId: string | null): Promise<void> {
  try {
    await browser.sidePanel.open({ windowId });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Windows of installed web apps have no side panel.
    openInTab(leadId === null ? { screen: 'board' } : { screen: 'lead', leadId });
  }
}

const wish = (leadId: string) => send('panel.show-lead', { leadId });
