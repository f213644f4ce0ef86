import type { Enrichment } from '@/lib/enrichment/enrichment.ts';
import type { Handlers } from '@/lib/messaging/server.ts';

type LookupMessages =
  | 'lookup.quote'
  | 'lookup.summarize'
  | 'lookup.run'
  | 'lookup.retry'
  | 'lookup.settle'
  | 'lookup.cancel'
  | 'lookup.put-back'
  | 'lookup.allow-once'
  | 'lookup.pause'
  | 'budget.set'
  | 'provider.reconcile'
  | 'provider.account'
  | 'provider.test-key';

/** Answers what panel and popup ask about paid look-ups. `wake` starts the queue once jobs are written. */
export function lookupHandlers(
  enrichment: Enrichment,
  wake: () => void,
): Pick<Handlers, LookupMessages> {
  return {
    'lookup.quote': ({ leadIds, datasets, refresh }) =>
      enrichment.quote(leadIds, datasets, refresh),
    'lookup.summarize': (ask) => enrichment.summarize(ask),
    'lookup.run': async (input) => {
      const started = await enrichment.run(input);
      wake();
      return started;
    },
    'lookup.retry': async ({ lookupId, maxMicros }) => {
      const retried = await enrichment.retry(lookupId, maxMicros);
      wake();
      return retried;
    },
    'lookup.settle': ({ lookupId, charged }) => enrichment.settle(lookupId, charged),
    'lookup.cancel': (scope) => enrichment.cancel(scope),
    'lookup.put-back': async ({ lookupIds }) => {
      const done = await enrichment.putBack(lookupIds);
      wake();
      return done;
    },
    'lookup.allow-once': async ({ lookupId, maxMicros }) => {
      const done = await enrichment.allowOnce(lookupId, maxMicros);
      wake();
      return done;
    },
    'lookup.pause': async ({ scope, paused }) => {
      const done = await enrichment.pause(scope, paused);
      wake();
      return done;
    },
    'budget.set': async ({ budgets }) => {
      const stored = await enrichment.setBudgets(budgets);
      wake();
      return stored;
    },
    'provider.reconcile': ({ provider }) => enrichment.reconcile(provider),
    'provider.account': ({ provider }) => enrichment.readAccount(provider),
    'provider.test-key': ({ provider, key }) => enrichment.testKey(provider, key),
  };
}
