import type { Foreclosure } from '../../../domain/facts.ts';
import type { Findings } from '../../provider.ts';
import type { AttomPreforeclosure } from './foreclosure-schema.ts';
import { newestFirst } from './newest-first.ts';

/** Kinds of notice as county recorders abbreviate them. */
const NOTICES: Readonly<Record<string, string>> = {
  NOD: 'Notice of default',
  LIS: 'Lis pendens',
  NTS: 'Notice of trustee’s sale',
  NFS: 'Notice of foreclosure sale',
  REO: 'Bank owned',
};

/** The newest foreclosure case of a home. None on record, or an answer about another home, is no match. */
export function findingsFromPreforeclosure(answer: AttomPreforeclosure, attomId: string): Findings {
  const nothing = { matched: false, facts: {}, persons: [], dataAsOf: null };
  if (isOfAnother(answer, attomId)) return nothing;
  const foreclosure = foreclosureOf(answer);
  const { default: notices } = answer.preforeclosuredetails;
  const [dataAsOf = null] = notices
    .flatMap(({ recordlastupdated }) => recordlastupdated ?? [])
    .toSorted()
    .toReversed();
  return foreclosure === null
    ? { ...nothing, dataAsOf }
    : { matched: true, facts: { foreclosure, attomId }, persons: [], dataAsOf };
}

/** Whether the answer names an id, and only others than the one that was asked for. */
function isOfAnother(answer: AttomPreforeclosure, attomId: string): boolean {
  const { status, identifier, preforeclosuredetails: details } = answer;
  const ids = [status, identifier, ...details.default, ...details.auction].flatMap(
    ({ attomid }) => attomid ?? [],
  );
  return ids.length > 0 && !ids.includes(attomId);
}

/** An auction before the newest notice belongs to an older case, which was cured or sold. */
function foreclosureOf({ preforeclosuredetails }: AttomPreforeclosure): Foreclosure | null {
  const notices = preforeclosuredetails.default.map((notice) => ({
    ...notice,
    date: notice.foreclosurerecordingdate ?? notice.foreclosureinstrumentdate,
  }));
  const [notice] = newestFirst(notices);
  const filedAt = notice?.date ?? null;
  const auctions = [...preforeclosuredetails.auction, ...notices].map((auction) => ({
    ...auction,
    date: auction.auctiondate,
  }));
  const [auction] = newestFirst(
    auctions.filter(({ date }) => date !== null && (filedAt === null || date >= filedAt)),
  );
  if (notice === undefined && auction === undefined) return null;
  return {
    status: statusOf(notice?.recordtype ?? null) ?? (auction ? 'Auction' : null),
    filedAt,
    auctionAt: auction?.date ?? null,
    openingBid: auction?.recordedauctionopeningbid ?? notice?.recordedauctionopeningbid ?? null,
    unpaidBalance: notice?.loanbalance ?? null,
  };
}

const statusOf = (recordType: string | null): string | null =>
  recordType === null ? null : (NOTICES[recordType.toUpperCase()] ?? recordType);
