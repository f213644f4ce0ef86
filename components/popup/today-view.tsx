import { ArrowUpRight } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import type { Screen } from '@/components/app/route.ts';
import { useNow } from '@/components/app/use-now.ts';
import { classNames } from '@/components/ui/class-names.ts';
import { plural } from '@/components/ui/format.ts';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { startOfDay } from '@/lib/reports/calendar-day.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { appUrl } from './open-app.ts';
import { OpenBoardButton } from './open-board-button.tsx';
import { readToday, type ProviderSpend, type Today } from './read-today.ts';
import { TroubleRow } from './trouble-row.tsx';
import { View } from './view.tsx';

const SHOWN_TROUBLES = 4;

/** The day so far, and the lookups that wait for the user. */
export function TodayView({ openPanel }: { openPanel: (leadId: string | null) => void }) {
  const database = useDatabase();
  const day = startOfDay(useNow());
  const today = useLiveQuery(() => readToday(database, Date.now()), [database, day]);
  return (
    <View foot={<OpenBoardButton openPanel={openPanel} />}>
      {today === undefined ? (
        <>
          <Skeleton width="100%" height={72} />
          <Skeleton width="100%" height={140} />
        </>
      ) : (
        <>
          <Tiles today={today} />
          <NeedsYou today={today} openPanel={openPanel} />
          <SpentToday providers={today.providers} />
        </>
      )}
    </View>
  );
}

function Tiles({ today: { captured, moved, spentMicros } }: { today: Today }) {
  return (
    <div className="tiles pop-tiles">
      <Tile label="Captured" value={captured.toLocaleString('en-US')} screen="board" />
      <Tile label="Moved" value={moved.toLocaleString('en-US')} screen="board" />
      <Tile
        label="Spent"
        value={formatMicros(spentMicros)}
        screen="costs"
        spend={spentMicros > 0}
      />
    </div>
  );
}

function Tile({
  label,
  value,
  screen,
  spend = false,
}: {
  label: string;
  value: string;
  screen: Screen;
  spend?: boolean;
}) {
  return (
    <a className="tile" href={appUrl({ screen })} target="_blank" rel="noreferrer">
      <span className="k">
        {label}
        <ArrowUpRight className="mm" />
      </span>
      <div className={classNames('v', spend && 'spend')}>{value}</div>
    </a>
  );
}

function NeedsYou({
  today: { needsYou },
  openPanel,
}: {
  today: Today;
  openPanel: (leadId: string | null) => void;
}) {
  const more = needsYou.length - SHOWN_TROUBLES;
  return (
    <section>
      <h2 className="lbl">Needs you now</h2>
      {needsYou.length === 0 && (
        <p className="sm m">Nothing. No look-up failed and no charge is uncertain.</p>
      )}
      <ul className="pop-list">
        {needsYou.slice(0, SHOWN_TROUBLES).map((trouble) => (
          <TroubleRow key={trouble.lookup.id} trouble={trouble} openPanel={openPanel} />
        ))}
      </ul>
      {more > 0 && (
        <a className="sm" href={appUrl({ screen: 'queue' })} target="_blank" rel="noreferrer">
          {more} more in the queue
        </a>
      )}
    </section>
  );
}

function SpentToday({ providers }: { providers: ProviderSpend[] }) {
  return (
    <section>
      <h2 className="lbl">Spent today</h2>
      {providers.length === 0 && <p className="sm m">Nothing. No provider was called.</p>}
      <ul className="pop-list">
        {providers.map(({ provider, calls, micros }) => (
          <li key={provider} className="row sm">
            <span className="grow">{PROVIDER_NAMES[provider]}</span>
            <span className="xs mm n">{plural(calls, 'call')}</span>
            <b className={classNames('sb n pop-amount', micros > 0 && 'spend')}>
              {formatMicros(micros)}
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}
