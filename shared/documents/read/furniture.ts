// What of a page is the site's and not the text's. Keeping a menu does less harm than losing a paragraph: where it is
// not sure, it is text.
import { attribute, type Element, firstOf, isElement, type Parent } from './dom';

/** How much text an element shows: all of it, without the site's, and in links. */
export type Amount = { all: number; own: number; links: number };

// Heads, feet and boxes are asked for more.
const ROLES = /^(?:navigation|search|dialog|alertdialog|menubar|menu)$/;
const AROUND = /^(?:banner|contentinfo|complementary)$/;
const ASKS =
  /(?:cookie|consent|gdpr|privacy)s?[\s_-]*(?:law[\s_-]*)?(?:info[\s_-]*)?(?:banner|bar|pop-?up|modal|notice|notification|overlay|wall|dialog|layer|prompt|message|bot)\b/i;
// Programs that ask about cookies on many sites.
const MANAGERS =
  /onetrust|cookiebot|didomi|usercentrics|quantcast|qc-cmp|osano|termly|iubenda|klaro|borlabs|cmplz|truste|tarteaucitron|axeptio|sp_message_container|cky-consent|cc-window|cookie-law-info/i;
// Questions about cookies are short; a part of a report on consent is not.
const MAX_QUESTION = 1200;
const NEVER_ASKS = /^(?:html|body|main|article|h[1-6]|table|caption|t[rdh]|thead|tbody|tfoot|li|p|a|span)$/;
const NOTES =
  /(?:^|[\s_-])(?:(?:foot|end)?-?notes?|references?|bibliography|citations|literatuur|bronnen|noten|voetnoten)(?:$|[\s_-])/i;

const names = (element: Element): string =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;

/** Whether an element stands within one of some names. */
export const isWithin = (element: Element, tags: readonly string[]): boolean => {
  for (let up: Parent | null = element.parentNode; up !== null && isElement(up); up = up.parentNode)
    if (tags.includes(up.tagName)) return true;
  return false;
};

/** Whether an element says that it holds notes or references. */
export const isNotes = (element: Element): boolean =>
  /^doc-/.test(attribute(element, 'role') ?? '') || NOTES.test(names(element));

/** Whether an element is mostly links, as menus are. */
export const isMenu = ({ all, own, links }: Amount): boolean => all > 0 && (own === 0 || links >= 0.5 * all);

/** Whether an element is a question about cookies. */
function isQuestion(element: Element, amount: Amount): boolean {
  if (NEVER_ASKS.test(element.tagName)) return false;
  const own = names(element);
  if (MANAGERS.test(own)) return true;
  return ASKS.test(own) && amount.all <= MAX_QUESTION;
}

/**
 * Whether an element is of the site and not of the text: menus, heads and feet of pages, questions about cookies.
 * `hasMain`: whether the page says which part is its text, so that its heads and feet are the site's.
 */
export function isFurniture(element: Element, amount: Amount, hasMain: boolean): boolean {
  const { tagName } = element;
  const role = attribute(element, 'role') ?? '';
  if (tagName === 'nav' || ROLES.test(role)) return true;
  if (tagName === 'header' || tagName === 'footer' || tagName === 'aside' || AROUND.test(role)) {
    if (isNotes(element)) return false;
    if (isWithin(element, ['main', 'article', 'section', 'blockquote', 'figure'])) return false;
    // Where several parts hold the text, the title of all may stand in the head.
    if (firstOf(element, (e) => e.tagName === 'h1') !== null) return isMenu(amount);
    return hasMain || isMenu(amount);
  }
  return isQuestion(element, amount);
}
