import { classNames } from '@/components/ui/class-names.ts';
import type { ObservationSource } from '@/lib/domain/facts.ts';
import { SOURCE_LABELS } from '@/components/app/fact-words.ts';

/** Where a value came from. */
export function SourceLabel({ source }: { source: ObservationSource }) {
  return (
    <span className={classNames('src', source === 'user' && 'you')}>
      <span className="vh">from </span>
      {SOURCE_LABELS[source]}
    </span>
  );
}
