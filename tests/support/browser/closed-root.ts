import type { CDPSession, Page } from 'puppeteer';

/**
 * A closed shadow root. No script of the page can get into it, and neither can selectors; the debugger can.
 * Functions run with the root as `this`.
 */
export interface ClosedRoot {
  evaluate: <Result>(
    read: (this: ShadowRoot, ...parameters: string[]) => Result,
    ...parameters: string[]
  ) => Promise<Result>;
}

/** The closed shadow root of the first element with this name; null while the page has none. */
export async function closedRoot(page: Page, element: string): Promise<ClosedRoot | null> {
  const session = await sessionOf(page);
  const { result: host } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(element)})`,
  });
  if (host.objectId === undefined) return null;
  const { node } = await session.send('DOM.describeNode', {
    objectId: host.objectId,
    pierce: true,
  });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { objectId } = object;
  if (objectId === undefined) return null;
  return {
    async evaluate(read, ...parameters) {
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: read.toString(),
        objectId,
        arguments: parameters.map((value) => ({ value })),
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return result.value;
    },
  };
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, known);
  return known;
}
