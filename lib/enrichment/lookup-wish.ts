import { askablePhones, type AskablePhones } from '../domain/contact.ts';
import { DATASETS, DATASET_IDS, type DatasetId } from '../domain/dataset.ts';
import { addressKeysOf } from '../domain/identity-keys.ts';
import type { Lead } from '../domain/lead.ts';
import type { Failure, LookupInput } from '../shared/failure.ts';
import { knownOfLead, missingInput } from './known-of-lead.ts';
import { lookupAddress } from './lookup-address.ts';
import { keyOfPlace, requestKey } from './registry.ts';

interface Wanted {
  leadId: string;
  dataset: DatasetId;
}

/** A dataset wanted of a lead, with all the ways to ask for it. */
export interface OpenWish extends Wanted {
  asks: [Ask, ...Ask[]];
  phones: string[];
  /** What a provider would have to be asked by and nobody knows yet. */
  missing: Failure | null;
  broughtBy: Bringer[];
}

/** It cannot be asked for, and why. */
export interface LeftOut extends Wanted {
  kind: 'left-out';
  reason: Failure;
}

/** A lookup that would tell what is missing. */
export interface Bringer {
  key: string;
  dataset: DatasetId;
}

/** One way to ask: a lead that others were merged into has been bought for at their addresses too. */
export interface Ask {
  key: string;
  addressKey: string;
}

/** How a dataset of a lead would be asked for; why not, where it cannot be. */
export function wish(
  dataset: DatasetId,
  lead: Lead | undefined,
  found: AskablePhones,
  leadId: string,
): OpenWish | LeftOut {
  const leftOut = (reason: Failure): LeftOut => ({ leadId, dataset, kind: 'left-out', reason });
  if (lead === undefined) return leftOut({ kind: 'not-found' });
  if (lead.sample) return leftOut({ kind: 'sample-lead' });
  const { addressKey } = lead;
  if (addressKey === null || lookupAddress(lead.address) === null)
    return leftOut({ kind: 'no-address' });
  const { phones, contactsId } = DATASETS[dataset].by === 'phones' ? found : NO_PHONES;
  const ask = (at: string): Ask => ({
    key: requestKey(dataset, { addressKey: at, contactsId }),
    addressKey: at,
  });
  const others = addressKeysOf(lead).filter((at) => at !== addressKey);
  const missing = missingInput(dataset, knownOfLead(lead, phones));
  const places = [addressKey, ...others];
  const broughtBy = missing === null ? [] : bringersOf(missing.input, places);
  return {
    leadId,
    dataset,
    asks: [ask(addressKey), ...others.map(ask)],
    phones,
    missing,
    broughtBy,
  };
}

const bringersOf = (input: LookupInput, addressKeys: readonly string[]): Bringer[] =>
  DATASET_IDS.filter((dataset) => DATASETS[dataset].brings?.includes(input)).flatMap((dataset) =>
    addressKeys.map((at) => ({ dataset, key: keyOfPlace(dataset, at) })),
  );

const NO_PHONES = askablePhones(undefined);
