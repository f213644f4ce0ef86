import { describe, expect, it } from 'vitest';
import { DEFAULT_STAGES } from '../domain/stage.ts';
import { makeSampleLeads } from './sample-leads.ts';

const NOW = Date.UTC(2026, 10, 24);
const data = makeSampleLeads(NOW);

describe('makeSampleLeads', () => {
  it('gives the same leads every time', () => {
    expect(makeSampleLeads(NOW)).toEqual(data);
  });

  it('fills every default stage with about 40 leads in all', () => {
    const used = new Set(data.leads.map(({ stageId }) => stageId));
    expect(used).toEqual(new Set(DEFAULT_STAGES.map(({ id }) => id)));
    expect(data.leads).toHaveLength(40);
  });

  it('gives each lead of a stage a rank of its own, in order', () => {
    for (const { id } of DEFAULT_STAGES) {
      const ranks = data.leads.filter(({ stageId }) => stageId === id).map(({ rank }) => rank);
      expect(ranks).toEqual([...new Set(ranks)].toSorted());
    }
  });

  it('marks every lead as sample and can never match a real house', () => {
    for (const lead of data.leads) {
      expect(lead).toMatchObject({ sample: true, addressKey: null, listingKeys: [] });
      expect(lead.id).toMatch(/^sample-/);
    }
  });

  it('uses only made-up places, fictional numbers and example addresses', () => {
    for (const { address, sightings } of data.leads) {
      expect(address.zip).toMatch(/^4300[1-3]$/);
      for (const { url } of sightings) expect(new URL(url).hostname).toBe('example.com');
    }
    for (const { phones, emails } of data.contacts.flatMap(({ persons }) => persons)) {
      for (const { number } of phones) expect(number).toMatch(/^61455501\d\d$/);
      for (const { address } of emails) expect(address).toMatch(/@example\.com$/);
    }
  });

  it('never dates anything in the future', () => {
    for (const { createdAt, stageSinceAt } of data.leads) {
      expect(createdAt).toBeLessThanOrEqual(stageSinceAt);
      expect(stageSinceAt).toBeLessThanOrEqual(NOW);
    }
  });

  it('stands every shown fact on an observation', () => {
    const ids = new Set(data.observations.map(({ id }) => id));
    for (const { facts } of data.leads)
      for (const fact of Object.values(facts)) expect(ids).toContain(fact.observationId);
  });
});
