import { defineUnlistedScript } from '#imports';
import { ListingUi } from '@/lib/page-ui/listing-ui.ts';

/** Imported into the isolated world of a page that shows one home. See `load-parts.ts`. */
export default defineUnlistedScript(() => {
  globalThis.leadflowListingUi = (...parts) => new ListingUi(...parts);
});
