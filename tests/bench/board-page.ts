import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { moveLeads } from '@/lib/leads/move-leads.ts';
import { putSeed } from '../support/seed/put-seed.ts';

/** Runs in a page of the extension, bundled: fills the pipeline, and moves leads as the worker does. */
const db = new LeadFlowDatabase();
const NOW = Date.now();

/** A new pipeline of so many leads. Only leads and their tallies: the board reads nothing else of theirs. */
async function fill(count: number): Promise<void> {
  await db.delete();
  await db.open();
  await putSeed(db, count, NOW, ['leads']);
}

/** Milliseconds to move a lead from stage to stage, until it is safe on the disk. */
async function move(run: number): Promise<number> {
  const [stageId = '', above] = run % 2 === 0 ? ['offer', 'contacted'] : ['contacted', 'offer'];
  const lead = await db.leads.where('[stageId+rank]').above([above]).first();
  if (lead === undefined) throw new Error('no lead to move');
  const startedAt = performance.now();
  const moved = await moveLeads(db, { leadIds: [lead.id], stageId, afterLeadId: null }, NOW + run);
  const took = performance.now() - startedAt;
  if (!moved.ok) throw new Error(moved.failure.kind);
  return took;
}

/** The floor of that: one row put as durably, without Dexie. */
async function put(run: number): Promise<number> {
  const lead = await db.leads.toCollection().first();
  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    const tx = db.backendDB().transaction('leads', 'readwrite', { durability: 'strict' });
    tx.objectStore('leads').put({ ...lead, updatedAt: NOW + run });
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('error', () => reject(new Error('The floor could not be written')));
  });
  return performance.now() - startedAt;
}

Object.assign(globalThis, { bench: { fill, move, put } });
