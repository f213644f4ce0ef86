import { defineUnlistedScript } from '#imports';
import { landwatch } from '@/lib/sites/landwatch.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(landwatch));
