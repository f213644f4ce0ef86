import { defineUnlistedScript } from '#imports';
import { rightmove } from '@/lib/sites/rightmove.ts';
import { startPage } from './listing.content/start-page.ts';

export default defineUnlistedScript(() => void startPage(rightmove));
