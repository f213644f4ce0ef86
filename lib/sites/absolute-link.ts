/** A link that a parser would give back as it is: most are, and a page has thousands. */
const ABSOLUTE = /^https:\/\/[a-z\d.-]+\/(?!\.)[\w/~-]*(?:\.\w+)?$/;

const PATH = /^\/(?![/.])[\w/~-]*$/;

/** The address a link on the page `base` leads to; null where it is none. */
export function absoluteLink(link: string, base: string | URL): string | null {
  return ABSOLUTE.test(link) ? link : (URL.parse(link, base)?.href ?? null);
}

/** The page a link leads to, without what is behind "?" and "#"; null where it is no link. */
export function pageLink(link: string, base: URL): string | null {
  if (ABSOLUTE.test(link)) return link;
  if (PATH.test(link)) return `https://${base.host}${link}`;
  const url = URL.parse(link, base);
  return url && `https://${url.host}${url.pathname}`;
}
