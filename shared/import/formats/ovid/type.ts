// What kind of item a record of Ovid's is.
import { isDatabase, type Values } from './fields';
import type { OvidSource } from './source';

const TYPES: [RegExp, string][] = [
  [/\bpatent\b/i, 'patent'],
  [/chapter|book section/i, 'chapter'],
  [/dissertation|thesis/i, 'thesis'],
  [
    /^(?:authored |edited |electronic |reference )?(?:e-?)?books?\b(?! review)|\bedited book|\bauthored book|textbook/i,
    'book',
  ],
  [/conference|proceedings|^meeting/i, 'paper-conference'],
  // A case report is an article.
  [/(?<!\bcase )\breports?\b/i, 'report'],
];

/** What the record is: by its own words, else by what it stands in. */
export function typeOf(values: Values, isChapter: boolean, source: OvidSource | null): string {
  const kinds = [...values('PT'), ...values('DT')].flatMap((k) => k.split(/[;.] ?/));
  const title = (values('TI')[0] ?? '').replace(/\.$/, '').toLowerCase();
  const books = values('BT');
  const isWhole = title !== '' && books.some((b) => b.toLowerCase().startsWith(title));
  if (isChapter) return 'chapter';
  const isArticle = kinds.some((k) => /^(?:journal )?article\b/i.test(k.trim()));
  const kind = TYPES.find(([pattern]) => kinds.some((k) => pattern.test(k.trim())))?.[1];
  const named = isArticle && kind === 'paper-conference' ? 'article-journal' : kind;
  const hasPages = source?.isPart === true || (source?.isBook === true && source.page !== undefined);
  if (named === 'book' && (hasPages || (books.length > 0 && !isWhole && title !== ''))) return 'chapter';
  if (named !== undefined) return named;
  if (values('PN').length > 0 && values('SO').length === 0) return 'patent';
  if (source?.isBook === true) return hasPages && title !== '' ? 'chapter' : 'book';
  if (books.length > 0 && values('JN').length === 0) return isWhole || title === '' ? 'book' : 'chapter';
  return [...values('DB'), ...values('SO').filter(isDatabase)].some((db) => /\bbooks?\b/i.test(db)) &&
    values('JN').length === 0
    ? 'book'
    : 'article-journal';
}
