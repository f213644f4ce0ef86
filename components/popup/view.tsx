import type { ReactNode } from 'react';

/** One view of the popup: a body that scrolls above a foot that does not. */
export function View({ foot, children }: { foot: ReactNode; children: ReactNode }) {
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <main className="pop-body" tabIndex={0}>
        {children}
      </main>
      <footer className="pop-foot">{foot}</footer>
    </>
  );
}
