import type { ATTOM_DATASETS } from '../../../domain/datasets/attom-datasets.ts';
import type { Failure } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HttpOutcome } from '../../http-client.ts';
import type {
  CallContext,
  DatasetSource,
  KeyTest,
  LookupRequest,
  Provider,
  ProviderAnswer,
} from '../../provider.ts';
import { PROVIDER_ORIGINS } from '../../provider-origins.ts';
import { silentCall } from '../../silent-call.ts';
import type { AskedHome } from './mapping.ts';
import { readForeclosures, readProperties, type ReadBody } from './read-body.ts';
import { isParameterRefused, malformed, readRefusal } from './refusals.ts';
import { lowerCaseKeys } from './schema.ts';

type AttomDataset = keyof typeof ATTOM_DATASETS;

const V1 = 'propertyapi/v1.0.0/';

export const attom: Provider = {
  id: 'attom',
  keyed: true,
  limits: {
    // ATTOM refuses above 200 in a minute of its own clock. No stretch of 61.5 s of ours holds more, so none of its
    // minutes does, wherever they begin, even if some calls take 1.5 s longer on the way than others.
    window: { max: 200, perMs: 61_500 },
    // A full window is slept through: a longer wait would end the worker, and only an alarm starts it again.
    pace: { max: 4, perMs: 1000 },
    concurrency: 6,
  },
  testKey: testAttomKey,
};

export const attomSources = {
  owner: propertySource('owner', 'property/expandedprofile'),
  value: propertySource('value', 'attomavm/detail'),
  equity: propertySource('equity', 'valuation/homeequity'),
  sales: propertySource('sales', 'saleshistory/detail'),
  permits: propertySource('permits', 'property/buildingpermits'),
  preforeclosure: foreclosureSource(),
  mortgage: propertySource('mortgage', 'property/detailmortgageowner'),
  assessment: propertySource('assessment', 'assessment/detail'),
  profile: propertySource('profile', 'property/basicprofile'),
} satisfies Record<AttomDataset, DatasetSource>;

/** An endpoint of version 1: by ATTOM's id once that is known, which is exact, else by address with the unit in it. */
function propertySource(dataset: AttomDataset, endpoint: string): DatasetSource {
  return {
    provider: 'attom',
    dataset,
    endpoint,
    options: '',
    async lookUp({ address, known }, context) {
      const path = V1 + endpoint;
      const byAddress = { address1: address.line1, address2: address.line2 };
      const { attomId } = known;
      const byId = attomId === null ? null : await get(path, context, { attomid: attomId });
      // Where an endpoint does not take the id, the refusal was free and the address still does.
      if (byId !== null && !isParameterRefused(byId))
        return readOutcome(byId, { address, attomId }, context, readProperties(dataset));
      const outcome = await get(path, context, byAddress);
      return readOutcome(outcome, { address, attomId: null }, context, readProperties(dataset));
    },
  };
}

/** Asked for by ATTOM's id alone. */
function foreclosureSource(): DatasetSource {
  const endpoint = 'property/v3/preforeclosuredetails';
  return {
    provider: 'attom',
    dataset: 'preforeclosure',
    endpoint,
    options: '',
    async lookUp({ address, known: { attomId } }: LookupRequest, context) {
      if (attomId === null) throw new Error('Asked for foreclosures without an id');
      const outcome = await get(endpoint, context, { attomid: attomId });
      return readOutcome(outcome, { address, attomId }, context, readForeclosures);
    },
  };
}

const get = (
  path: string,
  { http, key }: CallContext,
  searchParams: Record<string, string>,
): Promise<HttpOutcome> =>
  http({
    method: 'get',
    url: `${PROVIDER_ORIGINS.attom}/${path}`,
    headers: { apikey: key, accept: 'application/json' },
    searchParams,
  });

function readOutcome(
  outcome: HttpOutcome,
  asked: AskedHome,
  { now }: CallContext,
  readBody: ReadBody,
): ProviderAnswer {
  if (outcome.kind === 'silent') return silentCall('attom', outcome);
  if (outcome.status !== 200) return readRefusal(outcome, now);
  if (outcome.kind === 'unreadable') return malformed('', 'uncertain');
  const findings = readBody(lowerCaseKeys(outcome.body), asked);
  // Only a 200 is billed, and this one came whole.
  if (!findings.ok) return malformed(findings.failure, 'charged');
  return { kind: 'answered', findings: findings.value, charge: 'charged', httpStatus: 200 };
}

/** Asks without an address: a good key is told that parameters are missing (400, never billed). */
async function testAttomKey(context: CallContext): Promise<Result<KeyTest, Failure>> {
  const outcome = await get(V1 + attomSources.owner.endpoint, context, {});
  if (outcome.kind === 'silent') return fail(silentCall('attom', outcome).failure);
  if (outcome.status === 400 || outcome.status === 200) return ok({ balanceMicros: null });
  const answer = readRefusal(outcome, context.now);
  return answer.kind === 'failed' ? fail(answer.failure) : ok({ balanceMicros: null });
}
