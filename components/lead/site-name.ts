import { SITES } from '@/lib/sites/index.ts';

const OTHER_NAMES: Record<string, string> = { sample: 'Sample data' };

/** A site as the user knows it, by its registry id. */
export const siteName = (site: string): string =>
  SITES.find(({ id }) => id === site)?.name ?? OTHER_NAMES[site] ?? site;
