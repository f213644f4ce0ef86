import { Check, Gavel, Lock, Mail, Phone as PhoneIcon, PhoneOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Chip } from '@/components/ui/chip.tsx';
import { formatDate } from '@/components/ui/format.ts';
import { phoneBlock, type Person, type Phone, type PhoneBlock } from '@/lib/domain/contact.ts';
import { ErasePerson, type FoundPerson } from './erase-person.tsx';
import { BLOCK_WORDS, formatPhone, phoneDetails, phoneHref } from './phone-words.ts';

/** One person's phones and e-mails. What must not be used keeps its number and loses its button. */
export function PersonContacts({
  person,
  found,
  isOwner,
  now,
}: {
  person: Person;
  /** Null for people who are made up: there is nobody to erase. */
  found: FoundPerson | null;
  /** The person is the owner named above: the name is not said twice. */
  isOwner: boolean;
  now: number;
}) {
  const mayMail = !person.litigator && !person.deceased;
  return (
    <div className="lead-person">
      {(!isOwner || person.litigator || person.deceased) && <PersonName person={person} />}
      {person.litigator && person.phones.length === 0 && (
        <p className="xs mm">Phones of known litigators are not given out.</p>
      )}
      <ul>
        {person.phones.map((phone) => (
          <PhoneRow key={phone.number} person={person} phone={phone} now={now} />
        ))}
        {person.emails.map(({ address }) => (
          <li key={address} className="lead-contact">
            <Mail />
            <span className="sb el">{address}</span>
            {mayMail ? (
              <a className="btn sm" href={`mailto:${address}`} aria-label={`Write to ${address}`}>
                Write
              </a>
            ) : (
              <Blocked />
            )}
          </li>
        ))}
      </ul>
      {found !== null && <ErasePerson name={person.name ?? 'this person'} found={found} />}
    </div>
  );
}

function PersonName({ person }: { person: Person }) {
  return (
    <div className="row wrap">
      <span className="sb">{person.name ?? 'Name not known'}</span>
      {person.litigator && (
        <Chip tone="neg" icon={<Gavel />}>
          {BLOCK_WORDS.litigator.label}
        </Chip>
      )}
      {person.deceased && <Chip>{BLOCK_WORDS.deceased.label}</Chip>}
    </div>
  );
}

function PhoneRow({ person, phone, now }: { person: Person; phone: Phone; now: number }) {
  const block = phoneBlock(person, phone, now);
  const number = formatPhone(phone.number);
  return (
    <li className="lead-contact">
      <PhoneIcon />
      <span className="n sb">
        {number} <span className="mm xs kind">{phone.type}</span>
      </span>
      {block === null ? (
        <a className="btn sm" href={phoneHref(phone.number)} aria-label={`Call ${number}`}>
          Call
        </a>
      ) : (
        <Blocked />
      )}
      <div className="l2">
        <PhoneState block={block} phone={phone} now={now} />
        <span className="xs mm">{phoneDetails(phone)}</span>
      </div>
    </li>
  );
}

const BLOCK_ICONS: Partial<Record<PhoneBlock, ReactNode>> = {
  dnc: <PhoneOff />,
  tcpa: <PhoneOff />,
  litigator: <Gavel />,
};

function PhoneState({
  block,
  phone,
  now,
}: {
  block: PhoneBlock | null;
  phone: Phone;
  now: number;
}) {
  const checked = <Chip>Checked {formatDate(phone.checkedAt, now)}</Chip>;
  if (block === null)
    return (
      <>
        <Chip tone="pos" icon={<Check />}>
          Not on DNC
        </Chip>
        {checked}
      </>
    );
  const { label, tone } = BLOCK_WORDS[block];
  return (
    <>
      <Chip tone={tone ?? undefined} icon={BLOCK_ICONS[block]}>
        {label}
      </Chip>
      {block === 'stale-check' && checked}
    </>
  );
}

/** Where the button would be. Not a button: there is nothing to press. */
function Blocked() {
  return (
    <span className="lead-blocked">
      <Lock />
      Blocked
    </span>
  );
}
