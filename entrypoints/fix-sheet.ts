import { defineUnlistedScript } from '#imports';
import { FixSheet } from '@/lib/page-ui/fix-sheet.ts';

/** Imported into the isolated world of a listing page when Fix is first pressed. See `load-sheets.ts`. */
export default defineUnlistedScript(() => {
  globalThis.leadflowFixSheet = (...parts) => new FixSheet(...parts);
});
