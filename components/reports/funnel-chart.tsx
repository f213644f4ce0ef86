import {
  Bar,
  BarChart,
  LabelList,
  ResponsiveContainer,
  useChartWidth,
  XAxis,
  YAxis,
  type LabelProps,
  type YAxisTickContentProps,
} from 'recharts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import type { FunnelStep } from '@/lib/reports/funnel.ts';
import { percentWords } from './report-words.ts';

const NAME_WIDTH = 104;
const COUNT_WIDTH = 40;
const BAR_HEIGHT = 22;

/** One bar a stage, with the share that goes on below it. Drawn at the width it has, never scaled. */
export function FunnelChart({
  steps,
  label,
  height,
}: {
  steps: readonly FunnelStep[];
  /** The chart in one sentence: what a screen reader gets instead of the drawing. */
  label: string;
  height: number;
}) {
  return (
    <figure>
      <figcaption className="vh">{label}</figcaption>
      <div className="rep-chart" aria-hidden="true">
        <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 312, height }}>
          <BarChart
            data={[...steps]}
            layout="vertical"
            accessibilityLayer={false}
            margin={{ top: 0, right: COUNT_WIDTH, bottom: 0, left: 0 }}
          >
            <XAxis type="number" hide domain={[0, 'dataMax']} />
            <YAxis
              type="category"
              dataKey="stage.id"
              width={NAME_WIDTH}
              interval={0}
              axisLine={false}
              tickLine={false}
              tick={(props: YAxisTickContentProps) => stageTick(props, steps)}
            />
            <Bar
              dataKey="reached"
              fill="var(--d1)"
              barSize={BAR_HEIGHT}
              radius={3}
              minPointSize={2}
              isAnimationActive={false}
            >
              <LabelList dataKey="reached" content={<StepLabel steps={steps} />} />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

function stageTick({ x, y, index }: YAxisTickContentProps, steps: readonly FunnelStep[]) {
  const step = steps[index];
  if (step === undefined) return null;
  return (
    <foreignObject
      x={Number(x) - NAME_WIDTH + 8}
      y={Number(y) - BAR_HEIGHT / 2}
      width={NAME_WIDTH - 4}
      height={BAR_HEIGHT}
    >
      <span className="rep-nm">
        <StageGlyph stage={step.stage} />
        <span className="el">{step.stage.name}</span>
      </span>
    </foreignObject>
  );
}

/** The count at the right edge, and how many go on under the bar. */
function StepLabel({ x, y, index, steps }: LabelProps & { steps: readonly FunnelStep[] }) {
  const chartWidth = useChartWidth() ?? 0;
  const step = steps[index ?? -1];
  if (step === undefined) return null;
  const top = Number(y);
  return (
    <g>
      <text className="count" x={chartWidth} y={top + 15} textAnchor="end">
        {step.reached.toLocaleString('en-US')}
      </text>
      {step.goOn !== null && (
        <text className="goes" x={Number(x) + 2} y={top + BAR_HEIGHT + 14}>
          <tspan className={step.isLowest ? 'low' : undefined}>
            {percentWords(step.goOn)} go on
          </tspan>
          {step.isLowest && ' · lowest step'}
        </text>
      )}
    </g>
  );
}
