import { browser } from 'wxt/browser';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { loadSample } from '@/lib/leads/sample-data.ts';
import type { Clock } from '@/lib/shared/clock.ts';

/** For `npm run dev`: a pipeline with nothing in it starts with the sample leads. */
export function fillEmptyPipeline(db: LeadFlowDatabase, clock: Clock): void {
  browser.runtime.onInstalled.addListener(() => void fill(db, clock));
}

async function fill(db: LeadFlowDatabase, clock: Clock): Promise<void> {
  if ((await db.leads.count()) === 0) await loadSample(db, clock());
}
