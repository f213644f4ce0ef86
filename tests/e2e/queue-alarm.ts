import type { World } from './open-world.ts';

/** Lets the time pass until the queue's alarm rings; throws when there is none, for then it never would. */
export async function bringAlarmForward({ app }: World): Promise<void> {
  const exists = await app.evaluate(async () => {
    const alarm = await chrome.alarms.get('lookup-queue');
    if (alarm !== undefined) await chrome.alarms.create(alarm.name, { when: Date.now() });
    return alarm !== undefined;
  });
  if (!exists) throw new Error('The queue has no alarm');
}
