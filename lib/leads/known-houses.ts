import type { MatchReason } from '../domain/duplicate.ts';
import { addressEntry, identityKeysOf } from '../domain/identity-keys.ts';
import type { Lead } from '../domain/lead.ts';
import { judgeIdentity, sureness, type Verdict } from './judge-identity.ts';
import { entriesOf, identityOfLead, type PropertyIdentity } from './property-identity.ts';

/** A lead that is the house, or may be it. */
export type SameProperty =
  | { kind: 'same'; lead: Lead; because: MatchReason }
  | { kind: 'maybe'; lead: Lead; reasons: MatchReason[] };

interface KnownHouse {
  lead: Lead;
  /** Made when it is first compared: reading an address costs more than all else here, and most never are. */
  identity: PropertyIdentity | null;
}

/** Leads by what they are known by, in memory: for many questions in a row, with leads being added between. */
export class KnownHouses {
  readonly #houses = new Map<string, KnownHouse>();
  readonly #byEntry = new Map<string, Set<string>>();

  constructor(leads: readonly Lead[]) {
    for (const lead of leads) this.put(lead);
  }

  get isEmpty(): boolean {
    return this.#houses.size === 0;
  }

  /** Adds a lead, or the newer version of one. */
  put(lead: Lead): void {
    if (lead.sample) return;
    this.#houses.set(lead.id, { lead, identity: null });
    for (const entry of new Set([...identityKeysOf(lead), ...lead.identityKeys])) {
      const ids = this.#byEntry.get(entry) ?? new Set();
      this.#byEntry.set(entry, ids.add(lead.id));
    }
  }

  /** All leads that are or may be this house, the surest first; `exceptId` is the lead asking about itself. */
  find(identity: PropertyIdentity, exceptId?: string): SameProperty[] {
    const ids = entriesOf(identity).flatMap((entry) => [...(this.#byEntry.get(entry) ?? [])]);
    return [...new Set(identity.leadId === null ? ids : [...ids, identity.leadId])]
      .flatMap((id) => this.#houses.get(id) ?? [])
      .filter(({ lead }) => lead.id !== exceptId)
      .flatMap((house) => matchOf(house.lead, judge(identity, house)))
      .toSorted((a, b) => rankOf(a) - rankOf(b) || a.lead.createdAt - b.lead.createdAt);
  }
}

/** A lead is also known by the addresses of those merged into it. */
function judge(identity: PropertyIdentity, house: KnownHouse): Verdict {
  const { lead } = house;
  house.identity ??= identityOfLead(lead);
  const verdict = judgeIdentity(identity, house.identity);
  const key = identity.address?.key;
  if (verdict.kind === 'same' || key === undefined) return verdict;
  return lead.identityKeys.includes(addressEntry(key))
    ? { kind: 'same', because: { kind: 'address', value: null } }
    : verdict;
}

function matchOf(lead: Lead, verdict: Verdict): SameProperty[] {
  return verdict.kind === 'different' ? [] : [{ lead, ...verdict }];
}

/** Sure before unsure, then by the surest reason. */
function rankOf(match: SameProperty): number {
  if (match.kind === 'same') return sureness(match.because);
  return 100 + Math.min(...match.reasons.map(sureness));
}
