import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * The document of a saved page, its own scripts not run. A saved page has lost the charset its
 * server named, so bytes that are UTF-8 are read as UTF-8; others by their byte order mark or meta
 * element, and where that says UTF-8 after all, as windows-1252 like browsers do.
 */
export function parseSavedPage(bytes: Buffer, url: string): Document {
  const { window } = new JSDOM(asUtf8(bytes) ?? bytes, {
    url,
    ...(saysUtf8(bytes) && { contentType: 'text/html; charset=windows-1252' }),
    virtualConsole: new VirtualConsole(),
  });
  return window.document;
}

function asUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const saysUtf8 = (bytes: Buffer) => /charset=["']?utf-?8/i.test(bytes.toString('latin1', 0, 4096));
