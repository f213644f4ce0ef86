import { useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import type { SectionId } from './section.tsx';

type Hosts = Readonly<Record<SectionId, HTMLElement>>;

/**
 * One element for each section, for as long as the page is open. The sections are rendered into these once, and
 * a layout only says where they stand: a sheet, a half typed task and what was unfolded outlive a change of width.
 */
export function useSectionHosts(ids: readonly SectionId[]): Hosts {
  const [hosts] = useState(() => Object.fromEntries(ids.map((id) => [id, newHost()])) as Hosts);
  return hosts;
}

function newHost(): HTMLElement {
  const host = document.createElement('div');
  host.className = 'lead-place';
  return host;
}

/** All sections, each in its element, wherever that is. */
export function Sections({
  sections,
  hosts,
}: {
  sections: Readonly<Record<SectionId, ReactElement>>;
  hosts: Hosts;
}) {
  return Object.entries(hosts).map(([id, host]) =>
    createPortal(sections[id as SectionId], host, id),
  );
}

/** Where sections stand, in this order. */
export function Places({ ids, hosts }: { ids: readonly SectionId[]; hosts: Hosts }) {
  return ids.map((id) => (
    <div key={id} className="lead-place" ref={(place) => standIn(place, hosts[id])} />
  ));
}

/** Every render asks; appended once more where it stands, a section would lose the focus. */
function standIn(place: HTMLElement | null, host: HTMLElement): void {
  if (place !== null && host.parentElement !== place) place.append(host);
}
