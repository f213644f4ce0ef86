import {
  ChartColumn,
  Combine,
  ListChecks,
  Receipt,
  Settings,
  SquareKanban,
  Table2,
  Upload,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { CountDot } from '@/components/ui/chip.tsx';
import { formatMicros } from '@/lib/shared/money.ts';
import { Mark } from './mark.tsx';
import { hrefOf, type Route, type Screen } from './route.ts';
import { useNavCounts, type NavCounts } from './use-nav-counts.ts';

const PLACES: Record<Screen, { label: string; icon: LucideIcon }> = {
  board: { label: 'Board', icon: SquareKanban },
  leads: { label: 'Leads', icon: Table2 },
  queue: { label: 'Queue', icon: ListChecks },
  costs: { label: 'Costs', icon: Receipt },
  reports: { label: 'Reports', icon: ChartColumn },
  import: { label: 'Import', icon: Upload },
  settings: { label: 'Settings', icon: Settings },
  duplicates: { label: 'Same house?', icon: Combine },
};
const BOTTOM: Screen[] = ['board', 'leads', 'queue', 'costs', 'reports'];
const SIDE: Screen[] = ['board', 'leads', 'reports', 'costs', 'queue'];

/** The name of a place, as in the navigation. */
export const screenLabel = (screen: Route['screen']): string =>
  screen === 'lead' ? 'Lead' : PLACES[screen].label;

/** The bar at the bottom of the panel. */
export function BottomBar({ route }: { route: Route }) {
  const counts = useNavCounts();
  return (
    <nav className="tabs-b" aria-label="Main">
      {BOTTOM.map((screen) => (
        <NavLink key={screen} screen={screen} route={route}>
          {screen === 'queue' && <QueueDot counts={counts} />}
        </NavLink>
      ))}
    </nav>
  );
}

/** The sidebar of the wide layout; an icon rail where the board needs the width. */
export function Sidebar({ route }: { route: Route }) {
  const counts = useNavCounts();
  return (
    <div className="side-w">
      <nav className="side" aria-label="Main">
        <div className="brand">
          <Mark />
          LeadFlow
        </div>
        {SIDE.map((screen) => (
          <NavLink key={screen} screen={screen} route={route}>
            {screen === 'board' && <span className="n">{counts.leads}</span>}
            {screen === 'costs' && <span className="n">{formatMicros(counts.monthMicros)}</span>}
            {screen === 'queue' && <QueueDot counts={counts} />}
          </NavLink>
        ))}
        <div className="foot">
          <NavLink screen="import" route={route} />
          <NavLink screen="settings" route={route} />
        </div>
      </nav>
    </div>
  );
}

function NavLink({
  screen,
  route,
  children,
}: {
  screen: Screen;
  route: Route;
  children?: ReactNode;
}) {
  const { label, icon: Icon } = PLACES[screen];
  const current = route.screen === screen || (route.screen === 'lead' && screen === 'board');
  return (
    <a href={hrefOf({ screen })} aria-current={current ? 'page' : undefined} title={label}>
      <Icon />
      {label}
      {children}
    </a>
  );
}

/** Uncertain charges need the user; jobs under way only inform. */
function QueueDot({ counts }: { counts: NavCounts }) {
  if (counts.uncertain > 0)
    return (
      <CountDot>
        {counts.uncertain}
        <span className="vh"> with an uncertain charge</span>
      </CountDot>
    );
  if (counts.underWay === 0) return null;
  return (
    <CountDot quiet>
      {counts.underWay}
      <span className="vh"> under way</span>
    </CountDot>
  );
}
