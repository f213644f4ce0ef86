import type { World } from './open-world.ts';

/** Lets the time pass until an alarm rings, the queue's by default; throws when there is none, for then it never would. */
export async function bringAlarmForward({ app }: World, name = 'lookup-queue'): Promise<void> {
  const exists = await app.evaluate(async (wanted) => {
    const alarm = await chrome.alarms.get(wanted);
    if (alarm !== undefined) await chrome.alarms.create(alarm.name, { when: Date.now() });
    return alarm !== undefined;
  }, name);
  if (!exists) throw new Error(`There is no alarm ${name}`);
}
