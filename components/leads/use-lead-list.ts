import { useSyncExternalStore } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { leadListOf, type LeadListState } from '@/lib/lead-list/lead-list.ts';

/** All leads, kept up to date. What went wrong in reading them is thrown, for the screen's boundary. */
export function useLeadList(): LeadListState {
  const list = leadListOf(useDatabase());
  const state = useSyncExternalStore(list.subscribe, list.state);
  if (state.error !== null) throw state.error;
  return state;
}
