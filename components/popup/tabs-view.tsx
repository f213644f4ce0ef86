import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { plural } from '@/components/ui/format.ts';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { askPage } from '@/lib/messaging/page-messages.ts';
import { HomeRows } from './home-rows.tsx';
import { readTabs, type TabsRead } from './read-tabs.ts';
import { SaveAll } from './save-all.tsx';
import { useKnownLeads } from './use-known-lead.ts';
import { View } from './view.tsx';

/** The listings open in all tabs, and saving those that are no leads yet as one change. */
export function TabsView({ openPanel }: { openPanel: (leadId: string | null) => void }) {
  const [read, readAgain] = useTabsRead();
  if (read === null)
    return (
      <View foot={null}>
        <output className="vh">Asking the open tabs</output>
        <Skeleton width="60%" height={20} />
        <Skeleton width="100%" height={120} />
      </View>
    );
  return <Tabs read={read} readAgain={readAgain} openPanel={openPanel} />;
}

function Tabs({
  read,
  readAgain,
  openPanel,
}: {
  read: TabsRead;
  readAgain: () => void;
  openPanel: (leadId: string | null) => void;
}) {
  const { listings } = read;
  const leads = useKnownLeads(listings);
  const fresh = leads && listings.filter((_, index) => !leads[index]);
  const foot =
    listings.length === 0 ? (
      <Button size="lg" wide icon={<RotateCw />} onClick={readAgain}>
        Ask again
      </Button>
    ) : (
      fresh && <SaveAll fresh={fresh} openPanel={openPanel} />
    );
  return (
    <View foot={foot}>
      {listings.length === 0 ? (
        <EmptyState title="No tab shows the page of one home.">
          Open listings in tabs, then save them here all at once.
        </EmptyState>
      ) : (
        <h2 className="pop-title">{tabsWords(read, fresh?.length)}</h2>
      )}
      <HomeRows listings={listings} leads={leads} />
      <Unread read={read} />
    </View>
  );
}

/** "5 listings in 7 tabs, 2 already saved" */
function tabsWords({ listings, tabs }: TabsRead, fresh: number | undefined): string {
  const saved = listings.length - (fresh ?? listings.length);
  const words = `${plural(listings.length, 'listing')} in ${plural(tabs, 'tab')}`;
  return saved === 0 ? words : `${words}, ${saved} already saved`;
}

function Unread({ read: { unread, asleep } }: { read: TabsRead }) {
  if (unread.length === 0 && asleep === 0) return null;
  return (
    <section>
      <h3 className="lbl">Not among them</h3>
      <ul className="pop-rows">
        {unread.map(({ title, why }, index) => (
          <li key={`${title}-${index}`}>
            <span className="grow el">{title}</span>
            <small className="xs mm">{why}</small>
          </li>
        ))}
        {asleep > 0 && (
          <li>
            <span className="grow">
              {plural(asleep, 'tab')} asleep
              <small className="xs mm el">Chrome unloaded them. Look at one to have it read.</small>
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}

function useTabsRead(): [read: TabsRead | null, again: () => void] {
  const [round, setRound] = useState(0);
  const [last, setLast] = useState<{ round: number; read: TabsRead } | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const tabs = await browser.tabs.query({ windowType: 'normal' });
      const read = await readTabs(tabs, askPage);
      if (current) setLast({ round, read });
    };
    void ask();
    return () => {
      current = false;
    };
  }, [round]);
  return [last?.round === round ? last.read : null, () => setRound((one) => one + 1)];
}
