import type { StandInProvider } from './provider-call.ts';

/** One request as the provider saw it, billed or not. */
export interface SeenRequest {
  /** Counted from 1. */
  number: number;
  provider: StandInProvider;
  endpoint: string;
  key: string | null;
  at: number;
  /** What the provider decided; a fault may have replaced it on the wire. */
  status: number;
  fault: string | null;
  billedMicros: number;
}

export interface RequestLog {
  add: (request: SeenRequest) => void;
  all: () => SeenRequest[];
  /** Resolves with the next request to this endpoint. */
  next: (endpoint: string) => Promise<SeenRequest>;
  clear: () => void;
}

/** Remembers every request, and lets a test wait for one instead of sleeping. */
export function createRequestLog(): RequestLog {
  const seen: SeenRequest[] = [];
  const waiters = new Set<(request: SeenRequest) => void>();
  return {
    add(request) {
      seen.push(request);
      for (const waiter of waiters) waiter(request);
    },
    all: () => [...seen],
    next: (endpoint) =>
      new Promise((resolve) => {
        const waiter = (request: SeenRequest) => {
          if (request.endpoint !== endpoint) return;
          waiters.delete(waiter);
          resolve(request);
        };
        waiters.add(waiter);
      }),
    clear: () => void seen.splice(0),
  };
}
