import { FREE_PROVIDERS, PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';

/** Providers that are asked by GET: the address is in the web address of the request. */
const IN_WEB_ADDRESS: ReadonlySet<ProviderId> = new Set<ProviderId>(['attom', 'rentcast']);

const listed = new Intl.ListFormat('en-US', { type: 'conjunction' });
const names = (providers: readonly ProviderId[]): string =>
  listed.format(providers.map((provider) => PROVIDER_NAMES[provider]));

/**
 * What paid providers get with this first ask, in sentences; null when only free services are asked:
 * "ATTOM gets the address of this lead, on your key, when you press the button, …".
 */
export function paidConsentWords(providers: readonly ProviderId[]): string | null {
  const paid = providers.filter((provider) => !FREE_PROVIDERS.has(provider));
  if (paid.length === 0) return null;
  const inWebAddress = paid.filter((provider) => IN_WEB_ADDRESS.has(provider));
  const where = inWebAddress.length === 0 ? '' : `, ${names(inWebAddress)} in its web address`;
  const get = paid.length === 1 ? 'gets' : 'get';
  const phones = paid.includes('batchdata')
    ? ' A check of phones sends BatchData the numbers instead.'
    : '';
  return `${names(paid)} ${get} the address of this lead, on your key, when you press the button${where}.${phones} Nothing else is sent, and you pay them directly.`;
}
