import { el } from './dom.ts';
import { pageTheme } from './page-theme.ts';
import css from './page-ui.css?inline';

/** The one element LeadFlow adds to a page. All it shows lives in its closed shadow root. */
export interface Overlay {
  host: HTMLElement;
  /** Where bars, chips and sheets are put. */
  layer: HTMLElement;
  /** Adds a style sheet for what is put there; one it has already changes nothing. */
  dress: (css: string) => void;
  /** The element of ours that has the focus, if any. */
  focused: () => Element | null;
  /** Tells screen readers; `urgent` only for what was lost. */
  announce: (text: string, urgent: boolean) => void;
  /** Takes the page's theme again and comes back should the page have thrown the element out. */
  refresh: () => void;
  setHidden: (hidden: boolean) => void;
  /** Takes the element out of the page for good. */
  remove: () => void;
}

const NAME = 'leadflow-pill';
/** A page that keeps throwing the element out is not fought: it wins until it is read again. */
const MAX_RETURNS = 5;
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Adds the element to a page, beside its body and not in it: frameworks own the body's children. */
export function createOverlay(): Overlay {
  // One left behind by a version of LeadFlow that was replaced while the page was open.
  document.querySelector(NAME)?.remove();
  const host = document.createElement(NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const worn = new Map<string, CSSStyleSheet>();
  dress(css);
  const status = el('div', { class: 'sr', role: 'status' });
  const alert = el('div', { class: 'sr', role: 'alert' });
  const layer = el('div', { class: 'ui' }, status, alert);
  root.append(layer);
  const leaving = new AbortController();
  let hidden = false;

  function dress(text: string) {
    if (worn.has(text)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...worn.set(text, sheet).values()];
  }

  function refresh() {
    if (leaving.signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    layer.hidden = hidden || document.fullscreenElement !== null;
    layer.dataset['theme'] = pageTheme(document);
  }

  document.addEventListener('fullscreenchange', refresh, { signal: leaving.signal });
  // The page's own shortcuts are not meant for what is typed here.
  for (const type of KEY_EVENTS) layer.addEventListener(type, (event) => event.stopPropagation());
  keepPageFocus(layer);
  refresh();
  const stopWatching = watchDocument(host, refresh);
  return {
    host,
    layer,
    dress,
    focused: () => root.activeElement,
    announce(text, urgent) {
      status.textContent = urgent ? '' : text;
      alert.textContent = urgent ? text : '';
    },
    refresh,
    setHidden(next) {
      hidden = next;
      refresh();
    },
    remove() {
      leaving.abort();
      stopWatching();
      host.remove();
    },
  };
}

/**
 * Calls back when the page changed its theme or threw the element out. Sees only the outermost elements
 * of the document, so that a busy page costs nothing.
 */
function watchDocument(host: HTMLElement, changed: () => void): () => void {
  let returns = 0;
  const observer = new MutationObserver(() => {
    const lost = !host.isConnected;
    if (lost && (document.querySelector(NAME) !== null || (returns += 1) > MAX_RETURNS)) return;
    changed();
    observe();
  });

  function observe() {
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true, attributes: true });
    if (document.body !== null) observer.observe(document.body, { attributes: true });
  }

  observe();
  return () => observer.disconnect();
}

/** A mouse press on a button must not take the focus out of the field the user is typing in. */
function keepPageFocus(layer: HTMLElement): void {
  layer.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button') !== null)
      event.preventDefault();
  });
}
