/**
 * Writes an archive of made-up leads for Settings, Restore. Usage: npm run seed -- [COUNT]. Ends with 2 where it is
 * called wrongly.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { seedArchive } from '../tests/support/seed/seed-archive.ts';
import { ROOT } from './run-step.ts';

const USAGE = `Usage: npm run seed -- [COUNT]

  COUNT  how many leads, 1 to 100000; 1000 when left out
`;

function main([given = '1000', ...rest]: string[]): number {
  const count = /^\d+$/.test(given) ? Number(given) : 0;
  if (count < 1 || count > 100_000 || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const folder = join(ROOT, 'seeds');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `leads-${count}.jsonl`);
  writeFileSync(file, seedArchive(count, Date.now()).join(''));
  console.log(`${relative(process.cwd(), file)}: ${count.toLocaleString('en-US')} made-up leads`);
  console.log('Settings, Restore brings them in, and takes them back.');
  return 0;
}

process.exitCode = main(process.argv.slice(2));
