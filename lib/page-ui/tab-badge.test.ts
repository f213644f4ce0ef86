// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aLeadOnPage, fakeBackground } from '../../tests/support/fake-background.ts';
import { ok } from '../shared/result.ts';
import { TabBadge } from './tab-badge.ts';

let said: (string | null)[];
let badge: TabBadge;

beforeEach(() => {
  said = [];
  const { ask } = fakeBackground({
    'page.badge': ({ stageName }) => {
      said.push(stageName);
      return ok(null);
    },
  });
  badge = new TabBadge(ask);
});
afterEach(() => vi.restoreAllMocks());

it('says the stage of the lead once, and when it is none any more', () => {
  badge.show(null);
  badge.show(aLeadOnPage());
  badge.show(aLeadOnPage());
  badge.show(aLeadOnPage({ stageName: 'Dead' }));
  badge.show(null);
  expect(said).toEqual(['Contacted', 'Dead', null]);
});

it('says it again after the page may have been away', () => {
  badge.show(aLeadOnPage());
  badge.forget();
  badge.show(aLeadOnPage());
  expect(said).toEqual(['Contacted', 'Contacted']);
});

it('says nothing for a page that nobody looks at, and makes up for it later', () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  badge.show(aLeadOnPage());
  expect(said).toEqual([]);
  hidden.mockReturnValue(false);
  badge.show(aLeadOnPage());
  expect(said).toEqual(['Contacted']);
});
