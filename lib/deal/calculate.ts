import type { DealField } from '../domain/deal.ts';
import type { Facts } from '../domain/facts.ts';
import type { Lead } from '../domain/lead.ts';
import { ok, type Result } from '../shared/result.ts';
import { dealFigures, knownFigures, type DealFigures } from './deal-figures.ts';
import { flipProfit, type Flip } from './flip.ts';
import { rentalYear, type Rental } from './rental.ts';
import { wholesaleOffer, type Wholesale } from './wholesale.ts';

export const WHOLESALE_FIELDS = ['arv', 'rulePercent', 'repairs', 'fee'] as const;
export const FLIP_FIELDS = [
  'arv',
  'purchase',
  'closingPercent',
  'repairs',
  'holdingMonths',
  'holdingPercent',
  'sellingPercent',
] as const;
export const RENTAL_FIELDS = [
  'rent',
  'vacancyPercent',
  'tax',
  'insurance',
  'hoa',
  'upkeepPercent',
  'managementPercent',
  'purchase',
  'downPercent',
  'interestPercent',
  'loanYears',
  'closingPercent',
  'repairs',
] as const satisfies readonly DealField[];

/** What a wholesaler may offer, or which figures that needs and nobody has given. */
export function wholesaleOf(figures: DealFigures): Result<Wholesale, DealField[]> {
  const known = knownFigures(figures, WHOLESALE_FIELDS);
  return known.ok ? ok(wholesaleOffer(known.value)) : known;
}

/** What a flip would bring, or which figures are missing. */
export function flipOf(figures: DealFigures): Result<Flip, DealField[]> {
  const known = knownFigures(figures, FLIP_FIELDS);
  return known.ok ? ok(flipProfit(known.value)) : known;
}

/** A year of renting it out, or which figures are missing. */
export function rentalOf(figures: DealFigures): Result<Rental, DealField[]> {
  const known = knownFigures(figures, RENTAL_FIELDS);
  return known.ok ? ok(rentalYear(known.value)) : known;
}

/** A lead's maximum offer in whole dollars, as columns and filters show it; null while a figure is missing. */
export function maximumOffer({
  facts,
  deal,
}: {
  facts: Facts;
  deal?: Lead['deal'];
}): number | null {
  const offer = wholesaleOf(dealFigures(facts, deal));
  return offer.ok ? offer.value.mao : null;
}
