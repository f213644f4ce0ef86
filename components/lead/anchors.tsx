import { useEffect, useState } from 'react';
import { sectionElementId, type SectionId } from './section.tsx';

const ANCHORS: readonly { id: SectionId; label: string }[] = [
  { id: 'owner', label: 'Owner' },
  { id: 'deal', label: 'Deal' },
  { id: 'value', label: 'Value' },
  { id: 'facts', label: 'Facts' },
  { id: 'lookups', label: 'Look up' },
  { id: 'activity', label: 'Activity' },
];

/** Jumps to the sections of the narrow page. Not links: the address after `#` is the app's place. */
export function Anchors() {
  const current = useCurrentSection();
  return (
    <nav className="lead-anchors" aria-label="Sections of this lead">
      {ANCHORS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-current={id === current ? 'true' : undefined}
          onClick={() => sectionElement(id)?.scrollIntoView({ block: 'start' })}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}

const sectionElement = (id: SectionId): Element | null =>
  document.querySelector(`#${sectionElementId(id)}`);

/** The section at the top of the view: the last one whose head has passed under the anchors. */
function useCurrentSection(): SectionId {
  const [current, setCurrent] = useState<SectionId>('owner');
  useEffect(() => {
    const body = document.querySelector('#body');
    if (body === null) return undefined;
    const look = () => {
      const line = body.getBoundingClientRect().top + 90;
      const passed = ANCHORS.filter(({ id }) => {
        const section = sectionElement(id);
        return section !== null && section.getBoundingClientRect().top <= line;
      });
      const atEnd = body.scrollTop + body.clientHeight >= body.scrollHeight - 2;
      setCurrent((atEnd && body.scrollTop > 0 ? ANCHORS : passed).at(-1)?.id ?? 'owner');
    };
    body.addEventListener('scroll', look, { passive: true });
    return () => body.removeEventListener('scroll', look);
  }, []);
  return current;
}
