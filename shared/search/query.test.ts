import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsIn, needsText, parseQuery, type QueryField, queryFields, unknownFields } from './query';
import { foldText } from '../kernel/text';

type Fields = Partial<Record<QueryField, string>>;
const finds = (query: string, text: string, fields: Fields = {}): boolean =>
  parseQuery(query).every((c) =>
    holdsIn(c, (field) => foldText(field === null ? text : (fields[field] ?? ''))),
  );

describe('a query', () => {
  const text = 'Harm-reduction policy for gamblers, in Zürich';
  it.each([
    ['harm policy', true],
    ['harm tax', false],
    ['"harm reduction"', true],
    ['"reduction harm"', false],
    ['“harm reduction”', true],
    ['gambl*', true],
    ['gambl* -policy', false],
    ['gambl* NOT policy', false],
    ['gambl* NOT tax', true],
    ['tax OR policy', true],
    ['tax OR duty', false],
    ['harm AND policy', true],
    ['-"harm reduction"', false],
    ['zurich', true],
    ['"harm red', true],
    ['', true],
    ['-', true],
    ['NOT', false],
    ['"reduction policy for"', true],
  ])('%s', (query, expected) => {
    expect(finds(query, text)).toBe(expected);
  });
});

describe('a field before what is looked for', () => {
  const fields: Fields = {
    title: 'Wage subsidies at work',
    authors: 'Jansen, P.; de Vries, J.',
    year: '2021',
    container: 'Journal of Labour',
    country: 'BE',
  };
  const text = `${Object.values(fields).join(' ')} An abstract on mentoring, by de Boer, of 1999.`;
  it.each([
    ['title:wage', true],
    ['titel:wage', true],
    ['TITEL:Wage', true],
    ['title:mentoring', false],
    ['title:mentoring OR title:wage', true],
    ['title:mentoring OR mentoring', true],
    ['title:mentoring OR duty', false],
    ['-title:mentoring mentoring', true],
    ['NOT title:wage', false],
    ['author:vries', true],
    ['auteur:boer', false],
    ['auteur:"de vries"', true],
    ['auteurs:"vries de"', false],
    ['-authors:"de vries"', false],
    ['year:2021', true],
    ['jaar:202*', true],
    ['jaar:1999', false],
    ['journal:labour', true],
    ['tijdschrift:wage', false],
    ['country:be', true],
    ['land:nl', false],
    ['title: wage', true],
    ['title: mentoring', false],
    ['title:"work at"', false],
    ['title:"at wo', true],
    ['wage title:', true],
    ['title:', true],
    ['-title:', true],
    ['subtitle:wage', false],
    ['wage:title', false],
    ['title:"wage subsidies"mentoring', true],
  ])('%s', (query, expected) => {
    expect(finds(query, text, fields)).toBe(expected);
  });
  it('asks for the text itself only where a phrase may stand anywhere', () => {
    expect(parseQuery('title:"a b" c "d e" f OR "g h"').map(needsText)).toEqual([false, false, true, true]);
  });
});

/** The reader of queries as it was before there were fields. */
function withoutFields(text: string): unknown[] {
  const wordsOf = (part: string): string[] => foldText(part).split(' ').filter(Boolean);
  const plain = (part: string): string[] => wordsOf(foldText(part).replace(/[^\p{L}\p{N}]+/gu, ' '));
  const clauses: { atoms: unknown[]; isNot: boolean }[] = [];
  let [isNotNext, isOrNext] = [false, false];
  const tokens = [...text.matchAll(/([-−]?)(?:"([^"]*)"?|“([^”]*)”?|„([^”“]*)[”“]?|(\S+))/g)];
  for (const [index, [whole, minus, ...parts]] of tokens.entries()) {
    const quoted = parts.slice(0, 3).find((p) => (p as string | undefined) !== undefined);
    const isLast = index === tokens.length - 1;
    const isWord = quoted === undefined && !isLast;
    if (isWord && whole === 'OR' && clauses.length > 0) isOrNext = true;
    else if (isWord && whole === 'NOT') isNotNext = true;
    else if (!(isWord && whole === 'AND' && clauses.length > 0)) {
      const words = quoted === undefined ? wordsOf(parts[3]!.replace(/\*+$/, '')) : plain(quoted);
      if (words.length === 0) continue;
      const atom = { words, isPhrase: quoted !== undefined && words.length > 1, field: null };
      const isNot = isNotNext || minus !== '';
      const before = clauses.at(-1);
      if (isOrNext && before?.isNot === isNot) before.atoms.push(atom);
      else clauses.push({ atoms: [atom], isNot });
      isNotNext = isOrNext = false;
    }
  }
  return clauses;
}

it('a query that names no field is read as it was before there were fields', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'OR',
      'NOT',
      'AND',
      '-',
      '−',
      '"',
      '“',
      '”',
      '„',
      '*',
      ' ',
      ':',
      'title',
      'x:',
      'é',
      'or',
      'land',
    ),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, between) => {
      const query = pieces.join(between);
      fc.pre(!/(title|titel|authors?|auteurs?|year|jaar|journal|tijdschrift|country|land):/i.test(query));
      expect(parseQuery(query)).toEqual(withoutFields(query));
    }),
    { numRuns: 2000 },
  );
});

describe('a name before a colon that is no field', () => {
  it.each([
    ['foo:bar', ['foo']],
    ['-Foo:"a b" titel:x foo:y bar:z', ['Foo', 'foo', 'bar']],
    ['titel:x Auteur:y', []],
    ['https://example.org', []],
    ['Ontbijt: een proef', []],
    ['"foo:bar"', []],
    ['10:15', []],
  ])('%s', (query, names) => {
    expect(unknownFields(query, queryFields)).toEqual(names);
  });
  it('is none that is longer than any name', () => {
    expect(unknownFields(`${'a'.repeat(30)}:x ${'b'.repeat(31)}:x`, queryFields)).toEqual(['a'.repeat(30)]);
  });
  it('is any where a search has fewer fields', () => {
    expect(unknownFields('titel:x auteur:y', ['title'])).toEqual(['auteur']);
  });
});
