import { Skeleton } from '@/components/ui/skeleton.tsx';

/** The geometry of a lead's page while it is read. */
export function LeadSkeleton() {
  return (
    <div className="lead-lay" aria-busy="true">
      <span className="vh">Loading the lead</span>
      <div className="lead-head">
        <div className="lead-hero">
          <div className="lead-plat" />
          <div className="col-f">
            <Skeleton width={150} height={20} />
            <Skeleton width={210} height={14} />
            <Skeleton width={180} height={26} />
          </div>
        </div>
        <div className="lead-kpi">
          {Array.from({ length: 8 }, (_, index) => (
            <div key={index}>
              <Skeleton width={48} height={12} />
              <Skeleton width={62} height={16} />
            </div>
          ))}
        </div>
      </div>
      {[120, 180].map((height) => (
        <div key={height} className="sec col-f">
          <Skeleton width={70} height={18} />
          <Skeleton width="100%" height={height} />
        </div>
      ))}
    </div>
  );
}
