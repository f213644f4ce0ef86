import { expect, it } from 'vitest';
import { hrefOf, parseRoute, type Route } from './route.ts';

it.each<Route>([
  { screen: 'board' },
  { screen: 'settings' },
  { screen: 'lead', leadId: 'a/b #1' },
  { screen: 'leads', importId: 'i/1' },
])('reads back the link to $screen', (route) => {
  expect(parseRoute(hrefOf(route))).toEqual(route);
});

it.each(['', '#', '#/', '#/nowhere', '#/lead', '#/lead/'])('shows the board for "%s"', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'board' });
});
