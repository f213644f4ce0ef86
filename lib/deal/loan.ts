/**
 * What a loan of level payments costs a month, in dollars, not rounded: P × r ÷ (1 − (1 + r)^−n), with r the
 * interest a month and n the number of payments; without interest P ÷ n.
 *
 * Source: the annuity equation as numpy-financial states it, https://numpy.org/numpy-financial/latest/pmt.html
 */
export function monthlyPayment(amount: number, interestPercent: number, years: number): number {
  const payments = years * 12;
  const rate = interestPercent / 100 / 12;
  if (rate === 0) return amount / payments;
  return (amount * rate) / (1 - (1 + rate) ** -payments);
}
