import type { SyntheticProperty } from '../synthetic-property.ts';
import { foundStatus } from './attom-status.ts';
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

/** property/expandedprofile: camel case, missing things are null, owner and mortgage under assessment. */
export function expandedProfileBody(property: SyntheticProperty) {
  const { attomId } = property;
  return {
    status: { ...foundStatus(attomId), responseDateTime: '2026-08-01T09:55:49.784Z', attomId },
    property: [
      {
        ...addressBlocks(property),
        ...homeBlocks(property),
        sale: saleBlock(property),
        assessment: {
          ...assessmentBlocks(property),
          improvementPercent: 75,
          owner: ownerBlock(property),
          mortgage: mortgageBlock(property),
        },
        ...vintageBlock(property),
      },
    ],
  };
}

/** attomavm/detail: lower case, missing things are left out, owner at the top and mortgage under sale. */
export function attomAvmBody(property: SyntheticProperty) {
  const { amount, high, low, score, asOf } = property.value;
  const block = {
    ...addressBlocks(property),
    ...homeBlocks(property),
    avm: { eventDate: asOf, amount: { scr: score, value: amount, high, low, fsd: 100 - score } },
    sale: { ...saleBlock(property), mortgage: mortgageBlock(property) },
    assessment: assessmentBlocks(property),
    owner: ownerBlock(property),
    ...vintageBlock(property),
  };
  return {
    status: foundStatus(property.attomId),
    echoed_fields: { jobID: '', loanNumber: '', preparedBy: '', resellerID: '', preparedFor: '' },
    property: [toLowerFamily(block)],
  };
}
