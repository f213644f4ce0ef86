import { Zap } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { DATASETS } from '@/lib/domain/dataset.ts';
import { tagOf } from '@/components/quote/price-of-ask.ts';
import type { LeadLookups } from './use-lead-lookups.ts';

/** All that was never looked up, in one line on top of the narrow page. */
export function DueLine({ lookups: { due, runner } }: { lookups: LeadLookups }) {
  if (due === null) return null;
  const names = due.datasets.map((dataset) => DATASETS[dataset].short).join(', ');
  return (
    <div className="sec row lead-due">
      <Zap className="mm" />
      <span className="grow sm">
        {plural(due.datasets.length, 'look-up')} due <span className="mm">· {names}</span>
      </span>
      <Button size="sm" busy={runner.sending !== null} onClick={() => runner.run(due)}>
        Run
        <PriceTag price={tagOf(due)} />
      </Button>
    </div>
  );
}
