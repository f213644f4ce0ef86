import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** Chrome's own record of everything it asked the network for: pages, workers, extensions and itself. */
export interface NetLog {
  chromiumFlags: string[];
  /** The addresses asked for, in order. Complete only once the browser was closed. */
  addresses: () => Promise<string[]>;
  remove: () => Promise<void>;
}

const eventSchema = z.object({ params: z.object({ url: z.url({ protocol: /^(https?|wss?)$/ }) }) });

/** A place for the record of one browser; start the browser with the flags. */
export async function createNetLog(): Promise<NetLog> {
  const folder = await mkdtemp(join(tmpdir(), 'leadflow-net-log-'));
  const file = join(folder, 'log.json');
  return {
    chromiumFlags: [`--log-net-log=${file}`],
    async addresses() {
      const { constants, events } = logSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      const started = constants.logEventTypes.URL_REQUEST_START_JOB;
      return events
        .filter(({ type }) => type === started)
        .flatMap((event) => eventSchema.safeParse(event).data?.params.url ?? []);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const logSchema = z.object({
  constants: z.object({ logEventTypes: z.object({ URL_REQUEST_START_JOB: z.number() }) }),
  events: z.array(z.looseObject({ type: z.number() })),
});
