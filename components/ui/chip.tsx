import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A short fact in a coloured box. The colour repeats what the words say, never replaces them. */
export function Chip({
  tone,
  icon,
  outlined = false,
  children,
}: {
  tone?: 'pos' | 'neg' | 'warn' | 'acc' | undefined;
  icon?: ReactNode;
  outlined?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={classNames('chip', tone, outlined && 'o')}>
      {icon}
      {children}
    </span>
  );
}

/** A small count on an icon; `quiet` when it only informs. */
export function CountDot({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  return <span className={classNames('dot', quiet && 'q')}>{children}</span>;
}
