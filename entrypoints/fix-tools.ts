import { defineUnlistedScript } from '#imports';
import { FixSheet } from '@/lib/page-ui/fix-sheet.ts';
import { fillPointed } from '@/lib/sites/pointed-fields.ts';

/** Imported into the isolated world of a listing page by `load-parts.ts`, and leaves its tools there. */
export default defineUnlistedScript(() => {
  globalThis.leadflowFixTools = {
    openSheet: (...parts) => new FixSheet(...parts),
    fillPointed,
  };
});
