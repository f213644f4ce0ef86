import type { Lead } from '../../../lib/domain/lead.ts';
import { inLine } from '../../../lib/domain/lookup-line.ts';
import type { LedgerEntry, Lookup } from '../../../lib/domain/lookup.ts';
import type { SeededRandom } from '../../../lib/sample/seeded-random.ts';

export interface SeedLookup {
  lookup: Lookup;
  entry: LedgerEntry;
}

const SOLD_BY = { owner: 'attom', contacts: 'batchdata' } as const;
const PRICE_MICROS = { owner: 100_000, contacts: 70_000 } as const;

/** A look-up that is over and its charge: of ten one found nobody, and of thirty one failed unbilled. */
export function seedLookup(
  random: SeededRandom,
  { id: leadId, addressKey }: Pick<Lead, 'id' | 'addressKey'>,
  dataset: keyof typeof SOLD_BY,
  at: number,
): SeedLookup {
  const provider = SOLD_BY[dataset];
  const failed = random.chance(1 / 30);
  const state = failed ? 'failed' : random.chance(0.1) ? 'no-match' : 'done';
  const asked = {
    leadId,
    dataset,
    provider,
    requestKey: `${provider}|${dataset}|${addressKey ?? ''}|`,
    quotedMicros: PRICE_MICROS[dataset],
  };
  const lookup: Lookup = {
    ...asked,
    id: `${leadId}-${dataset}`,
    state,
    attempts: 1,
    notBeforeAt: 0,
    lane: 'bulk',
    turn: 0,
    pausedAt: null,
    afterId: null,
    failure: failed ? { kind: 'provider-error', provider, status: 503 } : null,
    createdAt: at,
    updatedAt: at,
  };
  const isBilled = state === 'done' || (state === 'no-match' && provider === 'attom');
  const entry: LedgerEntry = {
    ...asked,
    id: `${leadId}-${dataset}-paid`,
    lookupId: lookup.id,
    status: isBilled ? 'charged' : 'not-charged',
    chargedMicros: isBilled ? asked.quotedMicros : 0,
    httpStatus: failed ? 503 : 200,
    latencyMs: random.int(120, 900),
    at,
    settledAt: at + 1000,
  };
  return { lookup: inLine(lookup, at), entry };
}
