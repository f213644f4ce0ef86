import type { LeadContacts, Person, Phone } from '../domain/contact.ts';
import type { FactValues } from '../domain/facts.ts';
import { addressLine, cityLine } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import { DAY_MS } from '../shared/clock.ts';
import type { SeededRandom } from './seeded-random.ts';

const FIRST_NAMES = ['Alex', 'Jordan', 'Robin', 'Casey', 'Morgan', 'Taylor', 'Jamie'] as const;
const LAST_NAMES = ['Sample', 'Example', 'Placeholder', 'Mockman', 'Testington'] as const;
const LENDERS = ['First Sample Bank', 'Example Credit Union'] as const;

/** What a county record and a valuation would say, made up around the asking price. */
export function sampleRecord(
  random: SeededRandom,
  { address, price: asking }: Listing,
  now: number,
): Partial<FactValues> {
  const price = asking?.amount ?? 0;
  const ownerOccupied = random.chance(0.6);
  const value = Math.round((price * random.int(95, 125)) / 100_000) * 1000;
  const soldDaysAgo = random.int(600, 6000);
  const bought = Math.round((value * random.int(35, 80)) / 100_000) * 1000;
  const date = new Date(now - soldDaysAgo * DAY_MS).toISOString().slice(0, 10);
  return {
    ownerNames: [`${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`],
    ownerOccupied,
    ownerMailing: ownerOccupied
      ? `${addressLine(address)}, ${cityLine(address)}`
      : `${random.int(1, 900)} Elsewhere Ave, Farville, OH 43009`,
    avm: { value, low: Math.round(value * 0.93), high: Math.round(value * 1.07), score: 82 },
    lastSale: { date, amount: bought },
    assessedValue: Math.round(value * 0.7),
    propertyTax: { amount: Math.round(value * 0.014), year: new Date(now).getFullYear() - 1 },
    ...(random.chance(0.7)
      ? { mortgage: { amount: Math.round(bought * 0.8), lender: random.pick(LENDERS), date } }
      : {}),
  };
}

/** The owner with one to three numbers from the range kept for fiction (555-01xx). */
export function sampleContacts(
  random: SeededRandom,
  leadId: string,
  name: string,
  foundAt: number,
): LeadContacts {
  const person: Person = {
    name,
    phones: Array.from({ length: random.int(1, 3) }, () => samplePhone(random, foundAt)),
    emails: [{ address: `${name.toLowerCase().replace(' ', '.')}@example.com` }],
    litigator: random.chance(0.08),
    deceased: false,
  };
  return { leadId, persons: [person], lookupId: `${leadId}-contacts`, foundAt };
}

function samplePhone(random: SeededRandom, checkedAt: number): Phone {
  return {
    number: `61455501${random.int(0, 99).toString().padStart(2, '0')}`,
    type: random.pick(['mobile', 'mobile', 'landline', 'voip']),
    carrier: 'Sample Wireless',
    reachable: true,
    score: random.int(55, 98),
    dnc: random.chance(0.3),
    tcpa: false,
    checkedAt,
  };
}
