import { defineUnlistedScript } from '#imports';
import { landandfarm } from '@/lib/sites/landandfarm.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(landandfarm));
