import { describe, expect, it } from 'vitest';
import { DEFAULT_STAGES } from '@/lib/domain/stage.ts';
import { funnelSteps } from '@/lib/reports/funnel.ts';
import { funnelSentence, sourcesSentence } from './report-words.ts';

const leads = (...stageIds: string[]) =>
  stageIds.map((stageId, index) => ({ id: String(index), stageId }));

describe('funnelSentence', () => {
  it('says how many came in, how many through, and where most are lost', () => {
    const steps = funnelSteps(DEFAULT_STAGES, leads('new', 'new', 'new', 'closed'), []);
    expect(funnelSentence(steps)).toBe(
      '4 leads in New, 1 came to Closed. Fewest go on from New, 25 %.',
    );
  });

  it('names no lowest step where there is none', () => {
    expect(funnelSentence(funnelSteps(DEFAULT_STAGES, [], []))).toBe(
      '0 leads in New, 0 came to Closed.',
    );
  });
});

describe('sourcesSentence', () => {
  it('names the largest source', () => {
    const row = { seenAgain: 0, won: 0, spentMicros: 0 };
    const rows = [
      { ...row, site: 'zillow', leads: 22 },
      { ...row, site: 'redfin', leads: 13 },
    ];
    expect(sourcesSentence(rows, (site) => site)).toBe(
      '2 sources. Most leads came from zillow, 22.',
    );
  });
});
