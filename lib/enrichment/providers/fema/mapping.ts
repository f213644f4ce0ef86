import type { FloodZone } from '../../../domain/facts.ts';
import type { Failure } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { NO_FINDINGS } from '../../no-findings.ts';
import type { Findings } from '../../provider.ts';
import type { FloodAnswer, FemaZone } from './schema.ts';

/** What stands where FEMA made no map. It is no zone, and above all not the safe one. */
const UNMAPPED = new Set(['AREA NOT INCLUDED', 'NP']);

/** The flood zone at a point. No zone there means that it is not mapped: that is no finding, not "zone X". */
export function findingsFromFema(answer: FloodAnswer): Result<Findings, Failure> {
  if ('error' in answer)
    return fail({ kind: 'provider-error', provider: 'fema', status: answer.error.code });
  const zones = answer.features.flatMap(zoneOf);
  // Where maps overlap, the one that lenders go by counts.
  const floodZone = zones.find(({ special }) => special === true) ?? zones[0];
  if (floodZone === undefined) return ok(NO_FINDINGS);
  return ok({ ...NO_FINDINGS, matched: true, facts: { floodZone } });
}

function zoneOf({ attributes }: FemaZone): FloodZone[] {
  const { FLD_ZONE: zone, ZONE_SUBTY: subtype, SFHA_TF: special, STATIC_BFE } = attributes;
  if (zone === null || UNMAPPED.has(zone.toUpperCase())) return [];
  return [
    {
      zone,
      subtype,
      special: special === null ? null : special === 'T',
      baseElevation: STATIC_BFE,
    },
  ];
}
