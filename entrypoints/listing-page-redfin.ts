import { defineUnlistedScript } from '#imports';
import { redfin } from '@/lib/sites/redfin.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(redfin));
