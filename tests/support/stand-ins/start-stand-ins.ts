import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { PROVIDER_IDS } from '../../../lib/shared/failure.ts';
import { listen } from '../listen.ts';
import { answerAdmin, type StandInAdmin } from './admin.ts';
import { readCall } from './read-call.ts';
import { sendAnswer } from './send.ts';
import { createStandIns, type StandInOptions, type StandIns } from './stand-ins.ts';

export interface StartedStandIns extends StandInAdmin {
  port: number;
  close: () => Promise<void>;
}

interface StartOptions extends StandInOptions {
  /** Port 0 takes a free one. */
  port?: number;
  /** Those of another server, so that both bill to one ledger; the other options are then not used. */
  standIns?: StandIns;
}

/** Starts the stand-ins on plain HTTP: each provider under its id (/attom/…), and the admin view under /__admin. */
export async function startStandIns(options: StartOptions = {}): Promise<StartedStandIns> {
  const { port: wantedPort = 0, standIns = createStandIns(options) } = options;
  const server = createServer((request, response) => {
    dispatch(standIns, request, response).catch((error: unknown) =>
      response.destroy(new Error('Fault', { cause: error })),
    );
  });
  const { port, close } = await listen(server, wantedPort);
  return { ...standIns, port, close };
}

async function dispatch(standIns: StandIns, request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? '/';
  const provider = PROVIDER_IDS.find((id) => path.startsWith(`/${id}/`));
  if (provider !== undefined) return standIns.handle(provider, request, response, `/${provider}`);
  sendAnswer(response, answerAdmin(await readCall(request), standIns));
}
