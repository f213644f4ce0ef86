import { describe, expect, it } from 'vitest';
import { asking, callMeeting, json, NOW } from '@/tests/support/batchdata-calls.ts';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import { contactsV3 } from './skip-trace-v3.ts';

const lookUp = (body: unknown) =>
  contactsV3.lookUp(asking('r1', '1 Sample St'), callMeeting(json(200, body)).context);
const home = (fields: object) => ({
  result: {
    data: [{ input: { requestId: 'r1' }, meta: { matched: true }, ...fields }],
    meta: { results: { matchCount: 1 } },
  },
});

describe.skipIf(lacksSharedData)('samples of version 3', () => {
  it('reads the vendor schema, whose values are none', async () => {
    const sample = readSharedJson(
      'provider-samples',
      'batchdata',
      'v3_property_skip-trace.schema-example.json',
    );
    expect(await lookUp(sample)).toMatchObject({
      failure: { kind: 'bad-request' },
      charge: 'not-charged',
    });
  });

  it('finds nobody, for free, in a no-match', async () => {
    const sample = readSharedJson(
      'provider-samples',
      'batchdata',
      'v3_property_skip-trace.no-match.json',
    );
    expect(await lookUp(sample)).toMatchObject({
      findings: { matched: false, persons: [] },
      charge: 'not-charged',
    });
  });
});

describe('contacts of version 3', () => {
  it('puts the phone of the best rank first, each with its own flags', async () => {
    const phones = [
      { rank: 2, number: '6145550102', type: 'Land Line', dnc: true, tcpa: true },
      { rank: 1, number: '6145550101', type: 'Mobile', dnc: false, tcpa: false, reachable: true },
      { number: '6145550103' },
    ];
    const answer = await lookUp(
      home({
        property: {
          owners: [{ name: { full: 'Jane Sample' } }, { name: { first: 'Jo', last: 'Sample' } }],
          mailingAddress: { street: 'PO Box 1', city: 'Sampleton', state: 'OH', zip: '43001' },
        },
        persons: [
          { name: { full: 'Jane Sample' }, phones, emails: [{ email: 'jane@example.com' }] },
          { name: { full: 'Jo Sample' }, litigator: true, deceased: true, dob: '1950-01-01' },
        ],
      }),
    );
    expect(answer).toMatchObject({
      charge: 'charged',
      findings: {
        matched: true,
        facts: {
          ownerNames: ['Jane Sample', 'Jo Sample'],
          ownerMailing: 'PO Box 1, Sampleton, OH 43001',
        },
        persons: [
          {
            name: 'Jane Sample',
            litigator: false,
            deceased: false,
            emails: [{ address: 'jane@example.com' }],
            phones: [
              { number: '6145550101', type: 'mobile', dnc: false, tcpa: false, checkedAt: NOW },
              { number: '6145550102', type: 'landline', dnc: true, tcpa: true },
              { number: '6145550103', type: null, dnc: null, tcpa: null },
            ],
          },
          { name: 'Jo Sample', litigator: true, deceased: true, phones: [], emails: [] },
        ],
      },
    });
    expect(JSON.stringify(answer)).not.toContain('1950');
  });

  it.each([{}, [], null, ''])('survives %j where lists and objects belong', async (odd) => {
    expect(await lookUp(home({ persons: odd, property: odd, input: odd }))).toMatchObject({
      kind: 'answered',
      findings: { persons: [] },
    });
  });

  it('does not take the root of version 1 for its own', async () => {
    expect(await lookUp({ results: { persons: [] } })).toMatchObject({ charge: 'uncertain' });
  });
});
