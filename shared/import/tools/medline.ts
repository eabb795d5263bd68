// Pages and article numbers as MEDLINE writes them; PubMed, Ovid and the Cochrane Library do alike.

// "e0123456", "4215", "CD001234.pub2", "h1234". Real numbers of publishers' items, such as S0140-6736(15)60001-2, are
// none.
const ARTICLE_NUMBER = /^(?:e\d{1,8}|\d{1,6}|CD\d{6}(?:\.pub\d+)?|[a-z]\d{3,7})$/i;
/** Whether a publisher's item identifier is the number that an article without pages is cited by. */
export const isArticleNumber = (pii: string): boolean => ARTICLE_NUMBER.test(pii.trim());

/** Page ranges as MEDLINE shortens them, whole: 475-82 is 475-482. */
export function fullPages(pages: string): string {
  return pages.replace(/(?<!\d)(\d+)-(\d+)(?!\d)/g, (all, first: string, last: string) =>
    last.length < first.length ? `${first}-${first.slice(0, first.length - last.length)}${last}` : all,
  );
}
