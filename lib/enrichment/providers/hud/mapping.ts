import { NO_FINDINGS } from '../../no-findings.ts';
import type { Findings } from '../../provider.ts';
import type { HudFairRents, HudRents } from './schema.ts';

/** Fair market rents of the home's ZIP where HUD has them, else of the whole area. */
export function findingsFromHud(data: HudFairRents, zip: string | null): Findings {
  const { year, area_name: area, basicdata } = data;
  const ofZip = basicdata.find(({ zip_code }) => zip_code !== null && zip_code === zip);
  const whole = basicdata.find(({ zip_code }) => !/^\d{5}$/.test(zip_code ?? ''));
  const chosen = ofZip ?? whole;
  const byBeds = chosen === undefined ? null : rentsByBeds(chosen);
  if (byBeds === null || year === null) return NO_FINDINGS;
  return {
    ...NO_FINDINGS,
    matched: true,
    facts: { fairRents: { year, area: ofZip === undefined ? area : `ZIP ${zip}`, byBeds } },
  };
}

/** From no bedroom to four; null when one is missing, because the place in the list says which it is. */
function rentsByBeds(rents: HudRents): number[] | null {
  const byBeds = [
    rents.Efficiency,
    rents['One-Bedroom'],
    rents['Two-Bedroom'],
    rents['Three-Bedroom'],
    rents['Four-Bedroom'],
  ].filter((rent) => rent !== null);
  return byBeds.length === 5 ? byBeds : null;
}
