/** How much of a limit is used, and how much more would or may be. The words beside it say so too. */
export function StackedBar({ used, more, limit }: { used: number; more: number; limit: number }) {
  return (
    <div className="stack-bar" aria-hidden="true">
      <i style={{ width: share(used, limit) }} />
      <i className="on-top" style={{ width: share(more, limit) }} />
    </div>
  );
}

const share = (part: number, all: number): string => `${Math.min(100, (part / all) * 100)}%`;
