import type { Enrichment } from '@/lib/enrichment/enrichment.ts';
import type { Handlers } from '@/lib/messaging/server.ts';

type LookupMessages =
  | 'lookup.quote'
  | 'lookup.summarize'
  | 'lookup.run'
  | 'lookup.retry'
  | 'lookup.settle'
  | 'lookup.cancel'
  | 'lookup.pause'
  | 'budget.set'
  | 'provider.reconcile'
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
    'provider.test-key': ({ provider, key }) => enrichment.testKey(provider, key),
  };
}
