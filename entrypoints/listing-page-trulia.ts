import { defineUnlistedScript } from '#imports';
import { trulia } from '@/lib/sites/trulia.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(trulia));
