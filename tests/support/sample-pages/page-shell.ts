import type { SampleHome } from './sample-homes.ts';

const STYLE = `
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1c2733; background: #f4f5f2; }
  header { padding: 14px 32px; background: #fff; border-bottom: 1px solid #dfe3dc; font-weight: 600; }
  main { max-width: 1040px; margin: 24px auto; padding: 0 32px 96px; }
  .photo { display: block; width: 100%; height: 300px; border-radius: 12px; }
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

/** A drawing in place of a photo, in a colour of its own for each home. */
export function picture({ id }: SampleHome): string {
  const hue = (Number(id) * 47) % 360;
  return `<svg class="photo" viewBox="0 0 320 150" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <rect width="320" height="150" fill="hsl(205 38% 84%)"/><rect y="112" width="320" height="38" fill="hsl(95 22% 62%)"/>
    <path d="M92 118V72l68-36 68 36v46z" fill="hsl(${hue} 32% 74%)"/><path d="M82 74l78-42 78 42-6 9-72-38-72 38z" fill="hsl(${hue} 26% 38%)"/>
    <path d="M148 118V86h24v32zM108 84h24v18h-24zM188 84h24v18h-24z" fill="hsl(215 24% 34%)"/></svg>`;
}

/** What a person reads on a home's own page. */
export const homeText = (home: SampleHome): string => `
  ${picture(home)}
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
