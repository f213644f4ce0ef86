import { defineUnlistedScript } from '#imports';
import { realtor } from '@/lib/sites/realtor.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(realtor));
