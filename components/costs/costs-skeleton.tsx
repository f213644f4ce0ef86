import { Skeleton } from '@/components/ui/skeleton.tsx';

/** The geometry of the costs while they are read. */
export function CostsSkeleton() {
  return (
    <div className="costs-lay" aria-busy="true">
      <span className="vh">Loading costs</span>
      <div className="tiles c12">
        {Array.from({ length: 5 }, (_, index) => (
          <div key={index} className="tile col-f g1">
            <Skeleton width={90} height={14} />
            <Skeleton width={76} height={26} />
            <Skeleton width={110} height={12} />
          </div>
        ))}
      </div>
      <div className="box pad c8">
        <Skeleton width="100%" height={236} />
      </div>
      <div className="box pad c4">
        <Skeleton width="100%" height={160} />
      </div>
    </div>
  );
}
