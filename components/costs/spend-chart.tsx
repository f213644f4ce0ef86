import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts';
import { formatDate } from '@/components/ui/format.ts';
import {
  PAID_PROVIDERS,
  PROVIDER_NAMES,
  type PaidProviderId,
} from '@/lib/shared/provider-names.ts';
import type { DaySpend } from '@/lib/reports/spend.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';

/** Ochre is for money leaving, and stays with one provider; all bars are spend. */
const COLOURS: Record<PaidProviderId, string> = {
  attom: 'var(--d1)',
  batchdata: 'var(--d2)',
  rentcast: 'var(--d3)',
};
const AXIS = { tick: { fill: 'var(--ink-3)', fontSize: 11 }, tickLine: false } as const;

/** Stacked bars, one a day. Drawn at the width it has, never scaled. */
export function SpendChart({
  days,
  dayFenceMicros,
  label,
  height,
}: {
  days: readonly DaySpend[];
  dayFenceMicros: Micros | null;
  /** The chart in one sentence: what a screen reader gets instead of the drawing. */
  label: string;
  height: number;
}) {
  const data = days.map(({ providers, ...day }) => ({ ...day, ...providers }));
  return (
    <figure>
      <figcaption className="vh">{label}</figcaption>
      <div className="costs-chart" aria-hidden="true">
        <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 312, height }}>
          <BarChart
            data={data}
            accessibilityLayer={false}
            barCategoryGap="22%"
            margin={{ top: 8, right: 0, bottom: 0, left: 2 }}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              {...AXIS}
              dataKey="dayAt"
              ticks={weekTicks(days)}
              tickFormatter={dayOfMonth}
              interval={0}
              axisLine={{ stroke: 'var(--line-2)' }}
            />
            <YAxis
              {...AXIS}
              orientation="right"
              width={44}
              tickCount={4}
              tickFormatter={formatMicros}
              axisLine={false}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'var(--surface-2)' }}
              content={DayTip}
            />
            {PAID_PROVIDERS.map(barOf)}
            {dayFenceMicros !== null && dayFence(dayFenceMicros, days)}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

/** A fence far above what days cost would press the bars flat: it is left out then. */
const FENCE_IN_SIGHT = 4;

/** The fence of a day. A function, not a component: the chart looks for its own kinds of children. */
function dayFence(micros: Micros, days: readonly DaySpend[]) {
  const highest = Math.max(...days.map(({ totalMicros }) => totalMicros));
  if (micros > highest * FENCE_IN_SIGHT) return null;
  return (
    <ReferenceLine
      y={micros}
      ifOverflow="extendDomain"
      stroke="var(--neg-fill)"
      strokeDasharray="4 3"
      strokeWidth={1.5}
      label={{
        value: `Day fence ${formatMicros(micros)}`,
        position: 'insideBottomLeft',
        fill: 'var(--neg)',
        fontSize: 11,
        fontWeight: 600,
      }}
    />
  );
}

const barOf = (provider: PaidProviderId) => (
  <Bar
    key={provider}
    dataKey={provider}
    stackId="spend"
    fill={COLOURS[provider]}
    stroke="var(--surface)"
    maxBarSize={16}
    isAnimationActive={false}
  />
);

type DayDatum = { dayAt: number; totalMicros: number } & Record<ProviderId, number>;

function DayTip({ active, payload }: TooltipContentProps) {
  const day = payload[0]?.payload as DayDatum | undefined;
  if (!active || day === undefined) return null;
  return (
    <div className="menu costs-tip">
      <b>{formatDate(day.dayAt, day.dayAt)}</b>
      {PAID_PROVIDERS.filter((provider) => day[provider] > 0).map((provider) => (
        <div key={provider} className="row b">
          <span>{PROVIDER_NAMES[provider]}</span>
          <span className="n">{formatMicros(day[provider])}</span>
        </div>
      ))}
      <div className="row b">
        <span>All</span>
        <span className="n sb">{formatMicros(day.totalMicros)}</span>
      </div>
    </div>
  );
}

const dayOfMonth = (dayAt: number): string => String(new Date(dayAt).getDate());

/** The 1st, 8th, 15th and 22nd, and the last day of the month. */
function weekTicks(days: readonly DaySpend[]): number[] {
  return [0, 7, 14, 21, days.length - 1].flatMap((index) => days[index]?.dayAt ?? []);
}
