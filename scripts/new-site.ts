/**
 * Adds a property site: its row in the catalogue, its reader, its script and four fixtures, all of
 * which work as they are and are then fitted to the site. Usage: npm run new:site NAME [HOST]. Ends
 * with 1 where there can be no such site, 2 where it is called wrongly.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fixtureTemplates } from './new-site/fixture-templates.ts';
import { checkNewSite, type NewSite } from './new-site/new-site.ts';
import { entrypointTemplate, readerTemplate } from './new-site/reader-template.ts';
import { registerSite } from './new-site/register-site.ts';

const USAGE = `Usage: npm run new:site NAME [HOST]

  NAME  the site's id: lower-case letters and digits, like movoto
  HOST  where it is, like movoto.com; NAME.com when left out
`;

function main([name, host = `${name}.com`, ...rest]: string[]): number {
  if (!name || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const root = process.cwd();
  const site = checkNewSite(root, name, host);
  if (typeof site === 'string') {
    process.stderr.write(`${site}\n`);
    return 1;
  }
  const files = [...registerSite(root, site), ...writeFiles(root, site)];
  format(root, files);
  process.stdout.write(`${files.join('\n')}\n\n${nextSteps(site)}`);
  return 0;
}

function writeFiles(root: string, site: NewSite): string[] {
  const files: Record<string, string> = {
    [`lib/sites/${site.id}.ts`]: readerTemplate(site),
    [`entrypoints/listing-page-${site.id}.ts`]: entrypointTemplate(site),
    ...fixtureTemplates(site),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
  return Object.keys(files);
}

function format(root: string, files: string[]): void {
  const script = join(root, 'node_modules/oxfmt/bin/oxfmt');
  const code = files.filter((file) => file.endsWith('.ts'));
  const { status, stderr } = spawnSync(process.execPath, [script, ...code], { cwd: root });
  if (status !== 0) throw new Error(`oxfmt failed: ${String(stderr)}`);
}

const nextSteps = ({ id, name, host }: NewSite) => `Next:
  1. lib/sites/catalogue.ts    ${name}'s name, and what its addresses look like
  2. lib/sites/${id}.ts    where its pages keep their facts
     npm run read-page -- saved.html https://www.${host}/…
  3. tests/fixtures/sites/${id}/    its real structure, with made-up homes
     npx vitest run tests/sites.test.ts -t ${id}
  4. npm run check
`;

process.exitCode = main(process.argv.slice(2));
