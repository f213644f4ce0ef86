import { CATALOGUE } from '@/lib/sites/catalogue.ts';

const OTHER_NAMES: Record<string, string> = { sample: 'Sample data' };

/** A site as the user knows it, by its registry id. */
export const siteName = (site: string): string =>
  CATALOGUE.find(({ id }) => id === site)?.name ?? OTHER_NAMES[site] ?? site;
