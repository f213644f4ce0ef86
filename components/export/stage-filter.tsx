import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import type { ExportStock } from './read-stock.ts';

/** Which stages a file is about. None pressed means all; stages without leads are not offered. */
export function StageFilter({
  stock,
  picked,
  onChange,
}: {
  stock: ExportStock;
  picked: ReadonlySet<string>;
  onChange: (picked: ReadonlySet<string>) => void;
}) {
  const offered = stock.stages.filter(({ id }) => (stock.counts.get(id) ?? 0) > 0);
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="exp-stages">
      <legend className="lbl">Leads</legend>
      <button type="button" aria-pressed={picked.size === 0} onClick={() => onChange(new Set())}>
        All stages
      </button>
      {offered.map((stage) => (
        <button
          key={stage.id}
          type="button"
          aria-pressed={picked.has(stage.id)}
          onClick={() => toggle(stage.id)}
        >
          <StageGlyph stage={stage} />
          {stage.name}
          <span className="n mm">{stock.counts.get(stage.id)}</span>
        </button>
      ))}
    </fieldset>
  );
}
