import { browser } from 'wxt/browser';
import { addressLine } from '@/lib/domain/lead.ts';
import type { Reminder } from '@/lib/tasks/reminders.ts';

const PERMISSION = { permissions: ['notifications' as const] };
const PREFIX = 'task:';
/** More at once are told of in one line: after a week away a wall of them helps nobody. */
const MOST_AT_ONCE = 3;
/** The places of a notification's buttons. */
export const DONE_BUTTON = 0;

/** Shows reminders as notifications of the system, where the user let us; a repeated one takes its own place. */
export async function notify(reminders: readonly Reminder[]): Promise<void> {
  if (!(await browser.permissions.contains(PERMISSION))) return;
  const icon = { type: 'basic' as const, iconUrl: browser.runtime.getURL('/icon/128.png') };
  const single = reminders.slice(0, MOST_AT_ONCE);
  for (const { task, lead } of single)
    await browser.notifications.create(PREFIX + task.id, {
      ...icon,
      title: task.title,
      message: addressLine(lead.address),
      buttons: [{ title: 'Done' }, { title: 'Snooze 1 h' }],
    });
  const rest = reminders.slice(MOST_AT_ONCE);
  const [next] = rest;
  if (next === undefined) return;
  await browser.notifications.create(PREFIX + next.task.id, {
    ...icon,
    title: `${rest.length} more reminders`,
    message: rest.map(({ task }) => task.title).join(', '),
  });
}

interface Answers {
  opened: (taskId: string) => void;
  pressed: (taskId: string, button: number) => void;
}

/** Takes one of ours off the screen, and acts on its task. */
function answer(id: string, act: (taskId: string) => void): void {
  if (!id.startsWith(PREFIX)) return;
  void browser.notifications.clear(id);
  act(id.slice(PREFIX.length));
}

/** Hears what the user does with a notification, from when the permission is given on. */
export function listenToNotifications({ opened, pressed }: Answers): void {
  const onClicked = (id: string) => answer(id, opened);
  const onPressed = (id: string, button: number) => answer(id, (taskId) => pressed(taskId, button));
  const listen = () => {
    // Not there without the permission. Adding the same listener again changes nothing.
    const events = (browser as { notifications?: typeof browser.notifications }).notifications;
    events?.onClicked.addListener(onClicked);
    events?.onButtonClicked.addListener(onPressed);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
