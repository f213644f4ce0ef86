/**
 * ATTOM spells the keys of some endpoints in camel case and of others in lower case, except those
 * that stay camel in both. The exceptions are those of the recorded bodies.
 */
const CAMEL_IN_BOTH = new Set([
  'Id',
  'attomId',
  'absenteeInd',
  'countrySubd',
  'matchCode',
  'oneLine',
  'propLandUse',
  'propIndicator',
  'sizeInd',
  'prkgSize',
  'storyDesc',
  'unitsCount',
  'eventDate',
  'buyerName',
  'sellerName',
  'saleTransDate',
  'FirstConcurrent',
  'SecondConcurrent',
  'trustDeedDocumentNumber',
  'loanTypeCode',
  'lenderLastName',
  'dueDate',
  'companyCode',
  'lastModified',
  'pubDate',
]);

/** The same block in the lower-case family, with nulls left out as that family does. */
export function toLowerFamily(block: unknown): unknown {
  if (Array.isArray(block)) return block.map(toLowerFamily);
  if (typeof block !== 'object' || block === null) return block;
  const entries = Object.entries(block).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      CAMEL_IN_BOTH.has(key) ? key : key.toLowerCase(),
      toLowerFamily(value),
    ]),
  );
}
