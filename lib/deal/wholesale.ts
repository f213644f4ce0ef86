/** What a wholesaler may pay. Whole dollars; the share in percent. */
export interface WholesaleFigures {
  arv: number;
  rulePercent: number;
  repairs: number;
  fee: number;
}

export interface Wholesale {
  /** The share of the value after repairs that an investor puts in at most, repairs included. */
  ruleAmount: number;
  /** Maximum allowable offer; below 0 when repairs and fee eat all of it. */
  mao: number;
}

/**
 * Maximum allowable offer by the 70 % rule, or another share: ARV × share − repairs − fee. Lines are rounded to
 * whole dollars, half up, so that they add up as shown.
 *
 * Source: BiggerPockets, "The 70 % rule" for wholesalers, https://www.biggerpockets.com/renewsblog/90493-2/
 */
export function wholesaleOffer({ arv, rulePercent, repairs, fee }: WholesaleFigures): Wholesale {
  const ruleAmount = Math.round((arv * rulePercent) / 100);
  return { ruleAmount, mao: ruleAmount - repairs - fee };
}
