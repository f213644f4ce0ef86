/** The place of something that is loading. Invisible for the first 150 ms (blocks.css). */
export function Skeleton({ width, height }: { width: number | string; height: number }) {
  return <span className="sk" style={{ width, height }} aria-hidden="true" />;
}
