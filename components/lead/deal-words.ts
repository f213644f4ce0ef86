import { formatMoney } from '@/components/ui/format.ts';
import { DEAL_UNITS, type DealField } from '@/lib/domain/deal.ts';

/** What a figure of a deal is called. */
export const DEAL_LABELS: Record<DealField, string> = {
  arv: 'ARV',
  rulePercent: 'Rule',
  repairs: 'Repairs',
  fee: 'Your fee',
  purchase: 'Purchase',
  closingPercent: 'Closing costs',
  holdingMonths: 'Held for',
  holdingPercent: 'Holding costs a month',
  sellingPercent: 'Selling costs',
  rent: 'Rent a month',
  vacancyPercent: 'Vacancy',
  tax: 'Property tax a year',
  insurance: 'Insurance a year',
  hoa: 'HOA a month',
  upkeepPercent: 'Upkeep',
  managementPercent: 'Management',
  downPercent: 'Down payment',
  interestPercent: 'Interest a year',
  loanYears: 'Loan years',
};

/** A figure as people read it: "$27,200", "70 %", "6 months", "30 years". */
export function dealText(field: DealField, value: number): string {
  const unit = DEAL_UNITS[field];
  if (unit === 'dollars') return formatMoney(value);
  if (unit === 'percent') return percentText(value);
  return `${value.toLocaleString('en-US')} ${value === 1 ? unit.slice(0, -1) : unit}`;
}

/** "70 %", "7.125 %" */
export const percentText = (value: number, digits = 3): string =>
  `${value.toLocaleString('en-US', { maximumFractionDigits: digits }).replace('-', '−')} %`;

/** "−$1,470", with a minus that is one. */
export const signedMoney = (amount: number): string => formatMoney(amount).replace('-', '−');

/** Names in a sentence: "ARV and repairs". */
export const fieldsInSentence = (fields: readonly DealField[]): string =>
  new Intl.ListFormat('en-US').format(fields.map(fieldInSentence));

/** "repairs", "ARV": abbreviations stay as they are. */
export function fieldInSentence(field: DealField): string {
  const label = DEAL_LABELS[field];
  return /^[A-Z]{2}/.test(label) ? label : label[0]?.toLowerCase() + label.slice(1);
}
