import { Combine } from 'lucide-react';
import { hrefOf } from '@/components/app/route.ts';
import { Banner } from '@/components/ui/banner.tsx';
import { plural } from '@/components/ui/format.ts';

/** Says that some leads may be the same house, and leads to the questions. */
export function DuplicatesBanner({ count }: { count: number }) {
  return (
    <Banner
      tone="acc"
      icon={<Combine />}
      title="Same house?"
      action={
        <a className="btn sm" href={hrefOf({ screen: 'duplicates' })}>
          Review
        </a>
      }
    >
      {plural(count, 'pair')} of leads may be one.
    </Banner>
  );
}
