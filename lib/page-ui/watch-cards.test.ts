// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardElement } from '../sites/site.ts';
import { watchCards } from './watch-cards.ts';

const cards = (): CardElement[] =>
  [...document.querySelectorAll('article')].map((element) => ({ listingId: element.id, element }));

function addCard(id: string) {
  const card = document.createElement('article');
  card.id = id;
  document.body.append(card);
}

function watch(known: string[]) {
  const follow = vi.fn<(cards: CardElement[]) => void>();
  const strangers = vi.fn<() => void>();
  const stop = watchCards({ cards, known: (id) => known.includes(id), follow, strangers });
  return { follow, strangers, stop };
}

describe('watchCards', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.replaceChildren();
    addCard('1');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('follows the cards of now, and again after the page rendered more', async () => {
    const { follow, stop } = watch(['1', '2']);
    expect(follow.mock.lastCall?.[0]).toHaveLength(1);
    addCard('2');
    await vi.advanceTimersByTimeAsync(400);
    expect(follow.mock.lastCall?.[0]).toHaveLength(2);
    stop();
  });

  it('looks at most once per pause however busy the page', async () => {
    const { follow, stop } = watch(['1']);
    for (let index = 0; index < 50; index += 1) {
      document.body.append('text');
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(follow.mock.calls.length).toBeLessThanOrEqual(3);
    stop();
  });

  it('tells of cards without a row once per set of them', async () => {
    const { strangers, stop } = watch(['1']);
    addCard('ad');
    await vi.advanceTimersByTimeAsync(400);
    document.body.append('text');
    await vi.advanceTimersByTimeAsync(400);
    expect(strangers).toHaveBeenCalledTimes(1);
    addCard('3');
    await vi.advanceTimersByTimeAsync(400);
    expect(strangers).toHaveBeenCalledTimes(2);
    stop();
  });

  it('stops', async () => {
    const { follow, stop } = watch(['1']);
    stop();
    addCard('2');
    await vi.advanceTimersByTimeAsync(400);
    expect(follow).toHaveBeenCalledTimes(1);
  });
});
