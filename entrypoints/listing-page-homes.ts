import { defineUnlistedScript } from '#imports';
import { homes } from '@/lib/sites/homes.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(homes));
