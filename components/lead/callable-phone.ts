import { phoneBlock, type LeadContacts, type Person, type Phone } from '@/lib/domain/contact.ts';

export interface CallablePhone {
  person: Person;
  phone: Phone;
}

/**
 * The number to call first: of those that may be called, a reachable one before others, then the
 * provider's own score. Null when none may be.
 */
export function bestCallable(contacts: LeadContacts | null, now: number): CallablePhone | null {
  const callable = (contacts?.persons ?? []).flatMap((person) =>
    person.phones
      .filter((phone) => phoneBlock(person, phone, now) === null)
      .map((phone) => ({ person, phone })),
  );
  const [best] = callable.toSorted(
    ({ phone: a }, { phone: b }) =>
      Number(b.reachable !== false) - Number(a.reachable !== false) ||
      (b.score ?? 0) - (a.score ?? 0),
  );
  return best ?? null;
}
