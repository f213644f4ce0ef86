import { defineUnlistedScript } from '#imports';
import { zillow } from '@/lib/sites/zillow.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(zillow));
