import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { contactsOf } from '@/lib/db/lead-rows.ts';
import { erasePerson } from '@/lib/leads/erase-person.ts';
import { archiveOf, restore } from './support/archive-world.ts';
import { openEnrichmentWorld, type EnrichmentWorld } from './support/enrichment-world.ts';
import { openImportWorld } from './support/import-world.ts';

const MAX = Infinity;
let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
});
afterEach(() => world.close());

/** A lead whose people were looked up, and who the first of them is. */
async function leadWithPeople() {
  const life = world.startLife();
  const [leadId = ''] = await world.addLeads('1 Sample St');
  await life.ask([leadId], ['contacts']);
  await life.drain();
  const contacts = await peopleOf(world.db, leadId);
  const [person] = contacts?.persons ?? [];
  if (contacts === undefined || person === undefined) throw new Error('nobody was found');
  return { life, leadId, contacts, person };
}

async function peopleOf(db: LeadFlowDatabase, leadId: string) {
  const lead = await db.leads.get(leadId);
  return lead && (await contactsOf(db, [lead])).get(leadId);
}

async function erase(leadId: string, foundAt: number): Promise<void> {
  const erased = await erasePerson(world.db, { leadId, index: 0, foundAt }, world.clock());
  if (!erased.ok) throw new Error(erased.failure.kind);
}

it('is not bought again, neither as a quote nor by an answer that was under way', async () => {
  const { life, leadId, contacts, person } = await leadWithPeople();
  await life.ask([leadId], ['contacts'], true);
  await erase(leadId, contacts.foundAt);
  await life.finish();
  const left = (await peopleOf(world.db, leadId))?.persons ?? [];
  expect(left.map(({ name }) => name)).not.toContain(person.name);
  expect(JSON.stringify(await world.db.cache.toArray())).not.toContain(person.phones[0]?.number);

  const billed = world.standIns.ledger.totals().rows;
  const quote = await life.quote([leadId], ['contacts', 'owner'], true);
  expect(quote.ok && quote.value.items).toMatchObject([
    { kind: 'left-out', reason: { kind: 'person-erased' } },
    { kind: 'buy' },
  ]);
  const run = { leadIds: [leadId], datasets: ['contacts' as const], refresh: true, maxMicros: MAX };
  expect(await life.run(run)).toMatchObject({ ok: false, failure: { kind: 'person-erased' } });
  expect(world.standIns.ledger.totals().rows).toBe(billed);
});

it('does not come back with an archive made before, nor to a browser that restores one made after', async () => {
  const { leadId, contacts, person } = await leadWithPeople();
  const before = await archiveOf(world.db);
  await erase(leadId, contacts.foundAt);
  const after = await archiveOf(world.db);
  const fresh = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
  await restore(fresh, after);
  await restore(fresh, before);
  await restore(world.db, before);
  for (const db of [fresh, world.db]) {
    const rows = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    for (const { number } of person.phones) expect(rows).not.toContain(number);
  }
  expect(await fresh.leads.count()).toBe(1);
  await fresh.delete();
});

it('is left out of a file, whose other people come in', async () => {
  const files = openImportWorld();
  const head = 'Address,City,State,Zip,Owner Name,Phone 1,Email';
  const jane = '123 Sample St,Sampleton,OH,43001,Jane Sample,6145550100,jane@example.com';
  const roe = '9 Other Rd,Sampleton,OH,43001,Richard Roe,6145550111,roe@example.com';
  await files.importText(`${head}\n${jane}`);
  const [lead] = await files.db.leads.toArray();
  const leadId = lead?.id ?? '';
  const foundAt = (await peopleOf(files.db, leadId))?.foundAt ?? 0;
  expect(await erasePerson(files.db, { leadId, index: 0, foundAt }, 1)).toMatchObject({ ok: true });
  await files.importText(`${head}\n${jane}\n${roe}`);
  const rows = JSON.stringify([
    await files.db.contacts.toArray(),
    await files.db.observations.toArray(),
    await files.db.leads.toArray(),
  ]);
  expect(rows).not.toMatch(/jane|6145550100/i);
  expect(rows).toContain('6145550111');
  await files.close();
});
