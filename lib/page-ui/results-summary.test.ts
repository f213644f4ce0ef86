import { describe, expect, it } from 'vitest';
import type { Verdict } from '../domain/buy-box-judge.ts';
import { aLeadOnPage } from '../../tests/support/fake-background.ts';
import { summaryWords, wanted, type Standing } from './results-summary.ts';

const verdict = (kind: Verdict['kind']): Verdict => ({ kind, words: kind, detail: kind });
const row = (parts: Partial<Standing> = {}): Standing => ({
  lead: null,
  verdict: null,
  hidden: false,
  ...parts,
});
const pass = row({ verdict: verdict('pass') });
const fails = row({ verdict: verdict('fail') });
const unknown = row({ verdict: verdict('unknown') });
const lead = aLeadOnPage();
const times = (count: number, one: Standing) => Array.from({ length: count }, () => one);

describe('with a buy box', () => {
  it('counts those that pass, and which of them are saved', () => {
    const rows = [...times(4, pass), ...times(3, { ...pass, lead }), ...times(33, fails)];
    expect(summaryWords(rows)).toBe('7 of 40 pass your buy box, 3 already saved');
    expect(wanted(rows)).toHaveLength(4);
  });

  it('says so when all that pass are saved', () => {
    const rows = [{ ...pass, lead }, fails, { ...fails, lead }];
    expect(summaryWords(rows)).toBe('1 of 3 pass your buy box, all saved');
    expect(wanted(rows)).toEqual([]);
  });

  it('does not offer what the user hid', () => {
    const rows = [pass, { ...pass, hidden: true }, { ...fails, hidden: true }];
    expect(summaryWords(rows)).toBe('2 of 3 pass your buy box, 1 hidden');
    expect(wanted(rows)).toEqual([pass]);
  });

  it('says how many are unknown when none passes', () => {
    expect(summaryWords([fails, unknown, unknown])).toBe('0 of 3 pass your buy box, 2 unknown');
    expect(wanted([fails, unknown])).toEqual([]);
  });

  it('does not take a home no rule speaks of for one that passes', () => {
    expect(wanted([row(), pass])).toEqual([pass]);
  });
});

describe('without one', () => {
  it('counts homes, those saved and those hidden', () => {
    const rows = [row(), row({ lead }), row({ hidden: true }), row({ lead, hidden: true })];
    expect(summaryWords(rows)).toBe('4 homes · 2 already saved · 1 hidden');
    expect(wanted(rows)).toHaveLength(1);
  });

  it('says little of a page with nothing to say', () => {
    expect(summaryWords([row()])).toBe('1 home');
    expect(summaryWords([row({ lead })])).toBe('1 home, all saved');
  });
});
