import type { DatasetId } from '../domain/dataset.ts';
import { DATASETS } from '../domain/dataset.ts';
import type { Lead } from '../domain/lead.ts';
import type { Failure } from '../shared/failure.ts';
import type { KnownOfLead } from './provider.ts';

/** What the lead's facts say that a provider can be asked by. Phones stand apart, in the contacts: see `askablePhones`. */
export function knownOfLead({ facts }: Lead, phones: string[]): KnownOfLead {
  return {
    attomId: attomIdIn(facts.attomId?.value),
    location: facts.location?.value ?? null,
    fips: facts.fips?.value ?? null,
    phones,
  };
}

/** ATTOM's ids are numbers; a file may hold anything. */
const attomIdIn = (text = ''): string | null => (/^\d{1,15}$/.test(text) ? text : null);

type MissingInput = Extract<Failure, { kind: 'missing-input' }>;

/** What a dataset has to be asked by and this lead lacks; null when it can be asked. */
export function missingInput(dataset: DatasetId, known: KnownOfLead): MissingInput | null {
  const { by } = DATASETS[dataset];
  const isThere = {
    address: true,
    location: known.location !== null,
    county: known.fips !== null,
    phones: known.phones.length > 0,
    attomId: known.attomId !== null,
  }[by];
  return isThere || by === 'address' ? null : { kind: 'missing-input', input: by };
}
