import { parseArgs } from 'node:util';

export interface DemoOptions {
  headless: boolean;
  /** Leaves the browser open at the end, to play with. */
  keepOpen: boolean;
  /** A folder of saved pages with a manifest; null for the project's own pages. */
  pagesFolder: string | null;
}

const HAS_DISPLAY =
  process.platform !== 'linux' ||
  process.env['DISPLAY'] !== undefined ||
  process.env['WAYLAND_DISPLAY'] !== undefined;

export const DEMO_USAGE = `npm run demo -- [--headless | --headed] [--keep-open] [--pages DIR]
  --headless   without a window; so by itself where there is no display
  --headed     in a window
  --keep-open  leaves the browser open at the end
  --pages DIR  uses saved pages with a manifest.json in place of the project's own`;

/** Reads the options of `npm run demo`; throws on one it does not know. */
export function parseDemoOptions(args: string[]): DemoOptions {
  const { values } = parseArgs({
    args,
    options: {
      headless: { type: 'boolean' },
      headed: { type: 'boolean' },
      'keep-open': { type: 'boolean', default: false },
      pages: { type: 'string' },
    },
  });
  return {
    headless: values.headless ?? (values.headed === true ? false : !HAS_DISPLAY),
    keepOpen: values['keep-open'],
    pagesFolder: values.pages ?? null,
  };
}
