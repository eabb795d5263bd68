// Exports as other programs read them: authors that are not named, and who published a report or a thesis.
import { describe, expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { serialiseReferences } from '../../shared/import/write-file';
import type { CslItem } from '../../shared/model/reference';

type Unknown = { tag: string; value: string }[];
const write = (csl: CslItem, format: string, unknown: Unknown = []): string => {
  const text = serialiseReferences([{ csl, unknown }], format);
  const outcome = parseReferenceFile(new TextEncoder().encode(text));
  const [back] = outcome.ok ? outcome.value.references : [];
  expect({ csl: back?.csl, unknown: back?.unknown }).toEqual({ csl, unknown });
  return text;
};
const JANSEN = { family: 'Jansen', given: 'A.' };
const OTHERS = { literal: 'et al.' };
const authors = (text: string): string[] => text.split('\r\n').filter((l) => l.startsWith('AU  -'));

describe('authors that are not named', () => {
  const article = (author: object[]): CslItem => ({ type: 'article-journal', title: 'T', author }) as CslItem;

  it.each<[string, object]>([
    ['as we read them', OTHERS],
    ['as another program wrote them', { literal: 'et al' }],
    ['in words', { literal: 'and others' }],
    ['as a family name', { family: 'et al.' }],
  ])('%s are no author in RIS, and "and others" in BibTeX', (_what, others) => {
    const csl = article([JANSEN, others]);
    expect(authors(write(csl, 'ris'))).toEqual(['AU  - Jansen, A.']);
    expect(write(csl, 'bibtex')).toContain('author = {Jansen, A. and others}');
  });
  it('stand behind all others in BibTeX, and not alone', () => {
    expect(write(article([OTHERS, JANSEN]), 'bibtex')).toContain('author = {Jansen, A. and others}');
    const alone = article([OTHERS]);
    expect(write(alone, 'bibtex')).not.toContain('author =');
    expect(authors(write(alone, 'ris'))).toEqual([]);
  });
  it('nor are they among editors', () => {
    const csl = { type: 'chapter', title: 'T', editor: [JANSEN, OTHERS] } as CslItem;
    expect(write(csl, 'ris').match(/Jansen|et al/g)).toEqual(['Jansen', 'Jansen', 'et al']);
    expect(write(csl, 'ris')).not.toMatch(/^A\d {2}- et al/m);
  });
  it('a person or body with such a name is one', () => {
    const csl = article([{ family: 'Others', given: 'Ann' }, { literal: 'Others Inc' }]);
    expect(authors(write(csl, 'ris'))).toEqual(['AU  - Others, Ann', 'AU  - Others Inc']);
  });
});

describe('who published it, in BibTeX,', () => {
  const of = (type: string, genre?: string): CslItem => ({
    type,
    title: 'T',
    publisher: 'U',
    ...(genre === undefined ? {} : { genre }),
  });

  it.each<[string, string | undefined, string, string]>([
    ['report', undefined, '@techreport', 'institution'],
    ['thesis', 'PhD Thesis', '@phdthesis', 'school'],
    ['thesis', 'Proefschrift', '@phdthesis', 'school'],
    ['thesis', "Master's Thesis", '@mastersthesis', 'school'],
    ['thesis', 'Master dissertation', '@mastersthesis', 'school'],
    ['thesis', undefined, '@thesis', 'institution'],
    ['thesis', "Bachelor's Thesis", '@thesis', 'institution'],
    ['book', undefined, '@book', 'publisher'],
  ])('of a %s (%s): %s has %s', (type, genre, entry, field) => {
    const text = write(of(type, genre), 'bibtex');
    expect(text).toMatch(new RegExp(`^${entry}\\{`));
    expect(text).toContain(`${field} = {U}`);
    expect(text.match(/\b(?:publisher|institution|school) =/g)).toHaveLength(1);
  });
  it('beside an institution of its own is the publisher', () => {
    const text = write(of('report'), 'bibtex', [{ tag: 'institution', value: 'V' }]);
    expect(text).toContain('publisher = {U}');
    expect(text.match(/institution =/g)).toHaveLength(1);
  });
});
