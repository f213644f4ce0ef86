import { Files, PanelRight, Settings } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { DatabaseBanner } from '@/components/app/database-banner.tsx';
import { DatabaseProvider } from '@/components/app/database.tsx';
import { Mark } from '@/components/app/mark.tsx';
import { ExportForm } from '@/components/export/export-form.tsx';
import { IconButton } from '@/components/ui/button.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { ToastProvider } from '@/components/ui/toast.tsx';
import { AlwaysOnBar } from './always-on-bar.tsx';
import { CaptureView } from './capture-view.tsx';
import { openSettings } from './open-app.ts';
import { PopupBoundary } from './popup-boundary.tsx';
import { TodayView } from './today-view.tsx';
import { View } from './view.tsx';
import { useActiveTab, type ActiveTab } from './use-active-tab.ts';
import { useOpenPanel } from './use-open-panel.ts';

// Checks what many pages say with zod, which most openings of the popup need not parse.
const TabsView = lazy(async () => ({ default: (await import('./tabs-view.tsx')).TabsView }));

const VIEWS = [
  { value: 'capture', label: 'Capture' },
  { value: 'export', label: 'Export' },
  { value: 'today', label: 'Today' },
] as const;
type ViewName = (typeof VIEWS)[number]['value'] | 'tabs';

/** The toolbar popup: this page, files, and the day so far. Its size is fixed; only the middle scrolls. */
export function Popup() {
  return (
    <DatabaseProvider>
      <ToastProvider>
        <Frame />
      </ToastProvider>
    </DatabaseProvider>
  );
}

function Frame() {
  const [view, setView] = useState<ViewName>('capture');
  const tab = useActiveTab();
  const openPanel = useOpenPanel(tab);
  return (
    <>
      <header className="pop-head">
        <Mark />
        <h1 className="vh">LeadFlow</h1>
        <Segmented label="View" value={view} options={VIEWS} onChange={setView} />
        <span className="grow" />
        <IconButton
          label="Save all listing tabs"
          size="sm"
          icon={<Files />}
          aria-pressed={view === 'tabs'}
          onClick={() => setView('tabs')}
        />
        <IconButton
          label="Open side panel"
          size="sm"
          icon={<PanelRight />}
          onClick={() => openPanel(null)}
        />
        <IconButton label="Settings" size="sm" icon={<Settings />} onClick={openSettings} />
      </header>
      <DatabaseBanner />
      <PopupBoundary key={view}>
        <CurrentView view={view} tab={tab} openPanel={openPanel} />
      </PopupBoundary>
    </>
  );
}

function CurrentView({
  view,
  tab,
  openPanel,
}: {
  view: ViewName;
  tab: ActiveTab | null;
  openPanel: (leadId: string | null) => void;
}) {
  if (view === 'export') return <ExportForm leadIds={null} Frame={View} />;
  if (view === 'today') return <TodayView openPanel={openPanel} />;
  if (view === 'tabs')
    return (
      <Suspense>
        <TabsView openPanel={openPanel} />
      </Suspense>
    );
  return (
    <>
      <AlwaysOnBar url={tab?.url ?? null} />
      <CaptureView tab={tab} openPanel={openPanel} />
    </>
  );
}
