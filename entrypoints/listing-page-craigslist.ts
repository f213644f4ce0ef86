import { defineUnlistedScript } from '#imports';
import { craigslist } from '@/lib/sites/craigslist.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(craigslist));
