import { Skeleton } from '@/components/ui/skeleton.tsx';

/** The inside of a card that is being read. */
export function CardSkeleton() {
  return (
    <>
      <div className="row b">
        <Skeleton width="46%" height={14} />
        <Skeleton width="20%" height={14} />
      </div>
      <Skeleton width="66%" height={11} />
      <div className="row">
        <Skeleton width={88} height={18} />
        <Skeleton width={64} height={18} />
      </div>
    </>
  );
}
