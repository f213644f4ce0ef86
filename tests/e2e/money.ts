import type { LedgerStatus } from '@/lib/domain/lookup.ts';
import type { World } from './open-world.ts';

interface Spent {
  attom: number;
  batchdata: number;
}

/** What LeadFlow's ledger says was spent, in micro-dollars. */
export async function spentByLedger(world: World): Promise<Spent> {
  const entries = await world.ledger();
  const of = (provider: string) =>
    entries
      .filter((entry) => entry.provider === provider)
      .reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
  return { attom: of('attom'), batchdata: of('batchdata') };
}

/** What the providers say they are owed, in micro-dollars. */
export function billed({ standIns }: World): Spent {
  const { attom, batchdata } = standIns.ledger.totals().byProvider;
  return { attom: attom.micros, batchdata: batchdata.micros };
}

/** What was billed more than once: one line per thing, none when nobody paid twice. */
export function billedTwice({ standIns }: World): string[] {
  const items = standIns.ledger.rows().map(({ endpoint, item }) => `${endpoint} ${item}`);
  return items.filter((item, index) => items.indexOf(item) !== index);
}

/** How the calls of one lead ended, in the order they were sent. */
export async function callsOf(world: World, leadId: string): Promise<LedgerStatus[]> {
  const own = (await world.ledger()).filter((entry) => entry.leadId === leadId);
  return own.toSorted((a, b) => a.at - b.at).map(({ status }) => status);
}
