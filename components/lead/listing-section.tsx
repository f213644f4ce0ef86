import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { formatDate, plural } from '@/components/ui/format.ts';
import type { Observation } from '@/lib/domain/facts.ts';
import type { Listing } from '@/lib/domain/listing.ts';
import { hasHistory, PriceHistory } from './price-history.tsx';
import { Section } from './section.tsx';
import { siteName } from '@/components/app/site-name.ts';

/** Photo links shown before "all". */
const PHOTOS_AT_FIRST = 8;

/** What the page said in its own words: description, photos as links, agent. Kept as text and links only. */
export function ListingSection({
  observations,
  now,
}: {
  observations: readonly Observation[];
  now: number;
}) {
  const [seen] = observations
    .filter(({ listing }) => listing !== null && hasWords(listing))
    .toSorted((a, b) => b.at - a.at);
  if (!seen?.listing) return null;
  const { listing, at } = seen;
  return (
    <Section
      id="listing"
      title="From the page"
      beside={
        <span className="mm xs">
          {siteName(listing.site)}, {formatDate(at, now)}
        </span>
      }
    >
      {listing.byOwner === true && <p className="sm">For sale by owner</p>}
      {listing.description !== null && (
        <details className="lead-desc">
          <summary>Description</summary>
          <p className="sm m">{listing.description}</p>
        </details>
      )}
      <PriceHistory listing={listing} />
      <Photos photos={listing.photos} />
      <Contact label="Agent" {...listing.agent} />
      <Contact label="Broker" {...listing.broker} />
    </Section>
  );
}

const hasWords = (listing: Listing): boolean =>
  listing.description !== null ||
  listing.byOwner === true ||
  listing.photos.length > 0 ||
  hasHistory(listing) ||
  Boolean(listing.agent?.name) ||
  Boolean(listing.broker?.name);

function Photos({ photos }: { photos: readonly string[] }) {
  const [showAll, setShowAll] = useState(false);
  if (photos.length === 0) return null;
  const shown = showAll ? photos : photos.slice(0, PHOTOS_AT_FIRST);
  return (
    <div className="row wrap lead-photos">
      <span className="sm m">{plural(photos.length, 'photo')}</span>
      {shown.map((url, index) => (
        <a key={url} className="chip lead-link" href={url} target="_blank" rel="noreferrer">
          <span className="vh">Photo </span>
          {index + 1}
          <ExternalLink />
        </a>
      ))}
      {shown.length < photos.length && (
        <Button size="sm" variant="ghost" onClick={() => setShowAll(true)}>
          All {photos.length}
        </Button>
      )}
    </div>
  );
}

function Contact({
  label,
  name = null,
  phone = null,
}: {
  label: string;
  name?: string | null;
  phone?: string | null;
}) {
  if (name === null && phone === null) return null;
  return (
    <p className="sm lead-gap">
      <span className="m">{label}</span> {[name, phone].filter(Boolean).join(' · ')}
    </p>
  );
}
