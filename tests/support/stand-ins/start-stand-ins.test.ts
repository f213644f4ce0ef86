import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STAND_IN_KEYS } from './accounts.ts';
import type { FaultKind, Scenario } from './scenario.ts';
import { startStandIns, type StartedStandIns } from './start-stand-ins.ts';

let standIns: StartedStandIns;
const now = Date.UTC(2026, 7, 1, 12, 0, 30);

beforeEach(async () => {
  standIns = await startStandIns({ clock: () => now });
});
afterEach(() => standIns.close());

const url = (path: string) => `http://127.0.0.1:${standIns.port}${path}`;
const post = (path: string, body: unknown) =>
  fetch(url(path), { method: 'POST', body: JSON.stringify(body) });
const VALUE = '/attom/propertyapi/v1.0.0/attomavm/detail?address1=1+Sample+St&address2=43001';

const askValue = (signal: AbortSignal | null = null) =>
  fetch(url(VALUE), { headers: { apikey: STAND_IN_KEYS.attom }, signal });
const askForValue = async () => (await askValue()).text();

describe('faults', () => {
  it.each<[FaultKind, number]>([
    ['drop-before-billing', 0],
    ['drop-after-billing', 1],
    ['truncated-json', 1],
  ])('breaks the connection on %s and bills %i', async (kind, billed) => {
    standIns.play({ faults: [{ kind }] });
    await expect(askForValue()).rejects.toThrow(TypeError);
    expect(standIns.ledger.totals().rows).toBe(billed);
  });

  it.each<[FaultKind, number, number]>([
    ['500', 500, 0],
    ['503', 503, 0],
    ['429', 429, 0],
    ['html-502', 502, 0],
    ['not-json', 200, 1],
  ])('answers %s with status %i and bills %i', async (kind, status, billed) => {
    standIns.play({ faults: [{ kind }] });
    expect((await askValue()).status).toBe(status);
    expect(standIns.ledger.totals().rows).toBe(billed);
  });

  it('bills a request that it never answers', async () => {
    standIns.play({ faults: [{ kind: 'hang' }] });
    const caller = new AbortController();
    const arrived = standIns.nextRequest('attomavm/detail');
    const answer = askValue(caller.signal);
    expect(await arrived).toMatchObject({ fault: 'hang', billedMicros: 100_000 });
    caller.abort();
    await expect(answer).rejects.toThrow('aborted');
  });

  it.each([
    [{ form: 'seconds', seconds: 86_400 } as const, '86400'],
    [{ form: 'date', seconds: 30 } as const, 'Sat, 01 Aug 2026 12:01:00 GMT'],
  ])('sends Retry-After as %o', async (retryAfter, header) => {
    standIns.play({ faults: [{ kind: '429', retryAfter }] });
    expect((await askValue()).headers.get('retry-after')).toBe(header);
  });

  it('hits the next so many calls of the named endpoint and no other', async () => {
    standIns.play({ faults: [{ kind: '500', endpoint: 'attomavm/detail', times: 2 }] });
    const other = await fetch(url(VALUE.replace('attomavm/detail', 'property/expandedprofile')), {
      headers: { apikey: STAND_IN_KEYS.attom },
    });
    const statuses = [await askValue(), await askValue(), await askValue()].map(
      ({ status }) => status,
    );
    expect([other.status, ...statuses]).toEqual([200, 500, 500, 200]);
  });

  it('draws the same calls from the same seed', async () => {
    const scenario: Scenario = { faults: [{ kind: '500', probability: 0.5 }], seed: 'seven' };
    const runs: number[][] = [];
    for (let run = 0; run < 2; run += 1) {
      standIns.play(scenario);
      const statuses: number[] = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await askValue()).status);
      runs.push(statuses);
    }
    expect(runs[0]).toEqual(runs[1]);
    expect(new Set(runs[0])).toEqual(new Set([200, 500]));
  });
});

describe('the admin view', () => {
  it('shows every bill with its total and forgets them on reset', async () => {
    await askForValue();
    const shown: unknown = await (await fetch(url('/__admin/ledger'))).json();
    await post('/__admin/reset', {});
    expect(shown).toMatchObject({
      totals: {
        rows: 1,
        micros: 100_000,
        byProvider: { attom: { rows: 1 }, batchdata: { rows: 0 } },
      },
      rows: [{ endpoint: 'attomavm/detail', key: STAND_IN_KEYS.attom, request: 1 }],
    });
    expect(standIns.ledger.rows()).toEqual([]);
  });

  it('starts a scenario, and refuses one it does not understand', async () => {
    const accepted = await post('/__admin/scenario', { faults: [{ kind: '503' }] });
    const refused = await post('/__admin/scenario', { faults: [{ kind: 'earthquake' }] });
    expect([accepted.status, refused.status]).toEqual([200, 400]);
    expect((await askValue()).status).toBe(503);
  });

  it('lists requests, refused ones too', async () => {
    await fetch(url(VALUE));
    expect(await (await fetch(url('/__admin/requests'))).json()).toMatchObject({
      requests: [{ number: 1, status: 401, key: null, billedMicros: 0 }],
    });
  });
});
