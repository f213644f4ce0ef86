import { defineUnlistedScript } from '#imports';
import { Picker } from '@/lib/page-ui/picker.ts';

/** Imported into the isolated world of a results page when Pick is first pressed. See `load-parts.ts`. */
export default defineUnlistedScript(() => {
  globalThis.leadflowPicker = (...parts) => new Picker(...parts);
});
