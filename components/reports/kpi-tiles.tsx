import { ArrowUpRight } from 'lucide-react';
import { hrefOf, type Screen } from '@/components/app/route.ts';
import { formatMoneyShort, plural } from '@/components/ui/format.ts';
import { classNames } from '@/components/ui/class-names.ts';
import { MIN_DECIDED, MIN_WON, type PipelineKpis } from '@/lib/reports/pipeline-kpis.ts';
import { formatMicros } from '@/lib/shared/money.ts';

interface Kpi {
  label: string;
  /** Null when there is not enough data. */
  value: string | null;
  /** How the value is made, in words. */
  formula: string;
  isSpend?: boolean;
  /** The rows behind it. */
  opens: Screen;
}

/** The key figures, each with its formula and a way to its rows. */
export function KpiTiles({ kpis }: { kpis: PipelineKpis }) {
  return (
    <div className="tiles c12">
      {kpiList(kpis).map(({ label, value, formula, isSpend, opens }) => (
        <a key={label} className="tile" href={hrefOf({ screen: opens })}>
          <span className="k">
            {label}
            <ArrowUpRight className="mm ml" />
          </span>
          <div className={classNames('v', value === null && 'few', isSpend && 'spend')}>
            {value ?? 'Not enough data'}
          </div>
          <div className="d">{formula}</div>
        </a>
      ))}
    </div>
  );
}

function kpiList(kpis: PipelineKpis): Kpi[] {
  const { leads, addedLately, openLeads, openAsking, won, winRate, decided } = kpis;
  return [
    {
      label: 'Leads',
      value: leads.toLocaleString('en-US'),
      formula: `All stages. ${addedLately.toLocaleString('en-US')} added in the last 30 days`,
      opens: 'leads',
    },
    {
      label: 'In work',
      value: formatMoneyShort(openAsking),
      formula: `Sum of asking prices of ${plural(openLeads, 'open lead')}`,
      opens: 'board',
    },
    {
      label: 'Won',
      value: won.toLocaleString('en-US'),
      formula: 'Leads in a won stage',
      opens: 'board',
    },
    {
      label: 'Win rate',
      value: winRate === null ? null : `${Math.round(winRate * 100)} %`,
      formula:
        winRate === null
          ? `Won ÷ (won + dead). ${decided} of ${MIN_DECIDED} decided`
          : `Won ÷ (won + dead), of ${decided}`,
      opens: 'board',
    },
    {
      label: 'Days to win',
      value: kpis.daysToWin === null ? null : `${Math.round(kpis.daysToWin)} d`,
      formula:
        kpis.daysToWin === null
          ? `Median from capture to won, from ${MIN_WON} moves on`
          : 'Median from capture to won',
      opens: 'leads',
    },
    {
      label: 'Spent per won lead',
      value: kpis.spentPerWonMicros === null ? null : formatMicros(kpis.spentPerWonMicros),
      formula: 'All spend ÷ won leads',
      isSpend: kpis.spentPerWonMicros !== null && kpis.spentPerWonMicros > 0,
      opens: 'costs',
    },
  ];
}
