import { Chip } from '@/components/ui/chip.tsx';
import { formatDate } from '@/components/ui/format.ts';
import type { LeadContacts } from '@/lib/domain/contact.ts';
import type { Facts } from '@/lib/domain/facts.ts';
import { DAY_MS } from '@/lib/shared/clock.ts';
import { SOURCE_LABELS } from '@/components/app/fact-words.ts';
import { PersonContacts } from './person-contacts.tsx';
import { Section } from './section.tsx';

const YEAR_MS = 365.25 * DAY_MS;

/** Who owns the house and how to reach them. */
export function OwnerSection({
  facts,
  contacts,
  sample,
  contactsAsked,
  now,
}: {
  facts: Facts;
  contacts: LeadContacts | null;
  /** The people are made up. */
  sample: boolean;
  /** Somebody was asked for contacts, so that none means none found. */
  contactsAsked: boolean;
  now: number;
}) {
  return (
    <Section id="owner" title="Owner" beside={<OwnerChips facts={facts} now={now} />}>
      <OwnerName facts={facts} now={now} />
      {contacts === null ? (
        <p className="sm mm lead-gap">
          {contactsAsked ? 'No phones or e-mails found.' : 'Phones and e-mails not looked up yet.'}
        </p>
      ) : (
        <Contacts {...{ contacts, sample, now }} ownerNames={facts.ownerNames?.value ?? []} />
      )}
    </Section>
  );
}

function OwnerChips({ facts, now }: { facts: Facts; now: number }) {
  const { ownerOccupied, lastSale } = facts;
  const soldAt = lastSale === undefined ? Number.NaN : new Date(lastSale.value.date).getTime();
  const years = Math.floor((now - soldAt) / YEAR_MS);
  return (
    <>
      {ownerOccupied && <Chip>{ownerOccupied.value ? 'Lives there' : 'Absentee'}</Chip>}
      {years >= 1 && <Chip>{years} y held</Chip>}
    </>
  );
}

function OwnerName({ facts, now }: { facts: Facts; now: number }) {
  const { ownerNames, ownerMailing } = facts;
  if (ownerNames === undefined) return <p className="sm mm">Owner not looked up yet.</p>;
  const source = `${SOURCE_LABELS[ownerNames.source]}, ${formatDate(ownerNames.at, now)}`;
  return (
    <div>
      <div className="sb">{ownerNames.value.join(', ')}</div>
      <div className="xs mm">
        {ownerMailing ? `Mails to ${ownerMailing.value} · ${source}` : source}
      </div>
    </div>
  );
}

function Contacts({
  contacts,
  sample,
  ownerNames,
  now,
}: {
  contacts: LeadContacts;
  sample: boolean;
  ownerNames: string[];
  now: number;
}) {
  const found = contacts.persons.some(({ phones, emails }) => phones.length + emails.length > 0);
  if (!found && contacts.persons.every(({ litigator }) => !litigator))
    return <p className="sm mm lead-gap">No phones or e-mails found.</p>;
  return (
    <>
      {contacts.persons.map((person, index) => (
        <PersonContacts
          key={`${person.name ?? ''}${index}`}
          person={person}
          found={sample ? null : { leadId: contacts.leadId, index, foundAt: contacts.foundAt }}
          isOwner={person.name !== null && ownerNames.includes(person.name)}
          now={now}
        />
      ))}
      <p className="xs mm lead-gap">
        Call from 8 am to 9 pm at their place. DNC covers the national list only; states keep their
        own. Blocked contacts are left out of exports and mail.
      </p>
    </>
  );
}
