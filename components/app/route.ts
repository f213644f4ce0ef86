/** The screens of the app that have no parameter. */
export const SCREENS = [
  'board',
  'leads',
  'queue',
  'costs',
  'reports',
  'import',
  'settings',
  'duplicates',
] as const;
export type Screen = (typeof SCREENS)[number];

/** Where the app is: kept in the address after the `#`, so that back, reload and links work. */
export type Route =
  | { screen: Screen }
  /** The leads that an import made. */
  | { screen: 'leads'; importId: string }
  | { screen: 'lead'; leadId: string };

/** The link to a place in the app, for `<a href>`. */
export function hrefOf(route: Route): string {
  if ('leadId' in route) return `#/lead/${encodeURIComponent(route.leadId)}`;
  if ('importId' in route) return `#/leads/${encodeURIComponent(route.importId)}`;
  return `#/${route.screen}`;
}

/** The place a location's hash names; the board when it names none. */
export function parseRoute(hash: string): Route {
  const [screen, id] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'lead' && id) return { screen: 'lead', leadId: decodeURIComponent(id) };
  if (screen === 'leads' && id) return { screen: 'leads', importId: decodeURIComponent(id) };
  return { screen: SCREENS.find((known) => known === screen) ?? 'board' };
}
