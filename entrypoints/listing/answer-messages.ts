import { browser } from '#imports';
import type { PageContent, PageMessage } from '@/lib/messaging/page-messages.ts';
import type { PageSession } from '@/lib/page-ui/page-session.ts';
import { reportPage } from './report-page.ts';

export interface PageToAnswerFor {
  session: PageSession;
  signal: AbortSignal;
  /** Reads the page unless it is being read already. */
  readNow: () => void;
  leave: () => void;
}

/** Answers what the worker and our own pages ask of this page. */
export function answerMessages({ session, signal, readNow, leave }: PageToAnswerFor): void {
  let pointedAt: Element | null = null;

  function point({ target }: Event) {
    pointedAt = target instanceof Element ? target : null;
  }

  function answer(message: PageMessage): unknown {
    if (message.type === 'page.withdrawn')
      return message.origins.includes(`${location.origin}/*`) && leave();
    if (message.type === 'page.refresh') return session.refresh();
    readNow();
    if (message.type === 'page.save') session.save();
    if (message.type === 'page.save-pointed')
      session.savePointed({ element: pointedAt, link: message.link });
    const { reading } = session;
    if (message.type === 'page.content')
      return reading && ({ title: document.title, reading } satisfies PageContent);
    return reading?.kind === 'listing' ? reading.listing : null;
  }

  function hear(message: PageMessage, _sender: unknown, respond: (answer: unknown) => void) {
    if (message.type !== 'page.report') {
      respond(answer(message));
      return false;
    }
    void reportPage().then(respond);
    return true;
  }

  document.addEventListener('contextmenu', point, { capture: true, signal });
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}
