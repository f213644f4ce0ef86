import { defineUnlistedScript } from '#imports';
import { compass } from '@/lib/sites/compass.ts';
import { startPage } from './listing.content/start-page.ts';

export default defineUnlistedScript(() => void startPage(compass));
