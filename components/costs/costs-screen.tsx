import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { Screen } from '@/components/app/screen.tsx';
import { useNow } from '@/components/app/use-now.ts';
import { Select } from '@/components/ui/field.tsx';
import { startOfMonth } from '@/lib/reports/calendar-day.ts';
import { CostTiles } from './cost-tiles.tsx';
import { CostsSkeleton } from './costs-skeleton.tsx';
import { FencesBox } from './fences-box.tsx';
import { Ledger } from './ledger.tsx';
import { NothingSpent } from './nothing-spent.tsx';
import { monthsSince, readCosts, type Costs } from './read-costs.ts';
import { SpendPanel } from './spend-panel.tsx';
import { SpendSplitPanel, type SpendPart } from './spend-split.tsx';
import { monthName } from './spend-sentence.ts';
import { UncertainBanner } from './uncertain-banner.tsx';
import './costs.css';

/** What lookups cost: this month or an earlier one, day by day and call by call. */
export function CostsScreen() {
  const database = useDatabase();
  const now = useNow();
  const [picked, setPicked] = useState<number | null>(null);
  const monthAt = picked ?? startOfMonth(now);
  const costs = useLiveQuery(() => readCosts(database, monthAt), [database, monthAt]);
  const months = monthsSince(costs?.firstAt ?? null, now);
  return (
    <Screen
      title="Costs"
      beside={
        costs !== undefined &&
        costs.firstAt !== null && (
          <span className="costs-month">
            <Select
              label="Month"
              labelHidden
              small
              value={monthAt}
              onChange={(event) => setPicked(Number(event.target.value))}
            >
              {months.map((month) => (
                <option key={month} value={month}>
                  {monthName(month)}
                </option>
              ))}
            </Select>
          </span>
        )
      }
    >
      {costs === undefined ? (
        <CostsSkeleton />
      ) : costs.firstAt === null ? (
        <NothingSpent />
      ) : (
        <Month key={monthAt} costs={costs} monthAt={monthAt} now={now} />
      )}
    </Screen>
  );
}

function Month({ costs, monthAt, now }: { costs: Costs; monthAt: number; now: number }) {
  const [part, setPart] = useState<SpendPart | null>(null);
  // Fences are of now: an earlier month has none to show, and its split takes their place.
  const isThisMonth = monthAt === startOfMonth(now);
  const split = <SpendSplitPanel {...{ costs, part }} onPart={setPart} />;
  return (
    <div className="costs-lay">
      <CostTiles costs={costs} monthAt={monthAt} now={now} />
      <SpendPanel
        entries={costs.entries}
        monthAt={monthAt}
        dayFenceMicros={isThisMonth ? costs.dayFenceMicros : null}
      />
      {isThisMonth ? <FencesBox costs={costs} now={now} /> : split}
      <UncertainBanner uncertain={costs.uncertain} />
      {isThisMonth && split}
      <Ledger {...{ costs, part, monthAt }} isWide={!isThisMonth} onPart={setPart} />
    </div>
  );
}
