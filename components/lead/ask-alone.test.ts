import { expect, it } from 'vitest';
import { aLead, factsOf } from '@/tests/support/export-builders.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import { askAlone } from './ask-alone.ts';

const item = (dataset: DatasetId) => ({
  leadId: 'lead-1',
  dataset,
  kind: 'buy' as const,
  priceMicros: 100_000,
  reason: null,
});

it('leaves out what would be asked for by something that is not known yet', () => {
  const page = { lead: aLead({ facts: {} }), contacts: null };
  expect(askAlone(item('preforeclosure'), page)).toMatchObject({
    kind: 'left-out',
    priceMicros: 0,
    reason: { kind: 'missing-input', input: 'attomId' },
  });
});

it('keeps what can be asked for now', () => {
  const page = { lead: aLead({ facts: factsOf({ attomId: '4310061' }) }), contacts: null };
  expect(askAlone(item('preforeclosure'), page)).toEqual(item('preforeclosure'));
  expect(askAlone(item('owner'), page)).toEqual(item('owner'));
});
