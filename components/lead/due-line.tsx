import { Zap } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { DATASETS } from '@/lib/domain/dataset.ts';
import { tagOf } from '@/components/quote/price-of-ask.ts';
import type { LeadLookups } from './use-lead-lookups.ts';

/** All that was never looked up, in one line on top of the narrow page. */
export function DueLine({ lookups: { due, awaited, runner } }: { lookups: LeadLookups }) {
  const datasets = due?.datasets ?? awaited;
  if (datasets.length === 0) return null;
  const names = datasets.map((dataset) => DATASETS[dataset].short).join(', ');
  return (
    <div className="sec row lead-due">
      <Zap className="mm" />
      <span className="grow sm">
        {plural(datasets.length, 'look-up')} due <span className="mm">· {names}</span>
      </span>
      {due === null ? (
        <Skeleton width={108} height={26} />
      ) : (
        <Button size="sm" busy={runner.sending !== null} onClick={() => runner.run(due)}>
          Run
          <PriceTag price={tagOf(due)} />
        </Button>
      )}
    </div>
  );
}
