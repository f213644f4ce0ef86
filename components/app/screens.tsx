import { lazy, type ComponentType } from 'react';
import { BoardScreen } from '@/components/board/board-screen.tsx';
import type { Route, Screen } from './route.ts';

// Charts, forms and tables load when their screen is opened: what is parsed at start delays the board.
const LeadsScreen = lazy(async () => ({
  default: (await import('@/components/leads/leads-screen.tsx')).LeadsScreen,
}));
const LeadScreen = lazy(async () => ({
  default: (await import('@/components/lead/lead-screen.tsx')).LeadScreen,
}));
const QueueScreen = lazy(async () => ({
  default: (await import('@/components/queue/queue-screen.tsx')).QueueScreen,
}));
const CostsScreen = lazy(async () => ({
  default: (await import('@/components/costs/costs-screen.tsx')).CostsScreen,
}));
const ReportsScreen = lazy(async () => ({
  default: (await import('@/components/reports/reports-screen.tsx')).ReportsScreen,
}));
const ImportScreen = lazy(async () => ({
  default: (await import('@/components/import/import-screen.tsx')).ImportScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('@/components/settings/settings-screen.tsx')).SettingsScreen,
}));

const DuplicatesScreen = lazy(async () => ({
  default: (await import('@/components/duplicates/duplicates-screen.tsx')).DuplicatesScreen,
}));

const SCREENS: Record<Screen, ComponentType> = {
  board: BoardScreen,
  leads: LeadsScreen,
  queue: QueueScreen,
  costs: CostsScreen,
  reports: ReportsScreen,
  import: ImportScreen,
  settings: SettingsScreen,
  duplicates: DuplicatesScreen,
};

/** The screen of a place. */
export function CurrentScreen({ route }: { route: Route }) {
  if (route.screen === 'lead') return <LeadScreen leadId={route.leadId} />;
  const Current = SCREENS[route.screen];
  return <Current />;
}
