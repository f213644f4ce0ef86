import { pageShape } from './page-shape.ts';
import type { SiteInfo } from './site.ts';

const NEVER = /(?!)/;

/**
 * Every site, in the order they are asked; the generic reader takes what is left. Imports no
 * reader: whatever only asks which site a page is of imports this file and stays small.
 */
export const CATALOGUE = [
  {
    id: 'zillow',
    name: 'Zillow',
    matches: ['*://*.zillow.com/*'],
    host: /(^|\.)zillow\.com$/,
    details: /\/\d+_zpid\b|^\/(?:b|apartments|community)\//,
    results:
      /^\/(?!$|(?:browse|home-?values|homeloans|learn|mortgage|myzillow|professionals?|profile|rental-manager|research|sellers?|z)\b)/,
  },
  {
    id: 'redfin',
    name: 'Redfin',
    matches: ['*://*.redfin.com/*', '*://*.redfin.ca/*'],
    host: /(^|\.)redfin\.(com|ca)$/,
    details: /\/(?:home|for-sale|for-rent|apartment)\/\d+/,
    results: /^\/(?:[a-z]{2}\/)?(?:city|zipcode|neighborhood|county|state|school|place)\//,
  },
  {
    id: 'realtor',
    name: 'Realtor.com',
    matches: ['*://*.realtor.com/*'],
    host: /(^|\.)realtor\.com$/,
    details: /^\/(?:realestateandhomes-detail|rentals\/details)\//,
    results: /^\/(?:realestateandhomes-search|apartments|houses-for-rent|rentals)\//,
  },
  {
    id: 'trulia',
    name: 'Trulia',
    matches: ['*://*.trulia.com/*'],
    host: /(^|\.)trulia\.com$/,
    details: /^\/(?:home|p|c|property|building|community|homes\/[^/]+\/[^/]+\/sold)\/./,
    results: /^\/(?:[A-Z]{2}\/|(?:for_sale|for_rent|sold)\/)/,
  },
  {
    id: 'craigslist',
    name: 'Craigslist',
    matches: ['*://*.craigslist.org/*'],
    host: /(^|\.)craigslist\.org$/,
    details: /^\/(?:\w{3}\/)?(?:apa|re[abo])\/d\/|^\/view\/d\//,
    results: /^\/search\/(?:(?:[\w-]+\/)?(?:apa|re[abo])\/?$|(?:sub)?area\/)/,
  },
  {
    id: 'rightmove',
    name: 'Rightmove',
    matches: [],
    host: /(^|\.)rightmove\.co\.uk$/,
    details: /^\/properties\/\d+|\/property-\d+\.html/,
    results: /^\/(?:property-for-sale|property-to-rent|new-homes-for-sale)\//,
  },
  {
    id: 'onthemarket',
    name: 'OnTheMarket',
    matches: [],
    host: /(^|\.)onthemarket\.com$/,
    details: /^\/details\/\d+/,
    results: /^\/(?:for-sale|to-rent|new-homes)\//,
  },
  {
    id: 'zoopla',
    name: 'Zoopla',
    matches: [],
    host: /(^|\.)zoopla\.co\.uk$/,
    details: /^\/(?:for-sale|to-rent|new-homes)\/details\/\d+/,
    results: /^\/(?:for-sale|to-rent|new-homes)\//,
  },
  {
    id: 'landandfarm',
    name: 'Land And Farm',
    matches: ['*://*.landandfarm.com/*'],
    host: /(^|\.)landandfarm\.com$/,
    details: /^\/property\/(?:[^/]*-|[^/]+\/)\d+/,
    results: /^\/search\/|-for-sale(?:\/|$)|\/land\/?$/,
  },
  {
    id: 'landwatch',
    name: 'LandWatch',
    matches: ['*://*.landwatch.com/*', '*://*.land.com/*'],
    host: /(^|\.)(?:landwatch|land|landsofamerica)\.com$/,
    details: /\/pid\/\d+|^\/property\/(?:[^/]*-|[^/]+\/)\d+/,
    results: /-for-sale(?:\/|$)|\/(?:all-)?land\/?$/,
  },
  {
    id: 'foreclosure',
    name: 'Foreclosure.com',
    matches: [],
    host: /(^|\.)foreclosure\.com$/,
    details: /^\/address\/[^/]+\/\w+_lid/,
    results: /^\/(?!address\/)./,
  },
  {
    id: 'apartments',
    name: 'Apartments.com',
    matches: ['*://*.apartments.com/*'],
    host: /(^|\.)apartments\.com$/,
    details: /^\/[^/]*-[a-z]{2}\/\w{7}\/?$/,
    results: /^\/(?:(?:apartments|condos|houses|townhomes)\/)?[a-z-]+-[a-z]{2}(?:-\d{5})?(?:\/|$)/,
  },
  {
    id: 'homes',
    name: 'Homes.com',
    matches: ['*://*.homes.com/*'],
    host: /(^|\.)homes\.com$/,
    details: /^\/(?:property\/[^/]+\/\w+|community\/.)/,
    results: /-for-(?:sale|rent)\/|\/sold\/|^\/[a-z-]+-[a-z]{2}\/(?:p\d+\/)?$/,
  },
  {
    id: 'compass',
    name: 'Compass',
    matches: ['*://*.compass.com/*'],
    host: /(^|\.)compass\.com$/,
    details: /^\/(?:homedetails|listing)\/.*(?:_[lp]id\b|\/view\b)/,
    results: /^\/homes-for-(?:sale|rent)\//,
  },
  { id: 'generic', name: 'Other site', matches: [], host: /./, details: NEVER, results: NEVER },
] as const satisfies readonly SiteInfo[];

type CatalogueSite = (typeof CATALOGUE)[number];
/** A site whose pages are read without being asked. */
type PillSite = Exclude<CatalogueSite, { matches: readonly [] }>;

/** Ids of the sites that have a reader. */
export type SiteId = CatalogueSite['id'];

/** Whether pages of a site are read without being asked. */
export const isPillSite = (site: CatalogueSite): site is PillSite => site.matches.length > 0;

/** The sites whose pages are read without being asked; any other page is read when the popup opens on it. */
export const PILL_SITES: readonly PillSite[] = CATALOGUE.filter(isPillSite);

/** Chrome match patterns of the pages the content script runs on by itself. */
export const SITE_MATCHES: readonly string[] = PILL_SITES.flatMap((site) => site.matches);

/** What a listing page of any site loads when it is first needed. */
export const SHARED_SCRIPTS = [
  'listing-ui.js',
  'results-ui.js',
  'fix-tools.js',
  'picker.js',
  'report-page.js',
] as const;

/** A site's own script with its reader and the pill, from `entrypoints/listing-page-<id>.ts`. */
export const listingScript = <Site extends CatalogueSite>({ id }: Site) =>
  `/listing-page-${id as Site['id']}.js` as const;

/** The script for pages of an origin the user added; null where pages are read anyway, or cannot be. */
export function askedScript(
  origin: string,
): ReturnType<typeof listingScript<CatalogueSite>> | null {
  const site = siteInfoForUrl(origin);
  return site === null || isPillSite(site) ? null : listingScript(site);
}

/** The script that a page of this address needs, or null where no listing can be. */
export function listingScriptFor(url: string): ReturnType<typeof listingScript<PillSite>> | null {
  const site = siteInfoForUrl(url);
  if (site === null || !isPillSite(site) || pageShape(site, new URL(url)) === 'other') return null;
  return listingScript(site);
}

/** The site of a web address, or null where no page can be read (not http or https). */
export function siteInfoForUrl(url: string): CatalogueSite | null {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  return CATALOGUE.find((site) => site.host.test(parsed.hostname)) ?? null;
}
