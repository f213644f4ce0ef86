import { formatMoney } from '@/components/ui/format.ts';
import { wholesaleOf } from '@/lib/deal/calculate.ts';
import { askingDollars, type DealFigures } from '@/lib/deal/deal-figures.ts';
import type { DealField } from '@/lib/domain/deal.ts';
import type { Facts } from '@/lib/domain/facts.ts';
import { FigureLine, ResultLine, ShareLine, type CalcOf } from './calc.tsx';
import { signedMoney } from './deal-words.ts';
import { MissingFigures, Verdict } from './deal-verdict.tsx';
import { SourceLabel } from './source-label.tsx';

/** The maximum offer by the 70 % rule, or the user's own share, against what is asked. */
export function WholesaleCalc({ facts, ...calc }: CalcOf & { facts: Facts }) {
  const offer = wholesaleOf(calc.figures);
  const asking = askingDollars(facts);
  return (
    <>
      {offer.ok ? (
        <OfferVerdict mao={offer.value.mao} asking={asking} />
      ) : (
        <MissingFigures fields={offer.failure} what="The maximum offer" />
      )}
      <div className="lead-calc">
        <FigureLine field="arv" {...calc} />
        <ShareLine
          sign="× "
          field="rulePercent"
          amount={offer.ok ? offer.value.ruleAmount : null}
          {...calc}
        />
        <FigureLine sign="− " field="repairs" {...calc} />
        <FigureLine sign="− " field="fee" {...calc} />
        <ResultLine
          kind="sum"
          label="Maximum offer (MAO)"
          value={offer.ok ? signedMoney(offer.value.mao) : null}
        />
        <ResultLine
          kind="aside"
          label={<>Asking price {facts.price && <SourceLabel source={facts.price.source} />}</>}
          value={asking === null ? null : formatMoney(asking)}
        />
      </div>
      {offer.ok && <WhatIf figures={calc.figures} mao={offer.value.mao} />}
    </>
  );
}

function OfferVerdict({ mao, asking }: { mao: number; asking: number | null }) {
  if (mao <= 0)
    return <Verdict good={false}>Repairs and fee take more than the rule leaves.</Verdict>;
  if (asking === null) return null;
  const room = mao - asking;
  return (
    <Verdict good={room >= 0}>
      <b>
        {formatMoney(Math.abs(room))} {room >= 0 ? 'under' : 'over'}
      </b>{' '}
      your maximum offer
    </Verdict>
  );
}

const VARIANTS: readonly { label: string; field: DealField; by: (value: number) => number }[] = [
  { label: 'ARV 5 % lower', field: 'arv', by: (value) => value * 0.95 },
  { label: 'ARV 5 % higher', field: 'arv', by: (value) => value * 1.05 },
  { label: 'Repairs $10,000 more', field: 'repairs', by: (value) => value + 10_000 },
];

/** The offer when what is least sure turns out otherwise. */
function WhatIf({ figures, mao }: { figures: DealFigures; mao: number }) {
  return (
    <div className="lead-calc lead-what-if">
      <p className="xs mm">What if</p>
      {VARIANTS.map(({ label, field, by }) => {
        const varied = wholesaleOf(withFigure(figures, field, by));
        if (!varied.ok) return null;
        return (
          <ResultLine
            key={label}
            kind="aside"
            label={label}
            value={signedMoney(varied.value.mao)}
            warn={varied.value.mao < mao}
          />
        );
      })}
    </div>
  );
}

function withFigure(
  figures: DealFigures,
  field: DealField,
  by: (value: number) => number,
): DealFigures {
  const figure = figures[field];
  return figure === undefined
    ? figures
    : { ...figures, [field]: { ...figure, value: by(figure.value) } };
}
