import type { Handlers } from '@/lib/messaging/server.ts';
import type { runImports } from './run-imports.ts';

type ImportMessages = 'import.start' | 'archive.restore' | 'import.stop' | 'import.undo';

/** Starts, stops and undoes imports of files. Answers at once; the work goes on in the background. */
export function importHandlers({
  importer,
  wake,
}: ReturnType<typeof runImports>): Pick<Handlers, ImportMessages> {
  return {
    'import.start': async (input) => {
      const started = await importer.start(input);
      wake();
      return started;
    },
    'archive.restore': async ({ importId }) => {
      const started = await importer.restore(importId);
      wake();
      return started;
    },
    'import.stop': async ({ importId, undo }) => {
      const stopped = await importer.stop(importId, undo);
      wake();
      return stopped;
    },
    'import.undo': async ({ importId }) => {
      const begun = await importer.undo(importId);
      wake();
      return begun;
    },
  };
}
