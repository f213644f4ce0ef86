import { describe, expect, it } from 'vitest';
import { phoneBlock } from '../../../domain/contact.ts';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import { findingsFromPersons } from './mapping.ts';
import { skipTraceSchema } from './schema.ts';

const NOW = Date.UTC(2026, 10, 1);

const findings = (body: unknown) =>
  findingsFromPersons(
    skipTraceSchema.parse(body).results.persons.filter(({ meta }) => meta.matched === true),
    NOW,
  );
const sample = (...path: string[]) =>
  findings(readSharedJson('provider-samples', 'batchdata', ...path));
const person = (fields: object) => ({
  results: { persons: [{ meta: { matched: true }, ...fields }] },
});
const phonesOf = (...phoneNumbers: object[]) =>
  findings(person({ phoneNumbers })).persons[0]?.phones ?? [];

describe.skipIf(lacksSharedData)('findingsFromPersons, with samples', () => {
  it('reads people, phones with their flags, and the owner', () => {
    expect(sample('synthetic', 'v1_property_skip-trace.rich.json')).toEqual({
      matched: true,
      dataAsOf: null,
      facts: {
        ownerNames: ['Jane Q Sample'],
        ownerMailing: 'PO Box 100, Phoenix, AZ 85021',
        ownerOccupied: false,
        vacant: false,
      },
      persons: [
        {
          name: 'Jane Q Sample',
          litigator: false,
          deceased: false,
          emails: [{ address: 'jane.sample@example.com' }],
          phones: [
            {
              number: '6025550101',
              type: 'mobile',
              carrier: 'Sample Wireless',
              reachable: true,
              score: 100,
              dnc: false,
              tcpa: false,
              checkedAt: NOW,
            },
            {
              number: '6025550102',
              type: 'landline',
              carrier: 'Sample Telephone',
              reachable: false,
              score: 85,
              dnc: true,
              tcpa: false,
              checkedAt: NOW,
            },
          ],
        },
      ],
    });
  });

  it('keeps a litigator, who comes without phones', () => {
    const { persons } = sample('synthetic', 'v1_property_skip-trace.litigator.json');
    expect(persons).toMatchObject([{ litigator: true, phones: [], emails: [{}] }]);
  });

  it('finds nobody in a no-match, although it lists a person', () => {
    expect(sample('v1_property_skip-trace.no-match.json')).toEqual({
      matched: false,
      facts: {},
      persons: [],
      dataAsOf: null,
    });
  });

  it('keeps those who matched out of several', () => {
    expect(sample('synthetic', 'v1_property_skip-trace.partial.json').persons).toHaveLength(1);
  });

  it('reads the vendor mock, whose numbers are none', () => {
    const { matched, persons } = sample('v1_property_skip-trace.mock.json');
    expect(matched).toBe(true);
    expect(persons).toMatchObject([{ phones: [], emails: [{}], deceased: false }]);
  });
});

describe('findingsFromPersons', () => {
  it('takes a Do Not Call flag that was not sent for unchecked, which blocks', () => {
    const [phone] = phonesOf({ number: '6145550101' });
    expect(phone).toMatchObject({ dnc: null, tcpa: null });
    const [owner] = findings(person({})).persons;
    expect(owner && phone && phoneBlock(owner, phone, NOW)).toBe('unchecked');
  });

  it('marks all phones of a person on the TCPA list', () => {
    const body = person({ dnc: { tcpa: true }, phoneNumbers: [{ number: '6145550101' }] });
    expect(findings(body).persons[0]?.phones[0]?.tcpa).toBe(true);
  });

  it('brings numbers to ten digits, once each, and leaves out what is none', () => {
    const numbers = phonesOf(
      { number: '+1 (614) 555-0101', type: 'Mobile' },
      { number: 6_145_550_101, type: 'Land Line' },
      { number: '123' },
      { number: null },
      {},
    );
    expect(numbers.map(({ number, type }) => [number, type])).toEqual([['6145550101', 'mobile']]);
  });

  it('knows the deceased', () => {
    expect(findings(person({ death: { deceased: true } })).persons[0]?.deceased).toBe(true);
  });

  it.each([{}, [], null, ''])('survives %j where lists and objects belong', (odd) => {
    const body = person({ phoneNumbers: odd, emails: odd, name: odd, property: odd, death: odd });
    expect(findings(body).persons).toEqual([
      { name: null, phones: [], emails: [], litigator: false, deceased: false },
    ]);
  });

  it('lists a person once who was listed twice', () => {
    const [twice] = person({ name: { full: 'Jane Sample' } }).results.persons;
    expect(findings({ results: { persons: [twice, twice] } }).persons).toHaveLength(1);
  });
});
