import type { SampleHome } from './sample-homes.ts';

const STYLE = `
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1c2733; background: #f4f5f2; }
  header { padding: 14px 32px; background: #fff; border-bottom: 1px solid #dfe3dc; font-weight: 600; }
  main { max-width: 1040px; margin: 24px auto; padding: 0 32px 96px; }
  .photo { height: 300px; border-radius: 12px; background: linear-gradient(#b9cfdd, #dfe8e0 62%, #9db08d 62%); }
  .price { font-size: 32px; font-weight: 700; margin: 20px 0 0; }
  .stats { display: flex; gap: 24px; margin: 8px 0 20px; padding: 0; list-style: none; }
  .cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px; }
  .cards > * { background: #fff; border: 1px solid #dfe3dc; border-radius: 12px; overflow: hidden; padding-bottom: 12px; }
  .cards .photo { height: 150px; border-radius: 0; }
  .cards .text { padding: 8px 14px 0; }
  a { color: inherit; text-decoration: none; }
`;

/** A whole page. Nothing in it imitates a property site's looks; its data does. */
export const pageShell = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style>${head}</head>
<body><header>Made-up homes for trying LeadFlow</header><main>${body}</main></body>
</html>`;

/** JSON that may stand inside a script element. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');

/** What a person reads on a home's own page. */
export const homeText = (home: SampleHome): string => `
  <div class="photo"></div>
  <p class="price">${dollars(home.price)}</p>
  <h1>${oneLine(home)}</h1>
  <ul class="stats"><li>${home.beds} bd</li><li>${home.baths} ba</li><li>${home.sqft.toLocaleString('en-US')} sqft</li></ul>
  <p>${home.description}</p>
  <p>Built in ${home.yearBuilt}. Lot of ${home.lotSqft.toLocaleString('en-US')} sqft. MLS ${home.mlsId}.</p>`;

/** "118 Sample Ridge Rd, Sampleton, OH 43001" */
export const oneLine = ({ street, city, state, zip }: SampleHome): string =>
  `${street}, ${city}, ${state} ${zip}`;

/** "$249,000" */
export const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`;

/** "118-Sample-Ridge-Rd" */
export const hyphened = (text: string): string => text.replaceAll(/[ ,]+/g, '-');
