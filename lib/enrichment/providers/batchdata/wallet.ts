import { dollarsToMicros, type Micros } from '../../../shared/money.ts';
import type { Failure } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CallContext, KeyTest, ProviderUsage, UsageRange } from '../../provider.ts';
import { silentCall } from '../../silent-call.ts';
import { headersFor, urlOf } from './endpoint.ts';
import { walletSchema } from './schema.ts';
import { readUsageReport } from './usage-report.ts';

const provider = 'batchdata';

/** Whether the key works, by reading its wallet. */
export async function testKey(context: CallContext): Promise<Result<KeyTest, Failure>> {
  const balance = await readBalance(context);
  return balance.ok ? ok({ balanceMicros: balance.value }) : balance;
}

/** Free. Null when the key is known but may not read the wallet, which needs a permission of its own. */
export async function readBalance(context: CallContext): Promise<Result<Micros | null, Failure>> {
  const answer = await askWallet('v1/wallet/balance', {}, context);
  if (!answer.ok) return answer.failure.kind === 'not-entitled' ? ok(null) : answer;
  const wallet = walletSchema.safeParse(answer.value);
  if (!wallet.success) return fail({ kind: 'malformed-response', provider, path: 'balance' });
  return ok(dollarsToMicros(wallet.data.results.balance));
}

/** What BatchData billed this key's account in these days, also for what others asked with it. Free. */
export async function readUsage(
  range: UsageRange,
  context: CallContext,
): Promise<Result<ProviderUsage[], Failure>> {
  const query = { start_date: range.fromDay, end_date: range.toDay, group_by: 'day' };
  const answer = await askWallet('v1/wallet/consumption-report', query, context);
  if (!answer.ok) return answer;
  const usage = readUsageReport(answer.value, range);
  return usage === null
    ? fail({ kind: 'malformed-response', provider, path: 'consumption-report' })
    : ok(usage);
}

async function askWallet(
  endpoint: string,
  searchParams: Record<string, string>,
  { http, key }: CallContext,
): Promise<Result<unknown, Failure>> {
  const outcome = await http({
    method: 'get',
    url: urlOf(endpoint),
    headers: headersFor(key),
    searchParams,
    takesText: true,
  });
  if (outcome.kind === 'silent') return fail(silentCall(provider, outcome).failure);
  const { status } = outcome;
  if (status === 403) return fail({ kind: 'not-entitled', provider, status });
  if (status === 401) return fail({ kind: 'unauthorized', provider, status });
  if (status === 429)
    return fail({ kind: 'rate-limited', provider, retryAfterMs: outcome.retryAfterMs ?? 0 });
  if (status !== 200) return fail({ kind: 'provider-error', provider, status });
  return ok(outcome.kind === 'json' ? outcome.body : null);
}
