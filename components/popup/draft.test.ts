import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, readDraft, writeDraft } from './draft.ts';

const URL = 'https://homes.example.com/1';
const draft = { stageId: 'research', note: 'corner lot' };

/** As much of the browser's own as drafts use; kept in memory. */
function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

describe('drafts', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = memoryStorage();
  });

  it('come back for their own page only', () => {
    writeDraft(storage, URL, draft, 1);
    expect(readDraft(storage, URL)).toEqual(draft);
    expect(readDraft(storage, 'https://homes.example.com/2')).toEqual(EMPTY_DRAFT);
  });

  it('are gone once dropped', () => {
    writeDraft(storage, URL, draft, 1);
    writeDraft(storage, URL, null, 2);
    expect(readDraft(storage, URL)).toEqual(EMPTY_DRAFT);
  });

  it('keep the newest 50 pages', () => {
    for (let page = 0; page < 60; page += 1) writeDraft(storage, `${URL}${page}`, draft, page);
    expect(readDraft(storage, `${URL}9`)).toEqual(EMPTY_DRAFT);
    expect(readDraft(storage, `${URL}10`)).toEqual(draft);
  });

  it.each(['{"half', '[1]', 'null', '{"x":{"stageId":7,"note":null,"at":1}}'])(
    'start anew when what is stored reads %s',
    (stored) => {
      writeDraft(storage, URL, draft, 1);
      const key = storage.key(0);
      if (key === null) throw new Error('a draft must be stored under some key');
      storage.setItem(key, stored);
      expect(readDraft(storage, URL)).toEqual(EMPTY_DRAFT);
      writeDraft(storage, URL, draft, 2);
      expect(readDraft(storage, URL)).toEqual(draft);
    },
  );
});
