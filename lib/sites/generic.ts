import { nothing } from './nothing.ts';
import type { Site } from './site.ts';

/** Any other site, by the standards pages share: JSON-LD, microdata and Open Graph. */
export const generic: Site = {
  id: 'generic',
  name: 'Other site',
  matches: [],
  host: /./,
  shape: () => 'other',
  read: () => nothing('not-a-listing'),
  cardElements: () => [],
};
