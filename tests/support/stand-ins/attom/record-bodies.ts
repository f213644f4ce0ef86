import type { SyntheticProperty } from '../synthetic-property.ts';
import { syntheticRecords } from '../synthetic-records.ts';
import { foundStatus, noResultBody } from './attom-status.ts';
import { toLowerFamily } from './lower-family.ts';
import {
  addressBlocks,
  assessmentBlocks,
  homeBlocks,
  mortgageBlock,
  ownerBlock,
  saleBlock,
} from './property-blocks.ts';

const vintageBlock = ({ value }: SyntheticProperty) => ({
  vintage: { lastModified: value.asOf, pubDate: value.asOf },
});

const found = <Block extends object>(property: SyntheticProperty, block: Block) => ({
  status: foundStatus(property.attomId),
  property: [block],
});

/** property/basicprofile: camel case; the price under saleAmountData, owner and mortgage under assessment. */
export function basicProfileBody(property: SyntheticProperty) {
  const { amount, calculation: _, ...sale } = saleBlock(property);
  return found(property, {
    ...addressBlocks(property),
    ...homeBlocks(property),
    sale: { ...sale, saleAmountData: withoutNulls(amount) },
    assessment: {
      ...assessmentBlocks(property),
      owner: ownerBlock(property),
      mortgage: mortgageBlock(property),
    },
    ...vintageBlock(property),
  });
}

/** property/detailmortgageowner: lower case; one loan spread on the mortgage itself, and the owner at the top. */
export function mortgageOwnerBody(property: SyntheticProperty) {
  const { mortgage } = property;
  const loan =
    mortgage === null
      ? { lender: { companycode: '-1' }, amount: 0, date: '', deedtype: 'BS', duedate: '' }
      : {
          lender: { companycode: '10100', lastname: mortgage.lender },
          amount: mortgage.amount,
          date: mortgage.date,
          deedtype: 'DT',
          duedate: mortgage.dueDate,
        };
  const block = {
    ...addressBlocks(property),
    ...homeBlocks(property),
    owner: ownerBlock(property),
    ...vintageBlock(property),
  };
  return found(property, {
    ...(toLowerFamily(block) as object),
    mortgage: { ...loan, title: { companyname: 'NONE AVAILABLE' } },
  });
}

/** valuation/homeequity: camel case but for LTV, with the valuation it is reckoned from. */
export function homeEquityBody(property: SyntheticProperty) {
  const { amount, high, low, score, asOf } = property.value;
  const { available, loanBalance, ltv } = syntheticRecords(property).equity;
  const { identifier, address } = addressBlocks(property);
  return found(property, {
    identifier,
    address,
    avm: {
      eventDate: asOf,
      amount: { scr: score, value: amount, high, low, valueRange: high - low },
    },
    homeEquity: {
      LTV: ltv,
      estimatedAvailableEquity: available,
      estimatedLendableEquity: Math.max(0, Math.round(available * 0.8)),
      firstAmortizedLoanAmount: loanBalance,
      secondAmortizedLoanAmount: 0,
      thirdAmortizedLoanAmount: 0,
      totalEstimatedLoanBalance: loanBalance,
      recordLastUpdated: asOf,
    },
  });
}

/** saleshistory/detail: a list in no order one may count on, its dates in camel case and its amounts in lower. */
export function salesHistoryBody(property: SyntheticProperty) {
  const sales = syntheticRecords(property).sales.map((purchase) => {
    const { saleSearchDate, saleTransDate, buyerName, sellerName, amount, calculation } = saleBlock(
      { ...property, purchase },
    );
    return {
      buyerName,
      sellerName,
      saleSearchDate,
      saleTransDate,
      amount: toLowerFamily(amount),
      calculation: toLowerFamily(calculation),
      vintage: { lastModified: property.value.asOf },
    };
  });
  const block = { ...addressBlocks(property), ...vintageBlock(property) };
  return found(property, { ...(toLowerFamily(block) as object), salehistory: sales });
}

/** assessment/detail: lower case. */
export function assessmentBody(property: SyntheticProperty) {
  const block = {
    ...addressBlocks(property),
    ...homeBlocks(property),
    assessment: assessmentBlocks(property),
    ...vintageBlock(property),
  };
  return found(property, toLowerFamily(block) as object);
}

/** property/buildingpermits: camel case, whatever a permit lacks is left out; a house without any is no result. */
export function buildingPermitsBody(property: SyntheticProperty) {
  const { permits } = syntheticRecords(property);
  if (permits.length === 0) return noResultBody;
  return found(property, {
    ...addressBlocks(property),
    buildingPermits: permits.map(({ date, number, type, description, status, value }) =>
      withoutNulls({
        effectiveDate: date,
        permitNumber: number,
        status,
        description,
        type,
        projectName: type,
        jobValue: value,
        fees: 35,
        businessName: 'SAMPLE BUILDERS LLC',
        homeOwnerName: 'Owner, Sample',
      }),
    ),
    ...vintageBlock(property),
  });
}

/** preforeclosuredetails: no status, and a house in no trouble has two empty lists. */
export function preforeclosureBody(property: SyntheticProperty) {
  const { foreclosure } = syntheticRecords(property);
  if (foreclosure === null) return { PreforeclosureDetails: { Default: [], Auction: [] } };
  const { recordType, recordedAt, auctionAt, openingBid, loanBalance } = foreclosure;
  const foreclosureId = property.attomId % 1_000_000;
  return {
    PreforeclosureDetails: {
      Default: [
        {
          foreclosureId,
          borrowerNameOwner: 'SAMPLE OWNER',
          recordType,
          foreclosureRecordingDate: recordedAt,
          recordedAuctionOpeningBid: openingBid,
          loanBalance,
          recordLastUpdated: property.value.asOf,
        },
      ],
      Auction:
        auctionAt === null ? [] : [{ foreclosureId, auctionDate: auctionAt, courthouse: '' }],
    },
  };
}

const withoutNulls = (block: object): object =>
  Object.fromEntries(Object.entries(block).filter(([, value]) => value !== null));
