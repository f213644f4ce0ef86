import { isExtensionBuilt } from './built-extension.ts';

/** Global setup of the end-to-end tests: they drive what was built, so there must be something. */
export function setup(): void {
  if (!isExtensionBuilt())
    throw new Error('The extension is not built. Run "npm run build" first.');
}
