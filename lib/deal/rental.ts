import { monthlyPayment } from './loan.ts';

/** Buying a home to rent it out. Whole dollars; shares in percent. */
export interface RentalFigures {
  purchase: number;
  closingPercent: number;
  repairs: number;
  /** A month. */
  rent: number;
  vacancyPercent: number;
  /** A year. */
  tax: number;
  insurance: number;
  /** A month. */
  hoa: number;
  /** Of the rent that comes in, vacancy taken off. */
  upkeepPercent: number;
  managementPercent: number;
  downPercent: number;
  interestPercent: number;
  loanYears: number;
}

/** A year of it. Ratios are null where they would divide by nothing. */
export interface Rental {
  grossRent: number;
  vacancy: number;
  upkeep: number;
  management: number;
  /** Tax, insurance, HOA, upkeep and management. */
  expenses: number;
  noi: number;
  capRatePercent: number | null;
  loan: number;
  loanPayments: number;
  cashFlow: number;
  /** Down payment, closing and repairs. */
  cashIn: number;
  cashOnCashPercent: number | null;
  dscr: number | null;
  /** A month's rent as a share of what the home costs ready to rent, for the 1 % rule. */
  rentToCostPercent: number | null;
}

/**
 * A year of a rental: net operating income (rent − vacancy − expenses, before any loan), cap rate (NOI ÷ price),
 * cash on cash (NOI − loan payments, ÷ cash put in), DSCR (NOI ÷ loan payments), and rent against cost. Each line
 * is rounded to whole dollars, half up, and what follows is reckoned from the rounded ones.
 *
 * Sources: NOI with its shares of the rent that comes in, https://ziffy.ai/learn/calculators/cash-on-cash-calculator;
 * cash on cash with closing and repairs in the cash put in, https://www.g3manage.com/post/cash-on-cash-return-explained;
 * cap rate, https://www.calcmastermind.com/calculators/real_estate;
 * DSCR, https://refugeinvestments.com/terminology/debt-service-coverage-ratio-dscr/
 */
export function rentalYear(figures: RentalFigures): Rental {
  const income = operatingYear(figures);
  const { purchase, repairs } = figures;
  const down = Math.round((purchase * figures.downPercent) / 100);
  const loan = purchase - down;
  const payment = monthlyPayment(loan, figures.interestPercent, figures.loanYears);
  const loanPayments = Math.round(payment * 12);
  const cashIn = down + Math.round((purchase * figures.closingPercent) / 100) + repairs;
  const cashFlow = income.noi - loanPayments;
  return {
    ...income,
    capRatePercent: percentOf(income.noi, purchase),
    loan,
    loanPayments,
    cashFlow,
    cashIn,
    cashOnCashPercent: percentOf(cashFlow, cashIn),
    dscr: loanPayments === 0 ? null : income.noi / loanPayments,
    rentToCostPercent: percentOf(figures.rent, purchase + repairs),
  };
}

type OperatingYear = Pick<
  Rental,
  'grossRent' | 'vacancy' | 'upkeep' | 'management' | 'expenses' | 'noi'
>;

function operatingYear(figures: RentalFigures): OperatingYear {
  const grossRent = Math.round(figures.rent * 12);
  const vacancy = Math.round((grossRent * figures.vacancyPercent) / 100);
  const collected = grossRent - vacancy;
  const upkeep = Math.round((collected * figures.upkeepPercent) / 100);
  const management = Math.round((collected * figures.managementPercent) / 100);
  const fixed = Math.round(figures.tax + figures.insurance + figures.hoa * 12);
  const expenses = fixed + upkeep + management;
  return { grossRent, vacancy, upkeep, management, expenses, noi: collected - expenses };
}

const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : (part / whole) * 100;
