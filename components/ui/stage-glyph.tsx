import type { CSSProperties } from 'react';
import type { Stage } from '@/lib/domain/stage.ts';
import { classNames } from './class-names.ts';

/** A stage as a shape: dashed, a filled part, a check or a cross. Decoration beside the stage's name. */
export function StageGlyph({ stage }: { stage: Pick<Stage, 'kind' | 'progress'> }) {
  const shape = stage.kind === 'open' ? (stage.progress === 0 ? 's0' : null) : stage.kind;
  const style = { '--p': `${stage.progress}%` } as CSSProperties;
  return <span className={classNames('st', shape)} style={style} aria-hidden="true" />;
}
