import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { ToastProvider } from '@/components/ui/toast.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { AppBoundary } from './app-boundary.tsx';
import { CommandCenter } from './commands/command-center.tsx';
import { DatabaseProvider } from './database.tsx';
import { BottomBar, screenLabel, Sidebar } from './main-nav.tsx';
import { hrefOf, type Route } from './route.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { Screen } from './screen.tsx';
import { CurrentScreen } from './screens.tsx';
import { useInPanel } from './use-in-panel.ts';
import { usePanelTarget } from './use-panel-target.ts';
import { useRoute } from './use-route.ts';

/** The whole app: side panel, or wide in a tab. */
export function App() {
  // For requests to the background (quotes, key tests) only; rows are read live from the database.
  const [requests] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // The background is here without a network too.
          queries: { retry: false, networkMode: 'always' },
          mutations: { retry: false, networkMode: 'always' },
        },
      }),
  );
  return (
    <AppBoundary>
      <QueryClientProvider client={requests}>
        <DatabaseProvider>
          <ToastProvider>
            <Shell />
          </ToastProvider>
        </DatabaseProvider>
      </QueryClientProvider>
    </AppBoundary>
  );
}

function Shell() {
  const route = useRoute();
  const title = screenLabel(route.screen);
  usePanelTarget(useInPanel());
  useFocusOnArrival(route);
  return (
    <div className={classNames('app', route.screen === 'board' && 'wide-board')}>
      <Sidebar route={route} />
      <ScreenBoundary key={hrefOf(route)} title={title}>
        <Suspense fallback={<Screen title={title}>{null}</Screen>}>
          <CurrentScreen route={route} />
        </Suspense>
      </ScreenBoundary>
      <BottomBar route={route} />
      <CommandCenter />
    </div>
  );
}

/** On a new place the focus goes to its body, so that keys and screen readers start there. */
function useFocusOnArrival(route: Route): void {
  const place = hrefOf(route);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    document.querySelector<HTMLElement>('#body')?.focus();
  }, [place]);
}
