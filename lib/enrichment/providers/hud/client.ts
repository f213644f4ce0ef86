import { ok } from '../../../shared/result.ts';
import { askFree, notKnown, reachFree } from '../../free-call.ts';
import { GENTLE_LIMITS } from '../../gentle-limits.ts';
import type { HttpRequest } from '../../http-client.ts';
import { PROVIDER_ORIGINS } from '../../provider-origins.ts';
import type { DatasetSource, Provider } from '../../provider.ts';
import { findingsFromHud } from './mapping.ts';
import { fairRentsSchema } from './schema.ts';

const ENDPOINT = 'fmr/data';

/** HUD's fair market rents: no bill, and a token that everybody is given. */
export const hud: Provider = {
  id: 'hud',
  keyed: true,
  limits: GENTLE_LIMITS,
  testKey: ({ key, http }) => reachFree('hud', get('fmr/listStates', key), { http, keyed: true }),
};

const fairRents: DatasetSource = {
  provider: 'hud',
  dataset: 'fair-rents',
  endpoint: ENDPOINT,
  options: '',
  async lookUp({ address, known: { fips } }, { key, http }) {
    if (fips === null) return notKnown('county');
    return askFree(
      {
        provider: 'hud',
        // A whole county is asked for as all of its subdivisions, 99999.
        request: get(`${ENDPOINT}/${fips}99999`, key),
        schema: fairRentsSchema,
        read: ({ data }) => ok(findingsFromHud(data, address.zip)),
        keyed: true,
        noMatchStatus: 404,
      },
      http,
    );
  },
};

export const hudSources = { 'fair-rents': fairRents };

const get = (path: string, key: string): HttpRequest => ({
  method: 'get',
  url: `${PROVIDER_ORIGINS.hud}/hudapi/public/${path}`,
  headers: { accept: 'application/json', authorization: `Bearer ${key}` },
});
