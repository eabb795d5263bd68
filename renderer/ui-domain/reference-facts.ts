// What is shown of a reference beside its title and abstract.
import type { Reference } from '../../shared/model/reference';
import type { Source } from '../../shared/model/source';

export type Fact = { code: 'source' | 'doi' | 'language' | 'keywords'; text: string; href?: string };

/** How a language that the record says is shown, and the one that was told from the text where it says none. */
export type LanguageTexts = { said: (text: string) => string; told: string | undefined };

/** The facts that are known, in the order in which they are looked for. */
export function factsOf(
  { csl, sourceId }: Reference,
  sources: readonly Source[],
  language: LanguageTexts,
): Fact[] {
  const source = sources.find((s) => s.id === sourceId);
  const facts: Fact[] = [];
  const add = (code: Fact['code'], text: string | undefined, href?: string): void => {
    if (text !== undefined && text.trim() !== '')
      facts.push(href === undefined ? { code, text } : { code, text, href });
  };
  add('source', source === undefined ? undefined : source.type === 'search' ? source.engine : source.name);
  add('doi', csl.DOI, csl.DOI === undefined ? undefined : `https://doi.org/${encodeURI(csl.DOI)}`);
  add('language', csl.language === undefined ? language.told : language.said(csl.language));
  add('keywords', csl.keyword);
  return facts;
}
