import type { ProviderId } from '../../../lib/shared/failure.ts';
import type { StandInLedger } from './ledger.ts';
import type { CallWindow } from './call-window.ts';
import type { StandInAccounts } from './accounts.ts';

/** There is a stand-in for every provider. */
export type StandInProvider = ProviderId;

/** One request to a provider, read off the wire. */
export interface ProviderCall {
  method: string;
  url: URL;
  /** Lower-case header names. */
  headers: Record<string, string>;
  /** The parsed JSON body; undefined when there is none or it is not JSON. */
  body: unknown;
}

/** What the provider answers, and what it charges for it. */
export interface StandInAnswer {
  status: number;
  /** A string is sent as text, anything else as JSON. */
  body: unknown;
  charges: { item: string; micros: number }[];
}

/** What a stand-in keeps between calls. */
export interface StandInState {
  clock: () => number;
  accounts: StandInAccounts;
  ledger: StandInLedger;
  /** Calls per key in the running minute or second of the clock, where a provider counts them. */
  windows: { attom: CallWindow; batchdata: CallWindow; rentcast: CallWindow };
  /** Address by ATTOM id, for those that were answered: as if ATTOM knew only them. */
  askedByAttomId: Map<number, string>;
}

/** One provider: reads a call, decides, and leaves sending, faults and billing to the server. */
export interface ProviderStandIn {
  id: StandInProvider;
  host: string;
  /** "property/expandedprofile": names the call in the ledger and in fault rules. */
  endpointOf: (url: URL) => string;
  keyOf: (call: ProviderCall) => string | null;
  answer: (call: ProviderCall, state: StandInState) => StandInAnswer;
  /** The provider's own error envelope. */
  errorBody: (status: number, message: string) => unknown;
}

/** An answer that costs nothing. */
export const unbilled = (status: number, body: unknown): StandInAnswer => ({
  status,
  body,
  charges: [],
});
