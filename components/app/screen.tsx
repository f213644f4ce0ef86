import { ChevronLeft, Maximize2, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { IconButton } from '@/components/ui/button.tsx';
import { DatabaseBanner } from './database-banner.tsx';
import { EnvironmentBanner } from './environment-banner.tsx';
import { Mark } from './mark.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { hrefOf } from './route.ts';
import { ReminderBanner } from './reminder-banner.tsx';
import { useInPanel } from './use-in-panel.ts';

/** The frame of every screen: the bar with its title, and the one scrolling body below. */
export function Screen({
  title,
  back,
  beside,
  actions,
  children,
}: {
  /** Heading of the bar and title of the page. */
  title: string;
  /** Where Back leads; takes the mark's place. The title is then for the page and screen readers only. */
  back?: { href: string; label: string };
  /** After the title: a period, a place ("Contacted · 1 of 8"). */
  beside?: ReactNode;
  /** At the end of the bar. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="main">
      <title>{`${title} · LeadFlow`}</title>
      <header className="bar">
        {back ? (
          <a className="btn g ic" href={back.href} aria-label={back.label} title={back.label}>
            <ChevronLeft />
          </a>
        ) : (
          <Mark className="only-narrow" />
        )}
        <h1 className={back && 'vh'}>{title}</h1>
        {beside}
        <span className="grow" />
        {actions}
        <PanelActions />
      </header>
      <EnvironmentBanner />
      <DatabaseBanner />
      <OfflineBanner />
      <ReminderBanner />
      <main className="body" id="body" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

const openTab = () => void browser.tabs.create({ url: location.href });

/** What the wide layout has in its sidebar or does not need. */
function PanelActions() {
  const inPanel = useInPanel();
  return (
    <>
      {inPanel && <IconButton label="Open in a tab" icon={<Maximize2 />} onClick={openTab} />}
      <a
        className="btn g ic only-narrow"
        href={hrefOf({ screen: 'settings' })}
        aria-label="Settings"
        title="Settings"
      >
        <Settings />
      </a>
    </>
  );
}
