import { defineUnlistedScript } from '#imports';
import { apartments } from '@/lib/sites/apartments.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(apartments));
