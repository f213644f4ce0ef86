import { browser } from 'wxt/browser';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { putSetting } from '@/lib/db/settings.ts';

const PAGE = '/sidepanel.html';

/** Brings a lead in front of the user: in a panel or tab of ours that is open, else in a new tab. */
export async function openLead(db: LeadFlowDatabase, leadId: string, at: number): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL', 'TAB'] });
  const ours = open.filter(({ documentUrl }) => documentUrl?.includes(PAGE));
  const panel = ours.find(({ contextType }) => contextType === 'SIDE_PANEL');
  const url = `${browser.runtime.getURL(PAGE)}#/lead/${encodeURIComponent(leadId)}`;
  const [tab] = ours.filter(({ contextType }) => contextType === 'TAB');
  const shownIn = panel ?? tab;
  if (panel !== undefined) await putSetting(db, 'panelTarget', { leadId, at });
  else if (tab === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(tab.tabId, { active: true, url });
  if (shownIn !== undefined && shownIn.windowId >= 0)
    await browser.windows.update(shownIn.windowId, { focused: true });
}
