// What is shown of a reference beside its title and abstract.
import type { Reference } from '../../shared/model/reference';
import type { Source } from '../../shared/model/source';

export type Fact = { code: 'source' | 'doi' | 'language' | 'keywords'; text: string; href?: string };

/** The facts that are known, in the order in which they are looked for. */
export function factsOf({ csl, sourceId }: Reference, sources: readonly Source[]): Fact[] {
  const source = sources.find((s) => s.id === sourceId);
  const facts: Fact[] = [];
  const add = (code: Fact['code'], text: string | undefined, href?: string): void => {
    if (text !== undefined && text.trim() !== '')
      facts.push(href === undefined ? { code, text } : { code, text, href });
  };
  add('source', source === undefined ? undefined : source.type === 'search' ? source.engine : source.name);
  add('doi', csl.DOI, csl.DOI === undefined ? undefined : `https://doi.org/${encodeURI(csl.DOI)}`);
  add('language', csl.language);
  add('keywords', csl.keyword);
  return facts;
}
