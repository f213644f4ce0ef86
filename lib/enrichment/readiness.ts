import type { LeadFlowDatabase } from '../db/database.ts';
import { getSetting } from '../db/settings.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Environment } from './environment.ts';
import { PROVIDERS } from './registry.ts';

export interface ReadinessChecks {
  db: LeadFlowDatabase;
  hasHostAccess: (origin: string) => Promise<boolean>;
  environment: Environment;
}

type Reach = Pick<ReadinessChecks, 'hasHostAccess' | 'environment'>;

/** The key to call a provider with, or why it cannot be called: no key, or no access to its host. */
export async function keyFor(
  { db, ...reach }: ReadinessChecks,
  provider: ProviderId,
): Promise<Result<string, Failure>> {
  if (!PROVIDERS[provider].keyed) return mayReach(reach, provider, '');
  const keys = await getSetting(db, 'providerKeys');
  const key = keys[provider]?.trim() ?? '';
  if (key === '') return fail({ kind: 'no-key', provider });
  return checkKey(reach, provider, key);
}

/** The key, if it can be sent to the provider at all. */
export async function checkKey(
  reach: Reach,
  provider: ProviderId,
  key: string,
): Promise<Result<string, Failure>> {
  // Anything else cannot be a header; fetch would throw in a way that looks like a lost connection.
  if (!/^[\x21-\x7e]+$/.test(key)) return fail({ kind: 'invalid-input', field: 'key' });
  return mayReach(reach, provider, key);
}

/** Without access Chrome still sends the request, which bills, and then hides the answer from us. */
async function mayReach(
  { hasHostAccess, environment }: Reach,
  provider: ProviderId,
  key: string,
): Promise<Result<string, Failure>> {
  const base = environment.bases[provider];
  if (base === undefined) return fail({ kind: 'not-in-build', provider });
  if (!(await hasHostAccess(new URL(base).origin)))
    return fail({ kind: 'no-host-access', provider });
  return ok(key);
}

/** Whether the user agreed to the notice about lookups. Nothing about a lead leaves before. */
export const hasConsent = async (db: LeadFlowDatabase): Promise<boolean> =>
  (await getSetting(db, 'consentAt')) !== null;
