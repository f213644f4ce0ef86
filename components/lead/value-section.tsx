import type { CSSProperties } from 'react';
import { formatDate, formatMoney } from '@/components/ui/format.ts';
import { askingDollars } from '@/lib/deal/deal-figures.ts';
import type { Facts, Observation } from '@/lib/domain/facts.ts';
import { equityOf } from '@/lib/domain/equity.ts';
import { factText, SOURCE_LABELS } from '@/components/app/fact-words.ts';
import { Section } from './section.tsx';
import { siteName } from '@/components/app/site-name.ts';
import { valueOpinions, valueScale, type ValueScale } from './value-ranges.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** What the home may be worth, source by source, and what of it is not owed. All of it Estimated. */
export function ValueSection({
  facts,
  observations,
  now,
}: {
  facts: Facts;
  observations: readonly Observation[];
  now: number;
}) {
  const scale = valueScale(valueOpinions(facts, observations, siteName), askingDollars(facts));
  return (
    <Section
      id="value"
      title="Value"
      beside={
        scale?.asking && (
          <span className="mm xs">Dashed line: asking {formatMoney(scale.asking.amount)}</span>
        )
      }
    >
      {scale === null ? (
        <p className="sm mm">
          No estimate yet. A value look-up or a listing’s own estimate adds one.
        </p>
      ) : (
        <Opinions scale={scale} />
      )}
      <EquityBar facts={facts} now={now} />
      <StatedEquity facts={facts} now={now} />
    </Section>
  );
}

function Opinions({ scale }: { scale: ValueScale }) {
  return (
    <ul>
      {scale.rows.map(({ label, value, low, high, at, from, to }) => (
        <li key={label} className="lead-val">
          <span className="el m">{label}</span>
          <span className="tr" aria-hidden="true">
            {scale.asking && <u style={{ left: percent(scale.asking.at) }} />}
            {from !== null && to !== null && (
              <i style={{ left: percent(from), width: percent(to - from) }} />
            )}
            <b style={{ left: percent(at) }} />
          </span>
          <span className="n">
            {formatMoney(value)}
            {low !== null && high !== null && (
              <span className="vh">
                , between {formatMoney(low)} and {formatMoney(high)}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function EquityBar({ facts, now }: { facts: Facts; now: number }) {
  const equity = equityOf(facts);
  if (equity === null) return facts.equity === undefined ? <EquityUnknown facts={facts} /> : null;
  const share = Math.round(equity.share * 100);
  const style = { '--owed': percent(Math.min(1, Math.max(0, 1 - equity.share))) } as CSSProperties;
  const { avm, mortgage } = facts;
  return (
    <>
      <div className="lead-eq" style={style}>
        <span className="owed">Owed {formatMoney(equity.owed)}</span>
        <span className={equity.equity < 0 ? 'neg' : 'pos'}>
          Equity {formatMoney(equity.equity)} · {share} %
        </span>
      </div>
      <p className="xs mm lead-note">
        Estimated: {formatMoney(equity.value)} ({avm && SOURCE_LABELS[avm.source]} value
        {avm && `, ${formatDate(avm.at, now)}`}) less the original mortgage of{' '}
        {formatMoney(equity.owed)}
        {mortgage?.value.date && ` from ${mortgage.value.date.slice(0, 4)}`}. What was paid off
        since is not known.
      </p>
    </>
  );
}

/** What a provider reckons by its own model, with what is paid off since the loan was made. */
function StatedEquity({ facts: { equity }, now }: { facts: Facts; now: number }) {
  if (equity === undefined) return null;
  return (
    <p className="xs mm lead-note">
      Equity as {SOURCE_LABELS[equity.source]} estimates it: {factText('equity', equity.value)} (
      {formatDate(equity.at, now)}).
    </p>
  );
}

function EquityUnknown({ facts }: { facts: Facts }) {
  const missing = [
    facts.avm === undefined && 'a value estimate',
    facts.mortgage === undefined && 'the mortgage',
  ].filter((part) => part !== false);
  return <p className="xs mm lead-note">Equity unknown: {missing.join(' and ')} not known yet.</p>;
}
