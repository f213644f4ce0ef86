import { defineUnlistedScript } from '#imports';
import { generic } from '@/lib/sites/generic.ts';
import { startPage } from './listing.content/start-page.ts';

export default defineUnlistedScript(() => void startPage(generic));
