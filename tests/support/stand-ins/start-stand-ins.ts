import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerAdmin, type StandInAdmin } from './admin.ts';
import { listen } from '../listen.ts';
import { readCall } from './read-call.ts';
import { sendAnswer } from './send.ts';
import { createStandIns, type StandInOptions, type StandIns } from './stand-ins.ts';

export interface StartedStandIns extends StandInAdmin {
  port: number;
  close: () => Promise<void>;
}

/**
 * Starts the stand-ins on plain HTTP: ATTOM under /attom, BatchData under /batchdata, and the admin
 * view under /__admin. Port 0 takes a free one.
 */
export async function startStandIns(
  options: StandInOptions & { port?: number } = {},
): Promise<StartedStandIns> {
  const standIns = createStandIns(options);
  const server = createServer((request, response) => {
    dispatch(standIns, request, response).catch((error: unknown) =>
      response.destroy(asError(error)),
    );
  });
  const { port, close } = await listen(server, options.port ?? 0);
  return { ...standIns, port, close };
}

async function dispatch(standIns: StandIns, request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? '/';
  if (path.startsWith('/attom/')) return standIns.handle('attom', request, response, '/attom');
  if (path.startsWith('/batchdata/'))
    return standIns.handle('batchdata', request, response, '/batchdata');
  sendAnswer(response, answerAdmin(await readCall(request), standIns));
}

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));
