import { defineUnlistedScript } from '#imports';
import { ResultsUi } from '@/lib/page-ui/results-ui.ts';

/** Imported into the isolated world of a results page. See `load-parts.ts`. */
export default defineUnlistedScript(() => {
  globalThis.leadflowResultsUi = (...parts) => new ResultsUi(...parts);
});
