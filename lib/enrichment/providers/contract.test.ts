import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CONTRACTS } from '@/tests/support/provider-contracts/contracts.ts';
import type { Ending, Fault, Sample } from '@/tests/support/provider-contracts/contract.ts';
import { damaged } from '@/tests/support/provider-contracts/damage.ts';
import {
  answering,
  callTo,
  FAULT_REPLIES,
  json,
  NOW,
  TEST_KEY,
  type Reply,
} from '@/tests/support/provider-contracts/wire.ts';
import { lacksSharedData } from '@/tests/support/shared-data.ts';
import { factValuesSchema } from '../../archive/facts-schema.ts';
import { DATASET_IDS, DATASETS, isFree, type DatasetId } from '../../domain/dataset.ts';
import type { FactName } from '../../domain/facts.ts';
import { FREE_PROVIDERS } from '../../shared/provider-names.ts';
import { PROVIDER_IDS } from '../../shared/failure.ts';
import { lookupAddress } from '../lookup-address.ts';
import type { KnownOfLead, LookupRequest, ProviderAnswer } from '../provider.ts';
import { PROVIDER_ORIGINS } from '../provider-origins.ts';
import { PROVIDERS, SOURCES } from '../registry.ts';
import { retryDelayMs } from '../retry-policy.ts';

const KNOWN: Omit<KnownOfLead, 'attomId'> = {
  location: { lat: 40.123456, lng: -82.654321 },
  fips: '39041',
  phones: ['2165550101', '2165550102'],
};

function requestFor(
  { line1, zip = '43001', attomId = '987654321' }: Pick<Sample, 'line1' | 'zip' | 'attomId'>,
  requestId = 'request-1',
): LookupRequest {
  const [street = '', unit = null] = line1.split(' #');
  const address = lookupAddress({
    street,
    unit,
    city: 'Sampleton',
    state: 'OH',
    zip,
    country: 'US',
  });
  if (address === null) throw new Error('not an address');
  return { address, known: { ...KNOWN, attomId }, requestId };
}
const REQUEST = requestFor({ line1: '1 Sample St' });

const ask = (dataset: DatasetId, reply: Reply, request = REQUEST): Promise<ProviderAnswer> =>
  SOURCES[dataset].lookUp(request, callTo(reply).context);

const faults = Object.keys(FAULT_REPLIES) as Fault[];
const contractOf = (dataset: DatasetId) => CONTRACTS[DATASETS[dataset].provider];

/** How a call ended, in the words of the contracts. */
function endingOf(answer: ProviderAnswer | undefined): Ending | 'no-match' | undefined {
  if (answer?.kind === 'answered')
    return answer.findings.matched || answer.charge !== 'not-charged' ? undefined : 'no-match';
  return (
    answer && { kind: answer.failure.kind, charge: answer.charge, retries: answer.retry !== null }
  );
}

/** How long the provider is left alone after a 429 with these headers; undefined when it is not asked again at all. */
async function pauseAfter429(dataset: DatasetId, headers: Record<string, string>) {
  const answer = await ask(dataset, json(429, {}, headers));
  return answer.kind === 'failed' ? answer.retry?.afterMs : undefined;
}

/** What was found, as long as it is what can be kept; a refusal is an answer too. */
function findingsOf(answer: ProviderAnswer): FactName[] | null {
  if (answer.kind === 'failed') return null;
  const { facts } = answer.findings;
  if (!isDeepStrictEqual(factValuesSchema.parse(facts), facts))
    throw new Error('these facts cannot be kept as they are');
  return Object.keys(facts) as FactName[];
}

describe.each(DATASET_IDS)('%s', (dataset) => {
  const { faults: endings, datasets, keyHeader } = contractOf(dataset);
  const contract = datasets[dataset] ?? { samples: [], noMatch: [] };

  it.skipIf(lacksSharedData)('has samples, and is understood in each', async () => {
    expect(contract.samples).not.toEqual([]);
    for (const { body, facts, ...asked } of contract.samples) {
      const answer = await ask(dataset, json(200, body()), requestFor(asked));
      const charge = isFree(dataset) ? 'not-charged' : 'charged';
      expect(answer).toMatchObject({ kind: 'answered', findings: { matched: true }, charge });
      expect(findingsOf(answer)).toEqual(expect.arrayContaining(facts));
    }
  });

  it.skipIf(lacksSharedData)('knows when there is nothing, and what that cost', async () => {
    expect(contract.noMatch).not.toEqual([]);
    for (const { status, body, charge } of contract.noMatch)
      expect(await ask(dataset, json(status, body()))).toMatchObject({
        kind: 'answered',
        findings: { matched: false, facts: {}, persons: [] },
        charge,
        httpStatus: status,
      });
  });

  it.each(faults)('ends by its rules after: %s', async (fault) => {
    expect(endingOf(await ask(dataset, FAULT_REPLIES[fault]))).toEqual(endings[fault]);
  });

  it('keeps to the pause that a 429 asks for, in seconds or as a date, and waits for no endless one', async () => {
    const inAMinute = new Date(NOW + 60_000).toUTCString();
    expect(await pauseAfter429(dataset, { 'retry-after': '7' })).toBe(7000);
    expect(await pauseAfter429(dataset, { 'retry-after': inAMinute })).toBe(60_000);
    expect(await pauseAfter429(dataset, {})).not.toBeUndefined();
    const endless = await pauseAfter429(dataset, { 'retry-after': '99999999' });
    expect(retryDelayMs(1, endless ?? null, () => 0)).toBeNull();
  });

  it.skipIf(lacksSharedData)('takes no damaged answer for more than it is', async () => {
    const answers: ProviderAnswer[] = [];
    for (const { body, ...asked } of contract.samples)
      for (const bad of damaged(body()))
        answers.push(await SOURCES[dataset].lookUp(requestFor(asked), answering(bad)));
    expect(answers.map(findingsOf)).not.toEqual([]);
    const again = answers.filter((answer) => answer.kind === 'failed' && answer.retry !== null);
    expect(again.filter(() => !isFree(dataset))).toEqual([]);
  });

  it('sends the key in its header alone, and of the lead only what it is asked by', async () => {
    const { context, requests } = callTo(FAULT_REPLIES['server-error']);
    await SOURCES[dataset].lookUp(REQUEST, context);
    const [request] = requests;
    if (request === undefined) throw new Error('nothing was sent');
    expect(new URL(request.url).origin).toBe(PROVIDER_ORIGINS[DATASETS[dataset].provider]);
    const sent = decodeURIComponent(request.url).replaceAll('+', ' ') + (await request.text());
    expect(sent).not.toContain(TEST_KEY);
    const withKey = [...request.headers].filter(([, value]) => value.includes(TEST_KEY));
    expect(withKey.map(([name]) => name)).toEqual(keyHeader === null ? [] : [keyHeader]);
    const { by } = DATASETS[dataset];
    // ATTOM's own number of the home may stand in for the address.
    expect(by === 'address' ? [['address'], ['attomId']] : [[by]]).toContainEqual(kindsIn(sent));
  });

  const { batch } = SOURCES[dataset];
  if (batch === undefined) return;
  it.each(faults)('answers for every home of a batch after: %s', async (fault) => {
    const ids = ['a', 'b', 'c'];
    const requests = ids.map((id, index) => requestFor({ line1: `${index + 1} Sample St` }, id));
    const answers = await batch.lookUp(requests, callTo(FAULT_REPLIES[fault]).context);
    expect([...answers.keys()].toSorted()).toEqual(ids);
    for (const id of ids) expect(endingOf(answers.get(id))).toEqual(endings[fault]);
  });
});

/** What of the lead is in a request, by the name of what a dataset can be asked by. */
function kindsIn(sent: string): string[] {
  const { address } = REQUEST;
  const marks: Record<string, string[]> = {
    address: [address.line1, 'Sampleton', '43001'],
    location: ['40.123456', '82.654321'],
    county: ['39041'],
    phones: KNOWN.phones,
    attomId: ['987654321'],
  };
  return Object.keys(marks).filter((kind) => marks[kind]?.some((mark) => sent.includes(mark)));
}

describe.each(PROVIDER_IDS)('%s', (id) => {
  const provider = PROVIDERS[id];

  it('has a key in a header, or none at all', () => {
    expect(CONTRACTS[id].keyHeader !== null).toBe(provider.keyed);
  });

  it('costs nothing for every one of its datasets, or for none', () => {
    const own = DATASET_IDS.filter((dataset) => DATASETS[dataset].provider === id);
    expect(own.map(isFree)).toEqual(own.map(() => FREE_PROVIDERS.has(id)));
  });

  /** Without a key nothing can be refused; what else came is an answer, and so a sign of life. */
  const TOLD_BY_TEST: Partial<Record<Fault, RegExp>> = {
    'refused-key': provider.keyed ? /^unauthorized$/ : /./,
    timeout: /^timeout$/,
    network: /^interrupted$/,
  };

  it.each(faults)('tells in the test of a key, without throwing: %s', async (fault) => {
    const { context, requests } = callTo(FAULT_REPLIES[fault]);
    const tested = await provider.testKey(context);
    const told = tested.ok ? 'works' : tested.failure.kind;
    expect(told).toMatch(TOLD_BY_TEST[fault] ?? /./);
    for (const { url } of requests) expect(url).not.toContain(TEST_KEY);
  });

  if (provider.readUsage === undefined) return;
  it.each(faults)(
    'tells when its own count cannot be read, without throwing: %s',
    async (fault) => {
      const range = { fromDay: '2026-11-01', toDay: '2026-11-01' };
      const usage = await provider.readUsage?.(range, callTo(FAULT_REPLIES[fault]).context);
      expect(usage?.ok).toBe(false);
    },
  );
});
