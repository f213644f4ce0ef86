import { Skeleton } from '@/components/ui/skeleton.tsx';

/** The geometry of the reports while they are read. */
export function ReportsSkeleton() {
  return (
    <div className="rep-lay" aria-busy="true" aria-label="Loading reports">
      <div className="tiles c12">
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index} className="tile col-f g1">
            <Skeleton width={70} height={14} />
            <Skeleton width={60} height={26} />
            <Skeleton width={110} height={12} />
          </div>
        ))}
      </div>
      <div className="box pad c7">
        <Skeleton width="100%" height={260} />
      </div>
      <div className="box pad c5">
        <Skeleton width="100%" height={260} />
      </div>
    </div>
  );
}
