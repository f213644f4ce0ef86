import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { browser, type Browser } from 'wxt/browser';
import { useDatabase } from '@/components/app/database.tsx';
import { addressLine } from '@/lib/domain/lead.ts';
import type { Listing } from '@/lib/domain/listing.ts';
import { send } from '@/lib/messaging/client.ts';
import { askPage } from '@/lib/messaging/page-messages.ts';

export interface TabLead {
  leadId: string;
  address: string;
  stageName: string;
}

/** The lead of the listing in the active tab, live; null when there is none. */
export function useTabLead(): TabLead | null {
  const database = useDatabase();
  const listing = useTabListing();
  // A capture makes the lead of a listing that was none before: ask again when the counts change.
  const counts = useLiveQuery(() => database.tallies.toArray(), [database]);
  const { data: leadId = null } = useQuery({
    queryKey: ['listing.seen', listing?.url, counts],
    queryFn: () => knownLead(listing),
    placeholderData: keepPreviousData,
  });
  const tabLead = useLiveQuery(async () => {
    const lead = leadId === null ? undefined : await database.leads.get(leadId);
    if (lead === undefined) return null;
    const stage = await database.stages.get(lead.stageId);
    return { leadId: lead.id, address: addressLine(lead.address), stageName: stage?.name ?? '' };
  }, [database, leadId]);
  return tabLead ?? null;
}

async function knownLead(listing: Listing | null): Promise<string | null> {
  if (listing === null) return null;
  const answer = await send('listing.seen', { listings: [listing], atRest: false });
  return answer.ok ? (answer.value[0]?.leadId ?? null) : null;
}

/** What the page in this window's active tab shows, asked again whenever the tab or its page changes. */
function useTabListing(): Listing | null {
  const [listing, setListing] = useState<Listing | null>(null);
  useEffect(() => {
    let asks = 0;
    const ask = async () => {
      asks += 1;
      const own = asks;
      const found = await currentListing();
      if (own === asks) setListing(found);
    };
    const onAsk = () => void ask();
    const onUpdated = (_tabId: number, { status, url }: TabUpdate, tab: { active: boolean }) => {
      if (tab.active && (status === 'complete' || url !== undefined)) onAsk();
    };
    // A page's content script speaks when it has read the page, or saved it.
    const onMessage = (_message: unknown, sender: Browser.runtime.MessageSender) => {
      if (sender.tab?.active === true) onAsk();
    };
    onAsk();
    browser.tabs.onActivated.addListener(onAsk);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.runtime.onMessage.addListener(onMessage);
    return () => {
      browser.tabs.onActivated.removeListener(onAsk);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, []);
  return listing;
}

interface TabUpdate {
  status?: string | undefined;
  url?: string | undefined;
}

async function currentListing(): Promise<Listing | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const answer = await askPage(tab.id, { type: 'page.current' });
  return (answer as Listing | null | undefined) ?? null;
}
