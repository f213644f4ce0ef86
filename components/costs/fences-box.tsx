import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { hrefOf } from '@/components/app/route.ts';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { StackedBar } from '@/components/ui/stacked-bar.tsx';
import type { FenceUse } from '@/lib/domain/budget.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { AccountPart } from './account-part.tsx';
import { fenceNote } from './fence-words.ts';
import type { Costs } from './read-costs.ts';
import { readFences, type Fences } from './read-fences.ts';

/** How full the fences are now, and what is left at the provider. */
export function FencesBox({ costs, now }: { costs: Costs; now: number }) {
  const database = useDatabase();
  const fences = useLiveQuery(() => readFences(database, costs.leads, now), [database, costs, now]);
  return (
    <section className="box pad c4" aria-labelledby="fences-h">
      <div className="row b costs-head">
        <h2 className="h2" id="fences-h">
          Fences
        </h2>
        <a className="btn g sm" href={hrefOf({ screen: 'settings' })}>
          Change<span className="vh"> fences in Settings</span>
        </a>
      </div>
      <div className="costs-fences">
        {fences === undefined ? (
          <Skeleton width="100%" height={132} />
        ) : (
          <FenceRows fences={fences} />
        )}
        <AccountPart entries={costs.entries} />
      </div>
    </section>
  );
}

function FenceRows({ fences: { month, day, providers, dearest } }: { fences: Fences }) {
  return (
    <>
      <FenceRow use={month}>This month</FenceRow>
      <FenceRow use={day}>Today</FenceRow>
      {providers.map((use) => (
        <FenceRow key={use.provider} use={use}>
          {use.provider && PROVIDER_NAMES[use.provider]} this month
        </FenceRow>
      ))}
      {dearest && (
        <FenceRow use={dearest.use}>
          Most for a lead:{' '}
          <a className="costs-lead" href={hrefOf({ screen: 'lead', leadId: dearest.lead.id })}>
            {dearest.lead.line}
          </a>
        </FenceRow>
      )}
    </>
  );
}

function FenceRow({ use, children }: { use: FenceUse; children: ReactNode }) {
  const { limitMicros, bookedMicros, reservedMicros } = use;
  const note = fenceNote(use);
  return (
    <div>
      <div className="row b sm">
        <span className="el">{children}</span>
        <span className="n nw">
          <b className="sb">{formatMicros(bookedMicros)}</b>{' '}
          <span className="mm">
            {limitMicros === null ? 'no fence' : `of ${formatMicros(limitMicros)}`}
          </span>
        </span>
      </div>
      {limitMicros !== null && (
        <StackedBar used={bookedMicros} more={reservedMicros} limit={limitMicros} />
      )}
      {note !== null && <p className="xs mm">{note}</p>}
    </div>
  );
}
