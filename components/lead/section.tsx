import type { ReactNode } from 'react';

/** One block of a lead's page: heading, what stands beside it, content. */
export function Section({
  id,
  title,
  beside,
  children,
}: {
  id: SectionId;
  title: string;
  beside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      className="sec"
      id={sectionElementId(id)}
      aria-labelledby={`${sectionElementId(id)}-h`}
    >
      <header>
        <h2 id={`${sectionElementId(id)}-h`}>{title}</h2>
        {beside && <span className="ml row">{beside}</span>}
      </header>
      {children}
    </section>
  );
}

export type SectionId =
  | 'owner'
  | 'deal'
  | 'rental'
  | 'value'
  | 'facts'
  | 'records'
  | 'lookups'
  | 'activity'
  | 'tasks'
  | 'notes'
  | 'listing'
  | 'merge';

/** The DOM id of a section, for the anchors that scroll to it. */
export const sectionElementId = (id: SectionId): string => `lead-${id}`;
