import type { Disguise } from './disguise.ts';

/** Hosts that are nobody's and that readers go by: of schemas, and of bot checks. */
const SHARED_HOST = /^schema\.org$|awswaf\.com$|captcha-delivery\.com$/;

/** Whether a text is a web address, or the path of one. */
export const isAddress = (text: string): boolean =>
  /^(?:https?:)?\/\/[^\s/]+|^\/[^\s/<>{}][^\s<>{}]*$/.test(text);

/**
 * A web address in disguise: its words and numbers as in any text.
 * Hosts of the page's own site stay, so that the address is still read as the site's; others become made up.
 */
export function disguiseUrl(url: string, siteName: string, disguise: Disguise): string {
  const [, origin = '', path = '', query = '', hash = ''] =
    /^((?:https?:)?\/\/[^/?#]+)?([^?#]*)(?:\?([^#]*))?(#.*)?/.exec(url) ?? [];
  const values = query.replaceAll(
    /([^&=]*)=?([^&]*)/g,
    (pair, name: string, value: string) => pair && `${disguise.code(name)}=${disguise.text(value)}`,
  );
  return (
    disguiseOrigin(origin, siteName, disguise) +
    disguise.text(path) +
    (query && `?${values}`) +
    disguise.text(hash)
  );
}

function disguiseOrigin(origin: string, siteName: string, disguise: Disguise): string {
  const [, scheme = '', host = ''] = /^((?:https?:)?\/\/)(.*)$/.exec(origin) ?? [];
  if (host === '' || host.includes(siteName) || SHARED_HOST.test(host)) return origin;
  const name = host.split(':')[0]?.split('.').slice(0, -1).join('-') ?? '';
  return `${scheme}${disguise.text(name, 'all') || 'host'}.example`;
}
