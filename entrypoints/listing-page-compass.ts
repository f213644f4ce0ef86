import { defineUnlistedScript } from '#imports';
import { compass } from '@/lib/sites/compass.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(compass));
