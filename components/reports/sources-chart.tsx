import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { SourceRow } from '@/lib/reports/sources.ts';

const NAME_WIDTH = 96;

/** Leads per source as bars. Drawn at the width it has, never scaled. */
export function SourcesChart({
  rows,
  siteName,
  label,
  height,
}: {
  rows: readonly SourceRow[];
  siteName: (site: string) => string;
  /** The chart in one sentence: what a screen reader gets instead of the drawing. */
  label: string;
  height: number;
}) {
  return (
    <figure>
      <figcaption className="vh">{label}</figcaption>
      <div className="rep-chart" aria-hidden="true">
        <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 280, height }}>
          <BarChart
            data={rows.map(({ site, leads }) => ({ name: siteName(site), leads }))}
            layout="vertical"
            accessibilityLayer={false}
            margin={{ top: 0, right: 34, bottom: 0, left: 0 }}
          >
            <XAxis type="number" hide domain={[0, 'dataMax']} />
            <YAxis
              type="category"
              dataKey="name"
              width={NAME_WIDTH}
              interval={0}
              axisLine={false}
              tickLine={false}
              tick={{ fill: 'var(--ink-2)', fontSize: 12 }}
            />
            <Bar
              dataKey="leads"
              fill="var(--d1)"
              barSize={14}
              radius={3}
              minPointSize={2}
              isAnimationActive={false}
            >
              <LabelList dataKey="leads" position="right" fill="var(--ink)" fontSize={12} />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
