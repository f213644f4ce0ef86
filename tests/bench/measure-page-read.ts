import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_EXTENSION } from '../support/built-extension.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { besideFloor, type Measurement } from './report.ts';

/** Reads the open page again and again with the script the popup injects, beside parsing the page's state alone. */
export async function measurePageRead(
  session: ExtensionBrowser,
  bigListingUrl: string,
): Promise<Measurement> {
  const script = await readFile(join(BUILT_EXTENSION, 'read-page.js'), 'utf8');
  const page = await session.open(bigListingUrl);
  const { reading, parsing, stateBytes } = await page.evaluate(timeReading, script);
  await page.close();
  if (stateBytes < 1_000_000) throw new Error(`The page's state has only ${stateBytes} bytes`);
  return besideFloor(
    'reading a 1 MB listing page',
    reading,
    'JSON.parse of the same state',
    parsing,
  );
}

/** Runs inside the page. A script element runs at once, like a script the extension injects. */
function timeReading(script: string): { reading: number[]; parsing: number[]; stateBytes: number } {
  const text = document.querySelector('#__NEXT_DATA__')?.textContent ?? '';
  const works = {
    parsing: () => {
      const state = JSON.parse(text);
      JSON.parse(state.props.pageProps.componentProps.gdpClientCache);
    },
    reading: () => {
      const element = document.createElement('script');
      element.textContent = script;
      document.head.append(element);
      element.remove();
    },
  };
  const times = { parsing: [] as number[], reading: [] as number[] };
  for (let run = 0; run < 21; run += 1)
    for (const name of ['parsing', 'reading'] as const) {
      const startedAt = performance.now();
      works[name]();
      times[name].push(performance.now() - startedAt);
    }
  return { ...times, stateBytes: text.length };
}
