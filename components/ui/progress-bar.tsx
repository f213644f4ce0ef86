/** How much of some work is through; `done` of `all`. The words beside it say so too. */
export function ProgressBar({ label, done, all }: { label: string; done: number; all: number }) {
  return <progress className="prog" aria-label={label} max={Math.max(1, all)} value={done} />;
}
