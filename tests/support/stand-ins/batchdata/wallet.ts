import { z } from 'zod';
import type { BatchDataAccount } from '../accounts.ts';
import type { BilledRow } from '../ledger.ts';
import { unbilled, type StandInAnswer } from '../provider-call.ts';
import { errorBody, okWalletStatus } from './batchdata-bodies.ts';

/** What is left in an account, in micro-dollars. */
export const walletLeft = (account: BatchDataAccount, spentMicros: number): number =>
  account.walletMicros - spentMicros;

/** wallet/balance. Free to ask. */
export function answerBalance(leftMicros: number, now: number): StandInAnswer {
  return unbilled(200, {
    results: {
      balance: leftMicros / 1_000_000,
      currency: 'USD',
      asOf: new Date(now).toISOString().replace(/\.\d+Z$/, '+00:00'),
    },
    status: okWalletStatus,
  });
}

const querySchema = z.object({
  start_date: z.iso.date(),
  end_date: z.iso.date(),
  group_by: z.enum(['hour', 'day', 'week', 'month']).default('day'),
});
type Period = z.infer<typeof querySchema>['group_by'];

/**
 * consumption-report: what was billed per period, and of that per endpoint, both days included, in UTC. Free to ask.
 * The documents name only the parameters; the fields are those of a live answer that was published.
 */
export function answerConsumption(
  asked: unknown,
  billed: BilledRow[],
  form: 'json' | 'csv',
): StandInAnswer {
  const query = querySchema.safeParse(asked);
  if (!query.success) return unbilled(400, errorBody(400, 'start_date and end_date are required'));
  const { start_date: start, end_date: end, group_by: by } = query.data;
  const rows = billed.filter(({ at }) => {
    const day = periodOf(at, 'day');
    return day >= start && day <= end;
  });
  const periods = [...Map.groupBy(rows, ({ at }) => periodOf(at, by))];
  if (form === 'csv') return unbilled(200, csvOf(periods));
  const data = periods.map(([period, ofPeriod]) => ({
    period: `${period}${by === 'hour' ? ':00:00' : ''}`,
    debit: dollarsOf(ofPeriod),
    credit: 0,
    by_endpoint: Object.fromEntries(byEndpoint(ofPeriod)),
  }));
  return unbilled(200, {
    status: okWalletStatus,
    results: { data, summary: { debit: dollarsOf(rows), currency: 'USD' } },
  });
}

const csvOf = (periods: [string, BilledRow[]][]): string =>
  [
    'period,endpoint,count,debit',
    ...periods.flatMap(([period, rows]) =>
      byEndpoint(rows).map(([endpoint, dollars]) => {
        const count = rows.filter((row) => row.endpoint === endpoint).length;
        return `${period},"${endpoint}",${count},${dollars}`;
      }),
    ),
  ].join('\r\n');

const byEndpoint = (rows: BilledRow[]): [string, number][] =>
  [...Map.groupBy(rows, ({ endpoint }) => endpoint)].map(([endpoint, own]) => [
    endpoint,
    dollarsOf(own),
  ]);

const dollarsOf = (rows: BilledRow[]): number =>
  rows.reduce((total, { micros }) => total + micros, 0) / 1_000_000;

function periodOf(at: number, period: Period): string {
  const date = new Date(at);
  if (period === 'hour') return date.toISOString().slice(0, 13);
  if (period === 'month') return date.toISOString().slice(0, 7);
  if (period === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
