/** Buying, repairing and selling a home. Whole dollars; shares in percent. */
export interface FlipFigures {
  purchase: number;
  /** Of the purchase, on buying. */
  closingPercent: number;
  repairs: number;
  holdingMonths: number;
  /** Of the purchase for each month: interest, tax, insurance, utilities. */
  holdingPercent: number;
  /** What it sells for. */
  arv: number;
  /** Of the sale: agents, closing. */
  sellingPercent: number;
}

export interface Flip {
  closing: number;
  holding: number;
  selling: number;
  /** All that is paid, selling included. */
  costs: number;
  profit: number;
  /** Profit as a share of all costs, in percent; null where there are none. */
  roiPercent: number | null;
}

/**
 * Profit of a flip: sale − purchase − closing − repairs − holding − selling; return on all of these costs. Each
 * cost is rounded to whole dollars, half up, so that the lines add up as shown.
 *
 * Source: https://www.allthecalculations.com/finance/house-flip-profit (ROI on all project costs), and
 * https://theprimecalculator.com/real-estate/flip-profit-calculator/formula
 */
export function flipProfit(figures: FlipFigures): Flip {
  const { purchase, repairs, arv } = figures;
  const closing = Math.round((purchase * figures.closingPercent) / 100);
  const holding = Math.round((purchase * figures.holdingPercent * figures.holdingMonths) / 100);
  const selling = Math.round((arv * figures.sellingPercent) / 100);
  const costs = purchase + closing + repairs + holding + selling;
  const profit = arv - costs;
  return {
    closing,
    holding,
    selling,
    costs,
    profit,
    roiPercent: costs === 0 ? null : (profit / costs) * 100,
  };
}
