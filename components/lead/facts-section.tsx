import type { FactName } from '@/lib/domain/facts.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { FACT_LABELS, factInSentence } from '@/components/app/fact-words.ts';
import { FactRow } from './fact-row.tsx';
import { Section } from './section.tsx';

const SHOWN_FACTS: readonly FactName[] = [
  'price',
  'status',
  'beds',
  'baths',
  'sqft',
  'lot',
  'yearBuilt',
  'type',
  'hoaMonthly',
  'estimate',
  'mls',
  'apn',
  'lastSale',
  'mortgage',
  'assessedValue',
  'propertyTax',
  'rentAvm',
  'floodZone',
  'county',
  'censusTract',
  'fairRents',
];

/** Few homes have them: only there when known. */
const RARE_FACTS: readonly FactName[] = ['equity', 'foreclosure', 'vacant', 'postal', 'lists'];

/** Every fact with its value and source. What differs between sources can be settled here. */
export function FactsSection({ lead }: { lead: Lead }) {
  const known = RARE_FACTS.filter((name) => lead.facts[name] !== undefined);
  return (
    <Section
      id="facts"
      title="Facts"
      beside={<span className="mm xs">Label shows where each value came from</span>}
    >
      <dl className="lead-facts">
        {[...SHOWN_FACTS, ...known].map((name) => (
          <FactRow key={name} lead={lead} name={name} />
        ))}
      </dl>
      <MissingFields lead={lead} />
    </Section>
  );
}

/** Fields the page normally has and the reader did not find: the page may have changed. */
function MissingFields({ lead }: { lead: Lead }) {
  const names = lead.missingFields.map((field) =>
    field in FACT_LABELS ? factInSentence(field as FactName) : field,
  );
  if (names.length === 0) return null;
  return <p className="xs warn lead-note">Not found on the page: {names.join(', ')}.</p>;
}
