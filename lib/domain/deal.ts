/** What a deal is reckoned with. Money in whole US dollars, shares in percent (70 is 70 %). */
export const DEAL_FIELDS = [
  'arv',
  'rulePercent',
  'repairs',
  'fee',
  'purchase',
  'closingPercent',
  'holdingMonths',
  'holdingPercent',
  'sellingPercent',
  'rent',
  'vacancyPercent',
  'tax',
  'insurance',
  'hoa',
  'upkeepPercent',
  'managementPercent',
  'downPercent',
  'interestPercent',
  'loanYears',
] as const;
export type DealField = (typeof DEAL_FIELDS)[number];

/** The user's own figures for one lead; a field that is not there is taken from the lead's facts, or assumed. */
export type OwnDeal = Partial<Record<DealField, number>>;

export type DealUnit = 'dollars' | 'percent' | 'months' | 'years';

/** What a field is counted in; `perYear` and `perMonth` money is called so in its label. */
export const DEAL_UNITS: Record<DealField, DealUnit> = {
  arv: 'dollars',
  rulePercent: 'percent',
  repairs: 'dollars',
  fee: 'dollars',
  purchase: 'dollars',
  closingPercent: 'percent',
  holdingMonths: 'months',
  holdingPercent: 'percent',
  sellingPercent: 'percent',
  rent: 'dollars',
  vacancyPercent: 'percent',
  tax: 'dollars',
  insurance: 'dollars',
  hoa: 'dollars',
  upkeepPercent: 'percent',
  managementPercent: 'percent',
  downPercent: 'percent',
  interestPercent: 'percent',
  loanYears: 'years',
};

/** The least and the most that may be typed for a unit. */
export const DEAL_LIMITS: Record<DealUnit, { min: number; max: number }> = {
  dollars: { min: 0, max: 1e9 },
  percent: { min: 0, max: 100 },
  months: { min: 0, max: 120 },
  years: { min: 1, max: 50 },
};

/** Whether a figure may stand in a field. */
export function isDealValue(field: DealField, value: number): boolean {
  const { min, max } = DEAL_LIMITS[DEAL_UNITS[field]];
  return Number.isFinite(value) && value >= min && value <= max;
}
