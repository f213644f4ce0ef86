import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { getSetting, putSetting, updateSetting } from '@/lib/db/settings.ts';
import { withHidden } from '@/lib/domain/hidden-listings.ts';
import type { Handlers } from '@/lib/messaging/server.ts';
import { ok } from '@/lib/shared/result.ts';
import { told } from './tell-pages.ts';

type ResultsMessages = 'results.choices' | 'results.hide' | 'buy-box.set';

/** Answers what is asked about the user's choices on results pages: the buy box and the homes hidden. */
export function resultsHandlers(db: LeadFlowDatabase): Pick<Handlers, ResultsMessages> {
  return {
    'results.choices': async ({ keys }) => {
      const [buyBox, hidden] = await Promise.all([
        getSetting(db, 'buyBox'),
        getSetting(db, 'hiddenListings'),
      ]);
      const asked = new Set(keys);
      return ok({ buyBox, hidden: hidden.filter((key) => asked.has(key)) });
    },
    'results.hide': async ({ key, hidden }) => {
      await updateSetting(db, 'hiddenListings', (keys) => withHidden(keys, key, hidden));
      return ok(null);
    },
    'buy-box.set': async ({ box }, sender) => {
      await told(putSetting(db, 'buyBox', box), sender);
      return ok(null);
    },
  };
}
