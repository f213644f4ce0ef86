import { expect, it } from 'vitest';
import { NOTHING_KNOWN } from '@/tests/support/builders.ts';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import type { HttpOutcome, HttpRequest } from '../../http-client.ts';
import { attomSources } from './client.ts';

const ID = '4310061';
const ADDRESS = {
  line1: '1 Sample St',
  line2: 'Sampleton, OH 43001',
  unit: null,
  city: 'Sampleton',
  state: 'OH',
  zip: '43001',
};

async function ask(body: unknown) {
  const requests: HttpRequest[] = [];
  const http = (request: HttpRequest) => {
    requests.push(request);
    return Promise.resolve<HttpOutcome>({ kind: 'json', status: 200, body, retryAfterMs: null });
  };
  const known = { ...NOTHING_KNOWN, attomId: ID };
  const request = { address: ADDRESS, known, requestId: 'request-1' };
  const answer = await attomSources.preforeclosure.lookUp(request, {
    key: 'key',
    http,
    now: Date.UTC(2026, 10, 1),
  });
  return { requests, answer };
}
const details = (defaults: object[], auctions: object[] = []) => ({
  PreforeclosureDetails: { Default: defaults, Auction: auctions },
});

it('asks by the id at a path of its own', async () => {
  const { requests } = await ask(details([]));
  expect(requests).toMatchObject([
    {
      url: 'https://api.gateway.attomdata.com/property/v3/preforeclosuredetails',
      searchParams: { attomid: ID },
    },
  ]);
});

it('reads the newest notice and its auction', async () => {
  const body = details(
    [
      { recordType: 'LIS', foreclosureRecordingDate: '2009-03-02', loanBalance: 90_000 },
      {
        recordType: 'NOD',
        foreclosureRecordingDate: '8/15/2026',
        loanBalance: '181000.50',
        recordedAuctionOpeningBid: 150_000,
        recordLastUpdated: '2026-09-01',
      },
    ],
    [{ auctionDate: '2009-08-01' }, { auctionDate: '2026-11-20' }],
  );
  expect((await ask(body)).answer).toMatchObject({
    charge: 'charged',
    findings: {
      matched: true,
      dataAsOf: '2026-09-01',
      facts: {
        attomId: ID,
        foreclosure: {
          status: 'Notice of default',
          filedAt: '2026-08-15',
          auctionAt: '2026-11-20',
          openingBid: 150_000,
          unpaidBalance: 181_000.5,
        },
      },
    },
  });
});

it('takes no auction before the newest notice for its own', async () => {
  const body = details(
    [{ recordType: 'LIS', foreclosureRecordingDate: '2026-03-02' }],
    [{ auctionDate: '2009-08-01' }],
  );
  expect((await ask(body)).answer).toMatchObject({
    findings: { facts: { foreclosure: { status: 'Lis pendens', auctionAt: null } } },
  });
});

it('reads an answer that stands in its property, in either family of keys', async () => {
  const notice = { recordtype: 'Lis Pendens', foreclosurerecordingdate: '2026-03-02' };
  const body = {
    status: { code: 0, msg: 'SuccessWithResult' },
    property: { preforeclosuredetails: { default: [notice], auction: null } },
  };
  expect((await ask(body)).answer).toMatchObject({
    findings: { facts: { foreclosure: { status: 'Lis Pendens', filedAt: '2026-03-02' } } },
  });
});

it.each([
  ['empty lists', details([])],
  ['an answer without a property', { status: { code: 0, msg: 'Success' }, property: [] }],
  ['a case of another home', details([{ attomId: 9, recordType: 'NOD' }])],
])('takes %s for none on record, which was billed', async (_, body) => {
  expect((await ask(body)).answer).toMatchObject({
    kind: 'answered',
    findings: { matched: false, facts: {} },
    charge: 'charged',
  });
});

it('takes an answer of another shape for malformed, which was billed', async () => {
  expect((await ask({ PreforeclosureDetails: 'none' })).answer).toMatchObject({
    failure: { kind: 'malformed-response' },
    charge: 'charged',
  });
});

it.skipIf(lacksSharedData)('finds none in the published sample, which has none', async () => {
  const body = readSharedJson('provider-samples', 'attom/synthetic/preforeclosuredetails.json');
  expect((await ask(body)).answer).toMatchObject({ findings: { matched: false } });
});
