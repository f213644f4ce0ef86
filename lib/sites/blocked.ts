/** Pages that stand where the site should be: PerimeterX, Kasada, AWS WAF, Incapsula, DataDome, Cloudflare. */
const TITLE =
  /access to this page has been denied|pardon our interruption|just a moment|attention required|access denied|are you a robot|human verification/i;
const MARKS =
  '#px-captcha,#challenge-container,#cf-challenge-running,[src*="_Incapsula_Resource"],[src*="captcha-delivery.com"],[content*="px-captcha"]';
/** Scripts of AWS WAF and Kasada, by address. */
const SCRIPT = /awswaf\.com|\/ips\.js/;

/** Whether a bot check stands in for the page. Asked only where nothing was read: listings carry such scripts too. */
export function isBlocked(document: Document): boolean {
  if (TITLE.test(document.title) || document.querySelector(MARKS)) return true;
  if (document.querySelectorAll('*').length > 150) return false;
  return [...document.scripts].some(
    ({ src, textContent }) => SCRIPT.test(src) || textContent.includes('KPSDK'),
  );
}
