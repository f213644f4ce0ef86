import type { CardElement } from '../sites/site.ts';

/** How often a page that keeps changing is asked for its cards again. */
const CARDS_EVERY_MS = 300;

export interface CardWatch {
  cards: () => CardElement[];
  /** Whether the reading has a row of this id. */
  known: (listingId: string) => boolean;
  /** The cards the page has now. */
  follow: (cards: CardElement[]) => void;
  /** Cards without a row came: once for each set of them, as adverts among the cards stay unknown. */
  strangers: () => void;
}

/** Follows a page's cards as it renders more, at most once per 300 ms. Gives the function that ends it. */
export function watchCards({ cards, known, follow, strangers }: CardWatch): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let reported = '';
  // Disconnects at the first change: until the next look a busy page costs nothing.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    timer = setTimeout(look, CARDS_EVERY_MS);
  });

  function look() {
    const found = cards();
    follow(found);
    const unknown = found.flatMap(({ listingId }) => (known(listingId) ? [] : [listingId])).join();
    const news = unknown !== '' && unknown !== reported;
    reported = unknown;
    observer.observe(document.documentElement, { childList: true, subtree: true });
    if (news) strangers();
  }

  look();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
