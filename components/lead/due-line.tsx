import { Zap } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { DATASETS } from '@/lib/domain/dataset.ts';
import { tagOf } from '@/components/quote/price-of-ask.ts';
import type { LeadLookups } from './use-lead-lookups.ts';

/** All that was never looked up, in one line on top of the narrow page. */
export function DueLine({ lookups }: { lookups: LeadLookups }) {
  const datasets = lookups.due?.datasets ?? lookups.awaited;
  if (datasets.length === 0) return null;
  const names = datasets.map((dataset) => DATASETS[dataset].short).join(', ');
  return (
    <div className="sec row lead-due">
      <Zap className="mm" />
      <span className="grow sm">
        {plural(datasets.length, 'look-up')} due <span className="mm">· {names}</span>
      </span>
      <RunDue lookups={lookups} size="sm" />
    </div>
  );
}

/** Looks up all of that, or keeps the button's place while prices are not known. */
export function RunDue({
  lookups: { due, runner },
  ...look
}: {
  lookups: LeadLookups;
} & Pick<ComponentProps<typeof Button>, 'size' | 'variant'>) {
  if (due === null) return <Skeleton width={112} height={look.size === 'sm' ? 26 : 32} />;
  return (
    <Button {...look} busy={runner.sending !== null} onClick={() => runner.run(due)}>
      Run
      <PriceTag price={tagOf(due)} />
    </Button>
  );
}
