import { StackedBar } from '@/components/ui/stacked-bar.tsx';
import type { FenceUse } from '@/lib/domain/budget.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';

/** What the month comes to after this, within its fence. */
export function MonthAfter({ month, maxMicros }: { month: FenceUse; maxMicros: Micros }) {
  const { limitMicros, bookedMicros, reservedMicros } = month;
  const before = bookedMicros + reservedMicros;
  return (
    <div>
      <div className="row b sm">
        <span>This month after this</span>
        <span className="n">
          <b className="sb">{formatMicros(before + maxMicros)}</b>{' '}
          {limitMicros !== null && <span className="mm">of {formatMicros(limitMicros)}</span>}
        </span>
      </div>
      {limitMicros !== null && limitMicros > 0 && (
        <StackedBar used={before} more={maxMicros} limit={limitMicros} />
      )}
    </div>
  );
}
