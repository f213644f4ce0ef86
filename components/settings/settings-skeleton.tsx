import { Skeleton } from '@/components/ui/skeleton.tsx';

/** The geometry of the settings while they are read. */
export function SettingsSkeleton() {
  return (
    <div className="set-lay" aria-busy="true">
      <span className="vh">Loading settings</span>
      {[220, 180].map((height) => (
        <div key={height}>
          <div className="box pad">
            <Skeleton width="100%" height={height} />
          </div>
        </div>
      ))}
    </div>
  );
}
