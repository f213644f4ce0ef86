import { formatMoney } from '@/components/ui/format.ts';
import { flipOf } from '@/lib/deal/calculate.ts';
import { FigureLine, ResultLine, ShareLine, type CalcOf } from './calc.tsx';
import { MissingFigures, Verdict } from './deal-verdict.tsx';
import { percentText, signedMoney } from './deal-words.ts';

/** What buying, repairing and selling would bring. */
export function FlipCalc(calc: CalcOf) {
  const flip = flipOf(calc.figures);
  const { closing, holding, selling, costs, profit, roiPercent } = flip.ok ? flip.value : NOTHING;
  return (
    <>
      {profit === null ? (
        <MissingFigures fields={flip.ok ? [] : flip.failure} what="The profit" />
      ) : (
        <Verdict good={profit > 0}>
          <b>{formatMoney(Math.abs(profit))}</b> {profit > 0 ? 'profit' : 'loss'}
          {roiPercent !== null && `, ${percentText(roiPercent, 1)} of what it costs`}
        </Verdict>
      )}
      <div className="lead-calc">
        <FigureLine field="arv" {...calc} />
        <FigureLine sign="− " field="purchase" {...calc} />
        <ShareLine
          sign="− "
          field="closingPercent"
          amount={closing === null ? null : -closing}
          {...calc}
        />
        <FigureLine sign="− " field="repairs" {...calc} />
        <ShareLine
          sign="− "
          field="holdingPercent"
          amount={holding === null ? null : -holding}
          {...calc}
        />
        <FigureLine field="holdingMonths" {...calc} />
        <ShareLine
          sign="− "
          field="sellingPercent"
          after="of ARV"
          amount={selling === null ? null : -selling}
          {...calc}
        />
        <ResultLine
          kind="sum"
          label="Profit before tax"
          value={profit === null ? null : signedMoney(profit)}
        />
        <ResultLine
          kind="aside"
          label={`÷ All costs ${costs === null ? '' : formatMoney(costs)} = return`}
          value={roiPercent === null ? null : percentText(roiPercent, 2)}
        />
      </div>
    </>
  );
}

const NOTHING = {
  closing: null,
  holding: null,
  selling: null,
  costs: null,
  profit: null,
  roiPercent: null,
} as const;
