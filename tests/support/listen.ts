import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';

export interface Listening {
  port: number;
  /** Ends every connection, those in the middle of an answer too. */
  close: () => Promise<void>;
}

/** Listens on this machine only. Port 0 takes a free one. */
export async function listen(server: Server | TlsServer, port = 0): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
