import { join, resolve } from 'node:path';
import { samplePages, type PageCase } from '../../tests/support/sample-pages/sample-pages.ts';
import { addressOf, readManifest, type SavedPage } from '../page-truth.ts';

/** The sites that have a reader of their own, so that their pages must be read right. */
const READ_SITES = new Set(['zillow', 'redfin']);

/** The pages to open and what is true about them: our own, or those of a folder with a manifest. */
export function pageCases(folder: string | null): PageCase[] {
  if (folder === null) return samplePages();
  return readManifest(resolve(folder))
    .filter(({ site, kind }) => kind === 'negative' || READ_SITES.has(site))
    .map((truth) => ({
      truth,
      page: {
        url: httpsAddress(truth),
        content: { file: join(resolve(folder), truth.file) },
        frozen: true,
      },
    }));
}

/** Older pages were saved when their site still spoke plain HTTP. */
const httpsAddress = (page: SavedPage): string => addressOf(page).replace(/^http:/, 'https:');
