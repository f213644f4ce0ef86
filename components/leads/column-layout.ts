import { LEAD_COLUMNS, type LeadColumn } from './lead-columns.tsx';

/** A column as the user has it. */
export interface PlacedColumn {
  id: string;
  width: number;
  /** Stays at the left edge when the table scrolls sideways. */
  pinned: boolean;
}

const FIRST_SHOWN = 8;
export const NARROWEST = 56;
export const WIDEST = 640;

/** The columns a new installation shows. */
export const DEFAULT_LAYOUT: readonly PlacedColumn[] = LEAD_COLUMNS.slice(0, FIRST_SHOWN).map(
  ({ id, width }) => ({ id, width, pinned: id === 'address' }),
);

/** What was stored as far as there are such columns; the default when nothing is left of it. */
export function knownLayout(stored: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const known = stored.filter(({ id }) => LEAD_COLUMNS.some((column) => column.id === id));
  return known.length === 0 ? DEFAULT_LAYOUT : known;
}

/** Columns in the order of the table, those pinned first, each with how far from the left edge it is held. */
export function shownColumns(
  layout: readonly PlacedColumn[],
  before: number,
): { column: LeadColumn; placed: PlacedColumn; left: number | null }[] {
  const inOrder = layout.toSorted((a, b) => Number(b.pinned) - Number(a.pinned));
  let left = before;
  return inOrder.flatMap((placed) => {
    const column = LEAD_COLUMNS.find(({ id }) => id === placed.id);
    if (column === undefined) return [];
    const at = placed.pinned ? left : null;
    left += placed.width;
    return [{ column, placed, left: at }];
  });
}

/** With a column shown, or not; one that comes back stands last. The last one stays. */
export function withShown(
  layout: readonly PlacedColumn[],
  id: string,
  shown: boolean,
): readonly PlacedColumn[] {
  if (!shown) return layout.length === 1 ? layout : layout.filter((placed) => placed.id !== id);
  const column = LEAD_COLUMNS.find((each) => each.id === id);
  if (column === undefined || layout.some((placed) => placed.id === id)) return layout;
  return [...layout, { id, width: column.width, pinned: false }];
}

/** With a column of another width, within what can be read. */
export const withWidth = (
  layout: readonly PlacedColumn[],
  id: string,
  width: number,
): readonly PlacedColumn[] =>
  layout.map((placed) =>
    placed.id === id
      ? { ...placed, width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) }
      : placed,
  );

export const withPinned = (
  layout: readonly PlacedColumn[],
  id: string,
  pinned: boolean,
): readonly PlacedColumn[] =>
  layout.map((placed) => (placed.id === id ? { ...placed, pinned } : placed));

/** With a column one place nearer to the start (-1) or the end (1). */
export function withMoved(
  layout: readonly PlacedColumn[],
  id: string,
  by: -1 | 1,
): readonly PlacedColumn[] {
  const from = layout.findIndex((placed) => placed.id === id);
  const to = from + by;
  const [moved, other] = [layout[from], layout[to]];
  if (moved === undefined || other === undefined) return layout;
  return layout.with(from, other).with(to, moved);
}
