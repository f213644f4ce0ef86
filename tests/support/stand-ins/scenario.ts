import { z } from 'zod';
import { PROVIDER_IDS } from '../../../lib/shared/failure.ts';
import type { SeededRandom } from '../../../lib/sample/seeded-random.ts';
import { randomFor } from './seed.ts';
import type { StandInProvider } from './provider-call.ts';

/** Ways a call can go wrong on the wire. Those that happen after billing cost money and say nothing. */
export const FAULT_KINDS = [
  'drop-before-billing',
  'drop-after-billing',
  /** Billed, then never answered. */
  'hang',
  '429',
  '500',
  '503',
  'html-502',
  /** HTTP 200 and billed, but the body breaks off. */
  'truncated-json',
  /** HTTP 200 and billed, but the body is prose. */
  'not-json',
  /** HTTP 200 that holds the provider's own error. */
  'error-in-200',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

const faultRuleSchema = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  /** Only calls to this provider; all when left out. */
  provider: z.enum(PROVIDER_IDS).optional(),
  /** Only calls to this endpoint, as the ledger names it; all when left out. */
  endpoint: z.string().optional(),
  /** How many calls it hits; without it one, or with a probability as many as chance has it. */
  times: z.int().min(1).optional(),
  /** Share of calls hit, 0 to 1, drawn from the scenario's seed. */
  probability: z.number().min(0).max(1).optional(),
  /** Of a 429: as seconds, as an HTTP date that many seconds ahead, or left out when absent. */
  retryAfter: z
    .strictObject({ form: z.enum(['seconds', 'date']), seconds: z.int().min(0) })
    .optional(),
});
export type FaultRule = z.infer<typeof faultRuleSchema>;

/** How long a provider takes: at once, as measured, as bad as measured, or so many milliseconds. */
const latencySchema = z.union([z.enum(['none', 'typical', 'slow']), z.int().min(0).max(120_000)]);
export type Latency = z.infer<typeof latencySchema>;

export const scenarioSchema = z.strictObject({
  latency: latencySchema.default('none'),
  faults: z.array(faultRuleSchema).default([]),
  seed: z.string().default('leadflow'),
});
export type Scenario = z.input<typeof scenarioSchema>;

/** Decides, call by call, what a scenario does. */
export interface ScenarioRun {
  faultFor: (provider: StandInProvider, endpoint: string) => FaultRule | null;
  delayMs: (provider: StandInProvider) => number;
}

/** A scenario from its start: the same calls in the same order meet the same faults. */
export function runScenario(asked: Scenario): ScenarioRun {
  const { faults, latency, seed } = scenarioSchema.parse(asked);
  const random = randomFor(seed);
  const left = faults.map(
    ({ times, probability }) => times ?? (probability === undefined ? 1 : Infinity),
  );
  return {
    faultFor(provider, endpoint) {
      const hit = faults.findIndex(
        (rule, index) =>
          (rule.provider ?? provider) === provider &&
          (rule.endpoint ?? endpoint) === endpoint &&
          (left[index] ?? 0) > 0 &&
          random.chance(rule.probability ?? 1),
      );
      const rule = faults[hit];
      if (rule === undefined) return null;
      left[hit] = (left[hit] ?? 0) - 1;
      return rule;
    },
    delayMs: (provider) => delayMs(latency, provider, random),
  };
}

/** Typical: ATTOM around 600 ms, BatchData 280 to 950 ms. Slow: one ATTOM call in twenty takes 8 s. */
function delayMs(latency: Latency, provider: StandInProvider, random: SeededRandom): number {
  if (typeof latency === 'number') return latency;
  if (latency === 'none') return 0;
  if (provider === 'batchdata') return random.int(280, 950);
  return latency === 'slow' && random.chance(0.05) ? 8000 : random.int(350, 900);
}
