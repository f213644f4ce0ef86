/**
 * Prints the reading of a saved page as JSON: the tool for writing and debugging a site reader.
 * Usage: npm run read-page -- FILE URL. Ends with 0 for a reading of any kind, 1 where the file
 * cannot be read, 2 where it is called wrongly.
 */
import { readFile } from 'node:fs/promises';
import { readPage } from '../lib/sites/read-page.ts';
import { parseSavedPage } from './saved-page.ts';

const USAGE = `Usage: npm run read-page -- FILE URL

  FILE  a saved page (HTML)
  URL   the address the page was saved from, as https://…

Prints {kind, listing | listings | reason, warnings} as JSON.
`;

async function main([file, url, ...rest]: string[]): Promise<number> {
  if (!file || !url || rest.length > 0 || !/^https?:/.test(url) || !URL.canParse(url)) {
    process.stderr.write(USAGE);
    return 2;
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    process.stderr.write(`Cannot read ${file}: ${String(error)}\n`);
    return 1;
  }
  const reading = readPage(parseSavedPage(bytes, url), url);
  process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
