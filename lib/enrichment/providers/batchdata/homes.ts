import type { z } from '../../../domain/zod.ts';
import { BATCHDATA_DATASETS } from '../../../domain/datasets/batchdata-datasets.ts';
import type {
  CallContext,
  DatasetSource,
  FailedLookup,
  Findings,
  LookupRequest,
  ProviderAnswer,
} from '../../provider.ts';
import { unitsByRequest, type Outcome } from './bill.ts';
import { askBatchData, malformed, refused } from './call.ts';
import { sharesOf, type Labelled } from './shares.ts';

/** An element of an answer: what it says, which home it is about, and whether that was found. */
interface HomeElement<Said> extends Labelled {
  said: Said;
  matched: boolean;
  /** The provider did not understand what was asked. */
  error: boolean;
}

/** An answer about homes, whatever the endpoint calls its parts. */
interface HomesAnswer<Said> {
  elements: HomeElement<Said>[];
  /** How many matches the provider bills; null when it does not say. */
  matchCount: number | null;
}

/** An endpoint that is asked about homes, several in one call, and billed by how many it finds. */
interface HomesEndpoint<Schema extends z.ZodType, Said> {
  dataset: keyof typeof BATCHDATA_DATASETS;
  endpoint: string;
  options: string;
  /** Most homes in one call. */
  max: number;
  bodyOf(requests: readonly LookupRequest[]): unknown;
  schema: Schema;
  read(answer: z.output<Schema>): HomesAnswer<Said>;
  /** What the matched elements of one home say. */
  findingsOf(matched: readonly Said[], now: number): Findings;
}

/** The endpoint as a source of its dataset. */
export function homesSource<Schema extends z.ZodType, Said>(
  home: HomesEndpoint<Schema, Said>,
): DatasetSource {
  const lookUpAll = async (requests: readonly LookupRequest[], context: CallContext) => {
    const { endpoint, schema } = home;
    const worthMicros = requests.length * BATCHDATA_DATASETS[home.dataset].defaultPriceMicros;
    const call = { endpoint, schema, json: home.bodyOf(requests), worthMicros };
    const answer = await askBatchData(call, context);
    if (!answer.ok) {
      const failed = inHalves(answer.failure, requests.length);
      return new Map(requests.map(({ requestId }) => [requestId, failed]));
    }
    return answersFor(home, requests, home.read(answer.value), context.now);
  };
  return {
    provider: 'batchdata',
    dataset: home.dataset,
    endpoint: home.endpoint,
    options: home.options,
    batch: { max: home.max, lookUp: lookUpAll },
    async lookUp(request, context) {
      const answers = await lookUpAll([request], context);
      return answers.get(request.requestId) ?? malformed('');
    },
  };
}

/** One home that BatchData cannot read makes it refuse the whole call, for free: halves find it. */
const inHalves = (failed: FailedLookup, homes: number): FailedLookup =>
  failed.httpStatus === 400 && homes > 1
    ? { ...failed, retry: { afterMs: null, inBatchOf: Math.ceil(homes / 2) } }
    : failed;

function answersFor<Schema extends z.ZodType, Said>(
  home: HomesEndpoint<Schema, Said>,
  requests: readonly LookupRequest[],
  { elements, matchCount }: HomesAnswer<Said>,
  now: number,
): Map<string, ProviderAnswer> {
  const shares = sharesOf(requests, elements);
  const outcomes = [...shares].map(([requestId, share]) => outcomeOf(requestId, share));
  // An answer that shows no match at all bills none, also where it does not count.
  const units = unitsByRequest(outcomes, matchCount ?? (elements.some(isMatch) ? null : 0));
  return new Map(
    outcomes.map(({ requestId, kind }) => {
      const matched = (shares.get(requestId) ?? []).filter(isMatch);
      const findings = home.findingsOf(
        matched.map(({ said }) => said),
        now,
      );
      return [requestId, answerOf(kind, units.get(requestId) ?? null, findings)];
    }),
  );
}

const isMatch = ({ matched, error }: Pick<HomeElement<unknown>, 'matched' | 'error'>): boolean =>
  matched && !error;

function outcomeOf(requestId: string, share: readonly HomeElement<unknown>[]): Outcome {
  const found = share.filter(isMatch).length;
  if (found > 0) return { requestId, kind: 'match', found };
  if (share.length === 0) return { requestId, kind: 'missing', found };
  return { requestId, kind: share.some(({ error }) => error) ? 'error' : 'no-match', found };
}

/** An element that is missing was no match if the provider billed none for it, and is lost if it did. */
function answerOf(kind: Outcome['kind'], units: number | null, findings: Findings): ProviderAnswer {
  if (units === null) return malformed('missing');
  const bill = {
    charge: units > 0 ? ('charged' as const) : ('not-charged' as const),
    ...(units > 1 && { units }),
    ...(units !== (kind === 'match' ? 1 : 0) && { countDiffers: true as const }),
  };
  if (kind === 'error')
    return {
      ...refused({ kind: 'bad-request', provider: 'batchdata', status: 200 }, 200),
      ...bill,
    };
  if (kind === 'missing' && units > 0) return { ...malformed('missing'), ...bill };
  return { kind: 'answered', findings, httpStatus: 200, ...bill };
}

/** The home as endpoints take it: without what is not known. */
export function addressBody({ address }: LookupRequest): Record<string, string> {
  const { line1, city, state, zip } = address;
  const parts = Object.entries({ street: line1, city, state, zip });
  return Object.fromEntries(parts.flatMap(([name, part]) => (part === null ? [] : [[name, part]])));
}
