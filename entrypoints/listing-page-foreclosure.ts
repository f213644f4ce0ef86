import { defineUnlistedScript } from '#imports';
import { foreclosure } from '@/lib/sites/foreclosure.ts';
import { startPage } from './listing.content/start-page.ts';

export default defineUnlistedScript(() => void startPage(foreclosure));
