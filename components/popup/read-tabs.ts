import { listingKey } from '@/lib/domain/lead.ts';
import type { Listing } from '@/lib/domain/listing.ts';
import { pageContentSchema } from '@/lib/messaging/page-content-schema.ts';
import type { askPage } from '@/lib/messaging/page-messages.ts';
import { NONE_WORDS } from '@/lib/page-ui/pill-view.ts';

/** A tab as Chrome tells of it without being asked for every tab's address. */
export interface OpenTab {
  id?: number | undefined;
  index: number;
  status?: string | undefined;
  discarded: boolean;
  /** Chrome stopped its scripts to save energy; only newer ones tell. */
  frozen?: boolean | undefined;
}

/** What all open tabs show. */
export interface TabsRead {
  /** The homes, in the order of the tabs, each once however many tabs show it. */
  listings: Listing[];
  /** How many tabs show one home. */
  tabs: number;
  /** Tabs of served sites that gave no home, and why. */
  unread: { title: string; why: string }[];
  /** Tabs Chrome put to sleep. They are not woken, so what they show is not known. */
  asleep: number;
}

const ANSWER_WITHIN_MS = 3000;

/** Asks each tab that is awake what it shows. Tabs LeadFlow does not run in stay silent and are left out. */
export async function readTabs(tabs: readonly OpenTab[], ask: typeof askPage): Promise<TabsRead> {
  const awake = tabs.filter(({ discarded, frozen }) => !discarded && !frozen);
  const found = await Promise.all(awake.map((tab) => readOne(tab, ask)));
  const homes = found.filter((one) => one.kind === 'listing').map(({ listing }) => listing);
  return {
    listings: [...new Map(homes.map((home) => [keyOf(home), home])).values()],
    tabs: homes.length,
    unread: found.filter((one) => one.kind === 'unread'),
    asleep: tabs.length - awake.length,
  };
}

type Found =
  | { kind: 'listing'; listing: Listing }
  | { kind: 'unread'; title: string; why: string }
  | { kind: 'silent' };

async function readOne({ id, index, status }: OpenTab, ask: typeof askPage): Promise<Found> {
  if (id === undefined) return { kind: 'silent' };
  const title = `Tab ${index + 1}`;
  const answer = await within(ANSWER_WITHIN_MS, ask(id, { type: 'page.content' }));
  if (answer === LATE) return { kind: 'unread', title, why: 'Did not answer' };
  if (answer === undefined) {
    if (status !== 'loading') return { kind: 'silent' };
    return { kind: 'unread', title, why: 'Still loading' };
  }
  const content = pageContentSchema.safeParse(answer).data;
  if (content === undefined) return { kind: 'unread', title, why: 'Gave nothing usable' };
  const { reading } = content;
  if (reading.kind === 'listing') return reading;
  const why = reading.kind === 'none' ? NONE_WORDS[reading.reason] : 'A list: pick from it there';
  return { kind: 'unread', title: content.title || title, why };
}

const LATE = Symbol('late');

async function within(ms: number, answer: Promise<unknown>): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<typeof LATE>();
  const timer = setTimeout(resolve, ms, LATE);
  const first = await Promise.race([answer, promise]);
  clearTimeout(timer);
  return first;
}

const keyOf = ({ site, listingId, url }: Listing): string => listingKey(site, listingId) ?? url;
