import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewSite } from './new-site.ts';

/** Where a site is named in files that are there already: before or behind what. */
type Edit = (site: NewSite) => { before: string; text: string };

const EDITS: [file: string, edits: Edit[]][] = [
  [
    'lib/sites/catalogue.ts',
    [(site) => ({ before: "  { id: 'generic',", text: catalogueRow(site) })],
  ],
  [
    'lib/sites/index.ts',
    [
      ({ id }) => ({
        before: "import { generic } from './generic.ts';",
        text: `import { ${id} } from './${id}.ts';\n`,
      }),
      ({ id }) => ({ before: '  generic,\n};', text: `  ${id},\n` }),
    ],
  ],
  ['PRIVACY.md', [({ name }) => ({ before: 'Zillow, Redfin', text: `${name}, ` })]],
];

/** Names the site in the catalogue, the registry and the privacy page; gives the files it changed. */
export function registerSite(root: string, site: NewSite): string[] {
  return EDITS.map(([file, edits]) => {
    const path = join(root, file);
    const text = edits.reduce(
      (now, edit) => insert(file, now, edit(site)),
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, text);
    return file;
  });
}

function insert(file: string, text: string, { before, text: added }: ReturnType<Edit>): string {
  const index = text.indexOf(before);
  if (index < 0) throw new Error(`${file} has no "${before}" any more: add the site by hand.`);
  return text.slice(0, index) + added + text.slice(index);
}

const catalogueRow = ({ id, name, host }: NewSite) => `  {
    id: '${id}',
    name: '${name}',
    matches: ['*://*.${host}/*'],
    host: /(^|\\.)${host.replaceAll('.', '\\.')}$/,
    details: /^\\/home\\/[^/]+\\/\\w+/,
    results: /^\\/homes\\//,
  },
`;
