import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer';
import { build } from 'vite';

/** Adds to a copy of the extension a page with a script of `tests/bench`, whose work can be timed from outside. */
export async function addBenchPage(extensionPath: string, file: string): Promise<void> {
  const name = basename(file, '.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': join(import.meta.dirname, '../..') } },
    build: {
      outDir: extensionPath,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, file),
        formats: ['es'],
        fileName: () => `${name}.js`,
      },
    },
  });
  const script = `<script type="module" src="/${name}.js"></script>`;
  await writeFile(
    join(extensionPath, `${name}.html`),
    `<!doctype html><title>Bench</title>${script}`,
  );
}

/** Does one piece of the page's work, by name. */
export const inPage = <Value>(page: Page, name: string, argument?: unknown): Promise<Value> =>
  page.evaluate(
    (work, value) => Reflect.get(globalThis, 'bench')[work](value),
    name,
    argument,
  ) as Promise<Value>;
