import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where `npm run build` leaves the extension that Chrome loads. */
export const BUILT_EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** True once the extension has been built. */
export const isExtensionBuilt = (): boolean => existsSync(join(BUILT_EXTENSION, 'manifest.json'));
