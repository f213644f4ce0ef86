import { Skeleton } from '@/components/ui/skeleton.tsx';

/** The geometry of the queue while it is read. */
export function QueueSkeleton() {
  return (
    <div className="queue-lay" aria-busy="true">
      <span className="vh">Loading the queue</span>
      <div className="queue-sum">
        <div className="queue-figs">
          {[52, 52, 80].map((width, index) => (
            <div key={index}>
              <Skeleton width={width} height={12} />
              <Skeleton width={width - 12} height={20} />
            </div>
          ))}
        </div>
      </div>
      <div className="queue-g pad col-f">
        {[180, 220, 160].map((width) => (
          <Skeleton key={width} width={width} height={34} />
        ))}
      </div>
    </div>
  );
}
