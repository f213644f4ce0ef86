import { DEAL_FIELDS, type DealField, type OwnDeal } from '../domain/deal.ts';
import type { Fact, Facts, ObservationSource } from '../domain/facts.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** Where a figure came from: the user, a source of the lead's facts, or what is usual. */
export type FigureSource = ObservationSource | 'assumed';

export interface DealFigure {
  value: number;
  source: FigureSource;
  /** What about its origin matters, where that is not plain: "AVM, as is". */
  note?: string;
}

/** Every figure of a deal that is known; those that nobody said and nobody may assume are absent. */
export type DealFigures = Partial<Record<DealField, DealFigure>>;

/**
 * What is usual, where nothing is known of the home itself. What repairs cost is not among them: nobody knows that
 * but who has seen the house.
 *
 * Sources: 70 %, BiggerPockets as in `wholesale.ts`; vacancy 5 %, upkeep 5 % with 5 % put by for replacements,
 * management 8 %, https://ziffy.ai/learn/calculators/cash-on-cash-calculator; selling 8 % (7 to 9) and holding
 * 0.6 % a month ($400 to $800 for $100,000), https://scoutmytool.com/calc/real-estate/fix-and-flip-profit
 */
const USUAL: Partial<Record<DealField, number>> = {
  rulePercent: 70,
  fee: 10_000,
  closingPercent: 3,
  holdingMonths: 6,
  holdingPercent: 0.6,
  sellingPercent: 8,
  vacancyPercent: 5,
  hoa: 0,
  upkeepPercent: 10,
  managementPercent: 8,
  downPercent: 25,
  interestPercent: 7,
  loanYears: 30,
};

/** Insurance a year as a share of the price, where nothing better is known. */
const INSURANCE_SHARE = 0.005;

/** The figures of a lead's deal: the user's own first, then what its facts say, then what is usual. */
export function dealFigures(facts: Facts, own: OwnDeal | null = null): DealFigures {
  const purchase = own?.purchase ?? askingDollars(facts);
  const found: DealFigures = { ...fromFacts(facts), ...insuranceOf(purchase) };
  return Object.fromEntries(
    DEAL_FIELDS.flatMap((field) => {
      const typed = own?.[field];
      if (typed !== undefined) return [[field, { value: typed, source: 'user' }]];
      const known = found[field] ?? assumed(USUAL[field]);
      return known === undefined ? [] : [[field, known]];
    }),
  );
}

const assumed = (value: number | undefined): DealFigure | undefined =>
  value === undefined ? undefined : { value, source: 'assumed' };

function insuranceOf(purchase: number | null): DealFigures {
  if (purchase === null) return {};
  const value = Math.round(purchase * INSURANCE_SHARE);
  return { insurance: { value, source: 'assumed', note: '0.5 % of the price' } };
}

function fromFacts(facts: Facts): DealFigures {
  const { avm, estimate, price, propertyTax, hoaMonthly } = facts;
  const purchase = askingDollars(facts);
  return {
    ...put('arv', avm && figure(avm, avm.value.value, 'AVM, as it is'), estimateFigure(estimate)),
    ...(price && purchase !== null && put('purchase', figure(price, purchase, 'Asking'))),
    ...put('rent', ...rentFigures(facts)),
    ...put('tax', propertyTax && figure(propertyTax, propertyTax.value.amount)),
    ...put('hoa', hoaMonthly && figure(hoaMonthly, hoaMonthly.value)),
  };
}

const estimateFigure = (estimate: Facts['estimate']): DealFigure | undefined =>
  estimate && figure(estimate, estimate.value, 'Estimate, as it is');

/** Rents from the surest: the provider's model of this home, the page's, then HUD's for homes of its size. */
function rentFigures({
  rentAvm,
  rentEstimate,
  fairRents,
  beds,
}: Facts): (DealFigure | undefined)[] {
  const fair = beds && fairRents?.value.byBeds[Math.min(4, beds.value)];
  return [
    rentAvm && figure(rentAvm, rentAvm.value.rent, 'Estimate'),
    rentEstimate && figure(rentEstimate, rentEstimate.value, 'Estimate'),
    fairRents && fair !== undefined ? figure(fairRents, fair, 'Fair market rent') : undefined,
  ];
}

/** The first that is known. */
function put(field: DealField, ...choices: (DealFigure | undefined)[]): DealFigures {
  const chosen = choices.find((choice) => choice !== undefined);
  return chosen === undefined ? {} : { [field]: chosen };
}

const figure = (
  { source }: Pick<Fact, 'source'>,
  value: number,
  note?: string,
): DealFigure | undefined =>
  Number.isFinite(value) && value >= 0
    ? { value: Math.round(value), source, ...(note !== undefined && { note }) }
    : undefined;

/** The asking price in whole US dollars; null for rents, auctions without one, and other currencies. */
export function askingDollars({ price }: Facts): number | null {
  if (price === undefined || price.value.currency !== 'USD' || price.value.kind === 'rent')
    return null;
  return price.value.amount;
}

/** The numbers of these fields, or those that are missing, in the order asked for. */
export function knownFigures<Field extends DealField>(
  figures: DealFigures,
  fields: readonly Field[],
): Result<Record<Field, number>, Field[]> {
  const missing = fields.filter((field) => figures[field] === undefined);
  if (missing.length > 0) return fail(missing);
  return ok(
    Object.fromEntries(fields.map((field) => [field, figures[field]?.value])) as Record<
      Field,
      number
    >,
  );
}
