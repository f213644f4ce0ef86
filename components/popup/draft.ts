import { FIRST_STAGE_ID } from '@/lib/domain/stage.ts';

/** What the user chose for a page but has not saved: the popup closes at any click beside it. */
export interface Draft {
  stageId: string;
  /** Null while untouched: a known lead then shows its own note. */
  note: string | null;
}

export const EMPTY_DRAFT: Draft = { stageId: FIRST_STAGE_ID, note: null };

type Drafts = Record<string, Draft & { at: number }>;

const KEY = 'capture-drafts';
const KEPT = 50;

/** The draft of a page; an empty one when there is none, or none that can be read. */
export function readDraft(storage: Storage, url: string): Draft {
  const { stageId, note } = readAll(storage)[url] ?? EMPTY_DRAFT;
  return { stageId, note };
}

/** Keeps the draft of a page, or drops it when null. Of many drafts the newest 50 stay. */
export function writeDraft(storage: Storage, url: string, draft: Draft | null, at: number): void {
  const { [url]: _old, ...others } = readAll(storage);
  const all: Drafts = draft === null ? others : { ...others, [url]: { ...draft, at } };
  const newest = Object.entries(all)
    .toSorted(([, a], [, b]) => b.at - a.at)
    .slice(0, KEPT);
  storage.setItem(KEY, JSON.stringify(Object.fromEntries(newest)));
}

function readAll(storage: Storage): Drafts {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return isDrafts(stored) ? stored : {};
  } catch (error) {
    // Half-written by a browser that crashed. The drafts are lost; capture must go on.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isDrafts(stored: unknown): stored is Drafts {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    Object.values(stored).every(
      (draft: unknown) =>
        typeof draft === 'object' &&
        draft !== null &&
        'stageId' in draft &&
        typeof draft.stageId === 'string' &&
        'note' in draft &&
        (draft.note === null || typeof draft.note === 'string') &&
        'at' in draft &&
        typeof draft.at === 'number',
    )
  );
}
