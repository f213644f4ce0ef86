import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { formatMoney } from '@/components/ui/format.ts';
import { rentalOf } from '@/lib/deal/calculate.ts';
import { dealFigures } from '@/lib/deal/deal-figures.ts';
import type { Rental } from '@/lib/deal/rental.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { FigureLine, ResultLine, ShareLine, type CalcOf } from './calc.tsx';
import { MissingFigures } from './deal-verdict.tsx';
import { percentText, signedMoney } from './deal-words.ts';
import { Section } from './section.tsx';

/** What the house would earn as a rental, and how that was reckoned. */
export function RentalSection({ lead }: { lead: Lead }) {
  const figures = dealFigures(lead.facts, lead.deal);
  const rental = rentalOf(figures);
  const [mathShown, setMathShown] = useState(true);
  const year = rental.ok ? rental.value : null;
  return (
    <Section
      id="rental"
      title="If you rent it"
      beside={
        <Button
          size="sm"
          variant="ghost"
          aria-expanded={mathShown}
          onClick={() => setMathShown(!mathShown)}
        >
          {mathShown ? 'Hide math' : 'Show math'}
        </Button>
      }
    >
      {year === null ? (
        <MissingFigures fields={rental.ok ? [] : rental.failure} what="What it earns" />
      ) : (
        <Returns year={year} />
      )}
      {mathShown && <RentalMath calc={{ leadId: lead.id, figures }} year={year} />}
    </Section>
  );
}

function Returns({ year }: { year: Rental }) {
  const returns = [
    { label: 'Cap rate', value: percentOrNull(year.capRatePercent), low: false },
    {
      label: 'Cash on cash',
      value: percentOrNull(year.cashOnCashPercent),
      low: year.cashFlow < 0,
    },
    { label: 'DSCR', value: year.dscr?.toFixed(2) ?? null, low: (year.dscr ?? 1) < 1 },
  ];
  return (
    <dl className="lead-kpi lead-returns">
      {returns.map(({ label, value, low }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={classNames(value === null && 'unk', low && 'warn')}>
            {value ?? 'No loan'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const percentOrNull = (value: number | null): string | null =>
  value === null ? null : percentText(value, 2);
const money = (year: Rental | null, write: (year: Rental) => string): string | null =>
  year === null ? null : write(year);

function RentalMath({ calc, year }: { calc: CalcOf; year: Rental | null }) {
  return (
    <div className="lead-calc">
      <FigureLine field="rent" {...calc} />
      <ResultLine kind="aside" label="× 12" value={money(year, (y) => formatMoney(y.grossRent))} />
      <ShareLine sign="− " field="vacancyPercent" amount={year && -year.vacancy} {...calc} />
      <FigureLine sign="− " field="tax" {...calc} />
      <FigureLine sign="− " field="insurance" {...calc} />
      <FigureLine sign="− " field="hoa" {...calc} />
      <ShareLine sign="− " field="upkeepPercent" amount={year && -year.upkeep} {...calc} />
      <ShareLine sign="− " field="managementPercent" amount={year && -year.management} {...calc} />
      <ResultLine
        kind="sum"
        label="Net operating income"
        value={money(year, (y) => signedMoney(y.noi))}
      />
      <FigureLine field="purchase" {...calc} />
      <ResultLine
        kind="aside"
        label="÷ Purchase = cap rate"
        value={year && percentOrNull(year.capRatePercent)}
      />
      <LoanMath calc={calc} year={year} />
    </div>
  );
}

function LoanMath({ calc, year }: { calc: CalcOf; year: Rental | null }) {
  return (
    <>
      <FigureLine field="downPercent" {...calc} />
      <FigureLine field="interestPercent" {...calc} />
      <FigureLine field="loanYears" {...calc} />
      <ResultLine
        kind="aside"
        label={year === null ? '− Loan payments' : `− Payments on ${formatMoney(year.loan)}`}
        value={money(year, (y) => signedMoney(-y.loanPayments))}
      />
      <ResultLine
        label="Cash flow a year"
        value={money(year, (y) => signedMoney(y.cashFlow))}
        warn={year !== null && year.cashFlow < 0}
      />
      <FigureLine field="closingPercent" {...calc} />
      <FigureLine field="repairs" {...calc} />
      <ResultLine
        kind="aside"
        label={
          year === null
            ? '÷ Cash in = cash on cash'
            : `÷ Cash in ${formatMoney(year.cashIn)} = cash on cash`
        }
        value={year && percentOrNull(year.cashOnCashPercent)}
      />
      <ResultLine
        kind="aside"
        label="Rent ÷ purchase and repairs (1 % rule)"
        value={year && percentOrNull(year.rentToCostPercent)}
      />
    </>
  );
}
