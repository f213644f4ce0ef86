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
 * consumption-report: what was billed per period and endpoint, both days included, in UTC. Free to ask.
 * BatchData documents the parameters; the names inside the answer are ours.
 */
export function answerConsumption(asked: unknown, billed: BilledRow[]): StandInAnswer {
  const query = querySchema.safeParse(asked);
  if (!query.success) return unbilled(400, errorBody(400, 'start_date and end_date are required'));
  const { start_date: start, end_date: end, group_by: period } = query.data;
  const groups = new Map<
    string,
    { period: string; endpoint: string; count: number; micros: number }
  >();
  for (const row of billed) {
    const day = new Date(row.at).toISOString().slice(0, 10);
    if (day < start || day > end) continue;
    const name = periodOf(row.at, period);
    const key = `${name}|${row.endpoint}`;
    const group = groups.get(key) ?? { period: name, endpoint: row.endpoint, count: 0, micros: 0 };
    groups.set(key, { ...group, count: group.count + 1, micros: group.micros + row.micros });
  }
  const consumption = [...groups.values()].map(({ micros, ...group }) => ({
    ...group,
    amount: micros / 1_000_000,
  }));
  return unbilled(200, { status: okWalletStatus, results: { consumption, currency: 'USD' } });
}

function periodOf(at: number, period: Period): string {
  const date = new Date(at);
  if (period === 'hour') return date.toISOString().slice(0, 13);
  if (period === 'month') return date.toISOString().slice(0, 7);
  if (period === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
