import type { LeadFlowDatabase } from '../db/database.ts';
import { getSetting } from '../db/settings.ts';
import type { SettingValues } from '../domain/settings.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Environment } from './environment.ts';
import { PROVIDERS } from './registry.ts';

export interface ReadinessChecks {
  db: LeadFlowDatabase;
  hasHostAccess: (origin: string) => Promise<boolean>;
  environment: Environment;
}

export type Reach = Pick<ReadinessChecks, 'hasHostAccess' | 'environment'>;

/** The key to call a provider with, or why it cannot be called: no key, or no access to its host. */
export async function keyFor(
  { db, ...reach }: ReadinessChecks,
  provider: ProviderId,
): Promise<Result<string, Failure>> {
  const key = keyIn(await getSetting(db, 'providerKeys'), provider);
  return key.ok ? ifReached(reach, provider, key.value) : key;
}

/** The user's key for a provider, '' for one that takes none. */
export function keyIn(
  keys: SettingValues['providerKeys'],
  provider: ProviderId,
): Result<string, Failure> {
  if (!PROVIDERS[provider].keyed) return ok('');
  const key = keys[provider]?.trim() ?? '';
  return key === '' ? fail({ kind: 'no-key', provider }) : asHeader(key);
}

/** The key, if it can be sent to the provider at all. */
export async function checkKey(
  reach: Reach,
  provider: ProviderId,
  key: string,
): Promise<Result<string, Failure>> {
  const checked = asHeader(key);
  return checked.ok ? ifReached(reach, provider, key) : checked;
}

/** Anything else cannot be a header; fetch would throw in a way that looks like a lost connection. */
const asHeader = (key: string): Result<string, Failure> =>
  /^[\x21-\x7e]+$/.test(key) ? ok(key) : fail({ kind: 'invalid-input', field: 'key' });

async function ifReached(
  reach: Reach,
  provider: ProviderId,
  key: string,
): Promise<Result<string, Failure>> {
  const failure = await whyOutOfReach(reach, provider);
  return failure === null ? ok(key) : fail(failure);
}

/** Why a provider's host cannot be called; null when it can. Without access Chrome still sends the request, which bills, and then hides the answer from us. */
export async function whyOutOfReach(
  { hasHostAccess, environment }: Reach,
  provider: ProviderId,
): Promise<Failure | null> {
  const base = environment.bases[provider];
  if (base === undefined) return { kind: 'not-in-build', provider };
  const isReached = await hasHostAccess(new URL(base).origin);
  return isReached ? null : { kind: 'no-host-access', provider };
}

/** Whether the user agreed to the notice about lookups. Nothing about a lead leaves before. */
export const hasConsent = async (db: LeadFlowDatabase): Promise<boolean> =>
  (await getSetting(db, 'consentAt')) !== null;
