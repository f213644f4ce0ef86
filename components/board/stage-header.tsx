import { ChevronsLeft } from 'lucide-react';
import { IconButton } from '@/components/ui/button.tsx';
import { Chip } from '@/components/ui/chip.tsx';
import { formatCount, formatMoneyShort } from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import type { Stage, Tally } from '@/lib/domain/stage.ts';

/** A stage's name with its count, sum and how far it is over its soft limit. */
export function StageHeader({
  stage,
  tally,
  headingId,
  onCollapse,
}: {
  stage: Stage;
  tally: Tally | undefined;
  headingId: string;
  /** For an opened rail: closes it again. */
  onCollapse: (() => void) | null;
}) {
  const count = tally?.count ?? 0;
  const over = stage.softLimit === null ? 0 : count - stage.softLimit;
  return (
    <header>
      <StageGlyph stage={stage} />
      <h2 id={headingId}>{stage.name}</h2>
      <span className="mm xs n">
        {formatCount(count)}
        {tally !== undefined && tally.asking > 0 && ` · ${formatMoneyShort(tally.asking)}`}
      </span>
      {over > 0 && <Chip tone="warn">{formatCount(over)} over</Chip>}
      {onCollapse && (
        <IconButton
          className="ml"
          label={`Collapse ${stage.name}`}
          icon={<ChevronsLeft />}
          size="sm"
          onClick={onCollapse}
        />
      )}
    </header>
  );
}
