import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHUNK_ROWS, FILL, IMPORT_NOW, openImportWorld } from '@/tests/support/import-world.ts';
import { dryRun } from './dry-run.ts';
import { previewFile } from './preview-file.ts';
import { stageFile } from './stage-file.ts';

const cells = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('1 Sample St', '2 Sample St', 'Sampleton', 'OH', '43001'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', 'n/a', '$1', '=1+1', '@SUM(A1)', '"open', 'a""b', '\0'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(30_000), '9'.repeat(400), '\u202E\u0000\uFEFF'),
  },
);
const header = fc.constantFrom(
  'Address,City,State,Zip,List Price,Year Built,Phone 1\n',
  'Address;City;State;Zip;Stage;Tags;Note\r\n',
  ',,,\n',
  '',
);
const lines = fc.array(
  fc.tuple(fc.array(cells, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n')),
  { maxLength: 40 },
);
const table = fc
  .tuple(header, fc.constantFrom(',', ';', '\t'), lines)
  .map(([first, delimiter, rows]) =>
    [first, ...rows.map(([own, end]) => own.join(delimiter) + end)].join(''),
  );
const bytes = fc.oneof(
  { weight: 5, arbitrary: table.map((text) => new TextEncoder().encode(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 3000 }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 990, max: 1010 })
      .map((columns) =>
        new TextEncoder().encode(`Address,City,State,Zip${',x'.repeat(columns - 4)}\n`.repeat(3)),
      ),
  },
);

/** Imports a file as far as it can be, and gives what became of its rows; null when it is refused whole. */
async function importBytes(content: Uint8Array<ArrayBuffer>) {
  const world = openImportWorld();
  try {
    const file = new File([content], 'list.csv');
    const preview = await previewFile(world.db, file);
    if (!preview.ok) return { job: undefined, world: await stored(world.db) };
    const options = { at: IMPORT_NOW, chunkRows: CHUNK_ROWS };
    const staged = await stageFile(world.db, file, preview.value, options);
    if (!staged.ok) return { job: undefined, world: await stored(world.db) };
    const job = staged.value;
    const choices = { columns: job.columns, options: FILL };
    const before = await dryRun(world.db, job, choices, { at: IMPORT_NOW });
    const importer = world.startLife();
    await world.start(importer, job);
    await importer.work();
    return { job: await world.db.imports.get(job.id), before, world: await stored(world.db) };
  } finally {
    await world.close();
  }
}

const stored = async (db: ReturnType<typeof openImportWorld>['db']) => ({
  leads: await db.leads.count(),
  imports: await db.imports.count(),
  chunks: await db.importChunks.count(),
});

it('imports, joins or refuses by its number every row of any file, or refuses the file and keeps nothing', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const { job, before, world } = await importBytes(content);
      const { created = 0, filled = 0, unchanged = 0, twice = 0, refused = 0 } = job?.counts ?? {};
      const imports = job === undefined ? 0 : 1;
      expect(world).toEqual({ leads: created, imports, chunks: 0 });
      expect([job?.state, job?.counts]).toEqual([job && 'done', before?.counts]);
      expect(created + filled + unchanged + twice + refused).toBe(job?.rows ?? 0);
      expect(new Set(job?.refused.map(({ row }) => row)).size).toBe(refused);
    }),
    { numRuns: 60 },
  );
}, 60_000);
