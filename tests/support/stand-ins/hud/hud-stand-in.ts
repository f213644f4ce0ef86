import { unbilled, type ProviderStandIn } from '../provider-call.ts';
import { randomFor } from '../seed.ts';

const ROOT = /^\/hudapi\/public\//;

/** HUD's fair market rents as documented: a free token, and 404 for a county it does not know. */
export const hudStandIn: ProviderStandIn = {
  id: 'hud',
  host: 'www.huduser.gov',
  endpointOf: (url) => url.pathname.replace(ROOT, '').replace(/\/\d+$/, ''),
  keyOf: (call) => /^Bearer (.+)$/.exec(call.headers['authorization'] ?? '')?.[1] ?? null,
  errorBody: (_, message) => ({ error: message }),
  answer(call, { accounts }) {
    const endpoint = this.endpointOf(call.url);
    const token = this.keyOf(call);
    if (token === null || !accounts.hudTokens.includes(token))
      return unbilled(401, this.errorBody(401, 'Unauthenticated.'));
    if (endpoint === 'fmr/listStates') return unbilled(200, [{ state_code: 'OH' }]);
    const [, county = null] = /\/(\d{5})99999$/.exec(call.url.pathname) ?? [];
    if (endpoint !== 'fmr/data' || county === null || county.startsWith('00'))
      return unbilled(404, this.errorBody(404, 'Not found'));
    return unbilled(200, fairRents(county));
  },
};

/** In every other county HUD reckons by ZIP: then the rents come as a list. */
function fairRents(county: string) {
  const base = randomFor(`rents ${county}`).int(700, 1400);
  const whole = rentsFrom(base);
  const isSmallArea = Number(county) % 2 === 1;
  return {
    data: {
      area_name: `Sample County ${Number(county.slice(2))} FMR Area`,
      year: '2026',
      smallarea_status: isSmallArea ? '1' : '0',
      basicdata: isSmallArea
        ? [
            { zip_code: 'MSA level', ...whole },
            { zip_code: '43001', ...rentsFrom(base + 150) },
          ]
        : whole,
    },
  };
}

const rentsFrom = (studio: number) => ({
  Efficiency: studio,
  'One-Bedroom': studio + 120,
  'Two-Bedroom': studio + 340,
  'Three-Bedroom': studio + 690,
  'Four-Bedroom': studio + 880,
});
