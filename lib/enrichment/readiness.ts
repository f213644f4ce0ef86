import type { LeadFlowDatabase } from '../db/database.ts';
import { getSetting } from '../db/settings.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { PROVIDERS } from './registry.ts';

export interface ReadinessChecks {
  db: LeadFlowDatabase;
  hasHostAccess: (origin: string) => Promise<boolean>;
}

/** The key to call a provider with, or why it cannot be called: no key, or no access to its host. */
export async function keyFor(
  { db, hasHostAccess }: ReadinessChecks,
  provider: ProviderId,
): Promise<Result<string, Failure>> {
  if (!PROVIDERS[provider].keyed) return mayReach({ hasHostAccess }, provider, '');
  const keys = await getSetting(db, 'providerKeys');
  const key = keys[provider]?.trim() ?? '';
  if (key === '') return fail({ kind: 'no-key', provider });
  return checkKey({ hasHostAccess }, provider, key);
}

/** The key, if it can be sent to the provider at all. */
export async function checkKey(
  { hasHostAccess }: Pick<ReadinessChecks, 'hasHostAccess'>,
  provider: ProviderId,
  key: string,
): Promise<Result<string, Failure>> {
  // Anything else cannot be a header; fetch would throw in a way that looks like a lost connection.
  if (!/^[\x21-\x7e]+$/.test(key)) return fail({ kind: 'invalid-input', field: 'key' });
  return mayReach({ hasHostAccess }, provider, key);
}

/** Without access Chrome still sends the request, which bills, and then hides the answer from us. */
async function mayReach(
  { hasHostAccess }: Pick<ReadinessChecks, 'hasHostAccess'>,
  provider: ProviderId,
  key: string,
): Promise<Result<string, Failure>> {
  if (!(await hasHostAccess(PROVIDERS[provider].origin)))
    return fail({ kind: 'no-host-access', provider });
  return ok(key);
}

/** Whether the user agreed to the notice about lookups. Nothing about a lead leaves before. */
export const hasConsent = async (db: LeadFlowDatabase): Promise<boolean> =>
  (await getSetting(db, 'consentAt')) !== null;
