import { defineUnlistedScript } from '#imports';
import { zoopla } from '@/lib/sites/zoopla.ts';
import { startPage } from './listing.content/start-page.ts';

export default defineUnlistedScript(() => void startPage(zoopla));
