import type { FactValues } from '../../../domain/facts.ts';
import { NO_FINDINGS } from '../../no-findings.ts';
import { known } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import type { FccBlock } from './schema.ts';

/** County and census tract of a point; a block's id begins with those of both. */
export function findingsFromFcc([block]: readonly FccBlock[]): Findings {
  const facts = known<FactValues>({
    county: block?.county_name ?? null,
    fips: block?.county_fips?.padStart(5, '0') ?? null,
    censusTract: tractOf(block?.block_fips ?? null),
  });
  return { ...NO_FINDINGS, matched: facts.fips !== undefined, facts };
}

function tractOf(blockId: string | null): string | null {
  const id = blockId?.padStart(15, '0') ?? '';
  return /^\d{15}$/.test(id) ? id.slice(0, 11) : null;
}
