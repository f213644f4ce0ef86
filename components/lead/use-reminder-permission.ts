import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { useDatabase } from '@/components/app/database.tsx';
import { getSetting } from '@/lib/db/settings.ts';
import { send } from '@/lib/messaging/client.ts';

/**
 * Asks in Chrome's own dialog whether reminders may be notifications: at the first reminder ever set, and never
 * again. Must be called while the press is being handled. Who says no is reminded in the panel.
 */
export function useReminderPermission(): () => void {
  const database = useDatabase();
  const askedAt = useLiveQuery(() => getSetting(database, 'notificationsAskedAt'), [database]);
  return useCallback(() => {
    if (askedAt !== null) return;
    void browser.permissions.request({ permissions: ['notifications'] });
    void send('notifications.asked', null);
  }, [askedAt]);
}
