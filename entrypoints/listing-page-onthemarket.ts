import { defineUnlistedScript } from '#imports';
import { onthemarket } from '@/lib/sites/onthemarket.ts';
import { startPage } from './listing.content/start-page.ts';

export default defineUnlistedScript(() => void startPage(onthemarket));
