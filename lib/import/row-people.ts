import type { Person, Phone } from '../domain/contact.ts';
import type { Place, RowCells } from './row-cells.ts';

/** The owners a row names, by whole names or by first and last ones. Null where it names none. */
export function rowOwners(cells: RowCells): string[] | null {
  const places = [
    ...cells.placesOf('owner'),
    ...cells.placesOf('ownerFirst'),
    ...cells.placesOf('ownerLast'),
  ];
  const names = numbersOf(places).map((number) => ownerName(cells, number));
  const whole = names.flatMap((name) => name?.split(/\s+&\s+/) ?? []);
  const unique = [...new Set(whole.map((name) => name.trim()).filter((name) => name !== ''))];
  return unique.length === 0 ? null : unique;
}

const numbersOf = (places: readonly Place[]): number[] =>
  [...new Set(places.map(({ number }) => number))].toSorted((a, b) => a - b);

function ownerName(cells: RowCells, number: number): string | null {
  const whole = cells.text('owner', 300, number);
  if (whole !== null) return whole;
  const parts = [cells.text('ownerFirst', 150, number), cells.text('ownerLast', 150, number)];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(' ');
}

/** "9 Elsewhere Ave #2, Farville, OH 43009", from its parts where it is not given whole. */
export function rowMailing(cells: RowCells): string | null {
  const whole = cells.text('mailing', 300);
  const street = cells.text('mailStreet');
  if (street === null) return whole;
  const unit = cells.text('mailUnit', 50);
  const line = unit === null ? street : `${street} ${unit}`;
  const region = [cells.text('mailState', 50), cells.text('mailZip', 20)].filter(
    (part) => part !== null,
  );
  return [line, cells.text('mailCity', 100), region.join(' ')]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

/** Everybody a row has a phone or an e-mail of. `importId` is how an undo finds them again. */
export function rowPersons(cells: RowCells, importId: string, at: number): Person[] {
  const places = [...cells.placesOf('phone'), ...cells.placesOf('email')];
  const people = [...new Set(places.map(({ person }) => person))].toSorted((a, b) => a - b);
  return people.flatMap((number) => {
    const phones = phonesOf(cells, number, at);
    const emails = emailsOf(cells, number);
    if (phones.length === 0 && emails.length === 0) return [];
    const name =
      cells.text('contactName', 300, 1, number) ??
      (number === 1 ? (rowOwners(cells)?.[0] ?? null) : null);
    const litigator = cells.flag('litigator') ?? false;
    return [{ name, phones, emails, litigator, deceased: false, importId }];
  });
}

function phonesOf(cells: RowCells, person: number, at: number): Phone[] {
  const places = cells.placesOf('phone').filter((place) => place.person === person);
  return places.flatMap(({ number }) => {
    const written = cells.text('phone', 60, number, person);
    if (written === null) return [];
    const digits = written.replace(/(?:x|ext\.?)\s*\d+$/i, '').replaceAll(/\D/g, '');
    if (digits.length < 7 || digits.length > 15) {
      cells.cannotUse('phone', number, person);
      return [];
    }
    // "No" in a file has no date, and a check holds for 31 days: only "yes" is taken as said.
    const isOnDnc = cells.flag('phoneDnc', number, person) === true;
    return [
      {
        number: digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits,
        type: phoneType(cells.text('phoneType', 60, number, person)),
        carrier: null,
        reachable: null,
        score: null,
        dnc: isOnDnc ? true : null,
        tcpa: null,
        checkedAt: at,
      },
    ];
  });
}

function phoneType(words: string | null): Phone['type'] {
  if (words === null) return null;
  if (/mobile|cell|wireless/i.test(words)) return 'mobile';
  if (/voip/i.test(words)) return 'voip';
  return /land|residential|home/i.test(words) ? 'landline' : null;
}

function emailsOf(cells: RowCells, person: number): Person['emails'] {
  const places = cells.placesOf('email').filter((place) => place.person === person);
  return places.flatMap(({ number }) => {
    const address = cells.text('email', 254, number, person);
    if (address === null) return [];
    if (/^[^\s@]+@[^\s@]+$/.test(address)) return [{ address }];
    cells.cannotUse('email', number, person);
    return [];
  });
}
