/** Rows of a list as a user brings it: made-up homes with prices, phones, tags and dates. */
export interface ListRow {
  street: string;
  zip?: string;
  price?: string;
}

const HEADER = 'Property Address,City,ST,Zip,List Price,Ph1,Added,Campaign,Note';

/** A CSV file's text with these homes. */
export const listFile = (rows: readonly ListRow[]): string =>
  [HEADER, ...rows.map(lineOf)].join('\r\n') + '\r\n';

/** Homes that are no two alike. */
export const homesOnList = (count: number, street: string): ListRow[] =>
  Array.from({ length: count }, (_, index) => ({ street: `${index + 1} ${street}` }));

const lineOf = ({ street, zip = '43001', price = '$249,000' }: ListRow, index: number): string => {
  const phone = `(614) 555-01${String(index % 100).padStart(2, '0')}`;
  return `${street},Sampleton,OH,${zip},"${price}",${phone},03/14/26,Q1 mail,Back door open`;
};
