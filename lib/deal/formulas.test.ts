import { describe, expect, it } from 'vitest';
import { flipProfit } from './flip.ts';
import { monthlyPayment } from './loan.ts';
import { rentalYear, type RentalFigures } from './rental.ts';
import { wholesaleOffer } from './wholesale.ts';

describe('the maximum offer', () => {
  it.each([
    // https://www.biggerpockets.com/renewsblog/90493-2/
    [{ arv: 147_333, rulePercent: 70, repairs: 20_000, fee: 10_000 }, 73_133],
    // https://hardmoneyman.com/blog/70-percent-rule-max-offer-calculator
    [{ arv: 400_000, rulePercent: 70, repairs: 60_000, fee: 0 }, 220_000],
    // https://www.fool.com/terms/a/arv-formula
    [{ arv: 250_000, rulePercent: 70, repairs: 55_000, fee: 0 }, 120_000],
    // https://www.calcbee.com/calculators/real-estate/flipping/70-percent-rule-calculator
    [{ arv: 300_000, rulePercent: 70, repairs: 45_000, fee: 0 }, 165_000],
  ])('of %j is $%d, as published', (figures, mao) => {
    expect(wholesaleOffer(figures).mao).toBe(mao);
  });

  it('falls below nothing when repairs and fee eat it all', () => {
    expect(wholesaleOffer({ arv: 50_000, rulePercent: 70, repairs: 40_000, fee: 10_000 }).mao).toBe(
      -15_000,
    );
  });
});

describe('a flip', () => {
  it('brings what is published: $44,000 on $306,000, 14.38 %', () => {
    // https://www.allthecalculations.com/finance/house-flip-profit; $8,000 of holding as 1 % of the price for 3.6364 months
    const flip = flipProfit({
      arv: 350_000,
      purchase: 220_000,
      repairs: 45_000,
      closingPercent: (5000 / 220_000) * 100,
      holdingMonths: 4,
      holdingPercent: (2000 / 220_000) * 100,
      sellingPercent: 8,
    });
    expect(flip).toMatchObject({ selling: 28_000, costs: 306_000, profit: 44_000 });
    expect(flip.roiPercent).toBeCloseTo(14.38, 2);
  });

  it('brings what is published for another: $57,700', () => {
    // https://theprimecalculator.com/real-estate/flip-profit-calculator/formula
    const flip = flipProfit({
      arv: 310_000,
      purchase: 180_000,
      repairs: 40_000,
      closingPercent: 0,
      holdingMonths: 5,
      holdingPercent: (1500 / 180_000) * 100,
      sellingPercent: 8,
    });
    expect(flip).toMatchObject({ holding: 7500, selling: 24_800, profit: 57_700 });
  });

  it('has no return where nothing is paid', () => {
    const nothing = { arv: 0, purchase: 0, repairs: 0, closingPercent: 3 };
    expect(
      flipProfit({ ...nothing, holdingMonths: 0, holdingPercent: 0, sellingPercent: 0 }).roiPercent,
    ).toBeNull();
  });
});

describe('a loan', () => {
  it('costs what is published a month', () => {
    // https://docs.scipy.org/doc/numpy-1.3.x/reference/generated/numpy.pmt.html
    expect(monthlyPayment(200_000, 7.5, 15)).toBeCloseTo(1854.024_720_005_461_9, 8);
  });

  it('is paid back in even parts without interest', () => {
    expect(monthlyPayment(36_000, 0, 30)).toBe(100);
  });
});

const RENTAL: RentalFigures = {
  purchase: 300_000,
  closingPercent: 0,
  repairs: 0,
  rent: 0,
  vacancyPercent: 0,
  tax: 0,
  insurance: 0,
  hoa: 0,
  upkeepPercent: 0,
  managementPercent: 0,
  downPercent: 100,
  interestPercent: 0,
  loanYears: 30,
};

describe('a rental', () => {
  it('earns the published net operating income, line by line', () => {
    // https://ziffy.ai/learn/calculators/cash-on-cash-calculator: upkeep 5 % and 5 % for replacements
    const year = rentalYear({
      ...RENTAL,
      rent: 2400,
      vacancyPercent: 5,
      tax: 3600,
      insurance: 1800,
      upkeepPercent: 10,
      managementPercent: 8,
    });
    expect(year).toMatchObject({ grossRent: 28_800, vacancy: 1440, upkeep: 2736, noi: 17_035 });
    expect(year.management).toBe(2189);
  });

  it('returns the published 8 % of the cash put in', () => {
    // https://www.g3manage.com/post/cash-on-cash-return-explained: $600 a month on $90,000; its expenses hold the loan
    const year = rentalYear({
      ...RENTAL,
      rent: 2000,
      tax: 1400 * 12 - 225_000 / 30,
      downPercent: 25,
      closingPercent: (5000 / 300_000) * 100,
      repairs: 10_000,
    });
    expect(year).toMatchObject({ cashIn: 90_000, cashFlow: 7200, loan: 225_000 });
    expect(year.cashOnCashPercent).toBeCloseTo(8, 10);
  });

  it('has the published DSCR of 1.5 and cap rate of 5 %', () => {
    // https://refugeinvestments.com/terminology/debt-service-coverage-ratio-dscr/
    const covered = rentalYear({
      ...RENTAL,
      purchase: 9_000_000,
      rent: 450_000 / 12,
      downPercent: 0,
    });
    expect([covered.noi, covered.loanPayments, covered.dscr]).toEqual([450_000, 300_000, 1.5]);
    // $500,000 with an NOI of $25,000, bestbinlmzqtzw.netlify.app (cap rate and cash on cash return)
    const bought = rentalYear({ ...RENTAL, purchase: 500_000, rent: 2500, tax: 5000 });
    expect(bought.capRatePercent).toBe(5);
  });

  it('says nothing of ratios that would divide by nothing', () => {
    const free = rentalYear({ ...RENTAL, purchase: 0, rent: 1000 });
    expect([
      free.capRatePercent,
      free.cashOnCashPercent,
      free.dscr,
      free.rentToCostPercent,
    ]).toEqual([null, null, null, null]);
  });
});
