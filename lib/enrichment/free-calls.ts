import type { ProviderId } from '../shared/failure.ts';
import { countCall } from './count-call.ts';
import type { Enrichment } from './enrichment.ts';
import { forgetNotInPlan } from './entitlements.ts';
import type { ProviderLimits } from './provider.ts';
import { readAccount } from './provider-account.ts';
import type { QueueContext } from './provider-queue.ts';
import { checkKey } from './readiness.ts';
import { reconcile } from './reconcile.ts';
import { PROVIDERS } from './registry.ts';

/** What is asked of a provider about the user's key and account. It costs nothing, and counts against the rate like any call. */
export function freeCalls(
  context: Omit<QueueContext, 'wakeAll'>,
  limitsOf: (provider: ProviderId) => ProviderLimits,
): Pick<Enrichment, 'testKey' | 'readAccount' | 'reconcile'> {
  const { db, http, clock } = context;
  const countOne = (provider: ProviderId) => countCall(db, provider, limitsOf(provider), clock());
  return {
    async testKey(provider, key) {
      const checked = await checkKey(context, provider, key.trim());
      if (!checked.ok) return checked;
      await countOne(provider);
      const test = await PROVIDERS[provider].testKey({ key: checked.value, http, now: clock() });
      // The user's way to say that the plan has changed: what was refused may be asked again.
      if (test.ok) await forgetNotInPlan(db, provider);
      return test;
    },
    readAccount: (provider) =>
      readAccount({ ...context, countCall: () => countOne(provider) }, provider, clock()),
    reconcile: (provider) => reconcile(context, provider, clock()),
  };
}
