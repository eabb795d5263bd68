// A BibTeX file that comes in pieces reads as one that comes whole, and costs no more than its length whatever it
// holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../shared/import/formats/bibtex/read';
import { BibtexEntries, type FoundEntry } from '../../shared/import/formats/bibtex/entries';
import { parseReferenceFile } from '../../shared/import/parse-file';

function entriesOf(pieces: readonly string[]): { found: FoundEntry[]; problems: unknown[] } {
  const found: FoundEntry[] = [];
  const entries = new BibtexEntries((entry) => found.push(entry));
  pieces.forEach((piece, i) => entries.feed(piece, i === pieces.length - 1));
  return {
    // Offsets are those of the piece.
    found: found.map((f) => ({ ...f, entry: { ...f.entry, start: 0, end: 0 } })),
    problems: entries.problems,
  };
}

const lines = fc.constantFrom(
  '@article{key,',
  '@article{key,',
  '  title = {A title},',
  '  title = {Naïve},',
  '  title = "Another" # x,',
  '  title = {no end,',
  '  year = 2001',
  '}',
  '}',
  '@string{x = "defined"}',
  '@comment{ {a} }',
  '@comment',
  'mail me at a@b.org',
  '% remark }',
  '@',
  '{',
);

describe('BibTeX in pieces', () => {
  it('reads as the whole of it, wherever a line begins with an entry', () => {
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 40 }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        (all, cuts) => {
          const pieces: string[] = [''];
          all.forEach((line, i) => {
            if (line.startsWith('@') && cuts[i] === true) pieces.push('');
            pieces.push(`${pieces.pop() ?? ''}${line}\n`);
          });
          expect(entriesOf(pieces)).toEqual(entriesOf([pieces.join('')]));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reads a large file as a small one, with its line numbers', () => {
    const entry = (i: number): string =>
      `@article{k${i},\n  title = {Study ${i}: caf\\'e},\n  author = {Vries, Anna de},\n  year = ${1990 + (i % 30)}\n}\n\n`;
    const many = Array.from({ length: 3000 }, (_, i) => entry(i));
    many[1500] = '@article{broken,\n  title = {No end,\n  year = 2001\n\n';
    const text = many.join('');
    const outcome = parseReferenceFile(new TextEncoder().encode(text));
    expect(outcome.ok && outcome.value).toEqual({ ...parseBibtex(text), headings: [] });
    expect(outcome.ok && outcome.value.problems).toMatchObject([{ record: 1501, line: 1500 * 6 + 1 }]);
  });

  it('finds what an entry takes over from one far away', () => {
    const filler = (i: number): string => `@book{b${i},\n  title = {Book ${i}},\n  year = 2000\n}\n`;
    const text = [
      '@inproceedings{child,\n  title = {Talk},\n  crossref = {parent}\n}\n',
      ...Array.from({ length: 3000 }, (_, i) => filler(i)),
      '@proceedings{parent,\n  title = {Proceedings},\n  year = 1999\n}\n',
    ].join('');
    const outcome = parseReferenceFile(new TextEncoder().encode(text));
    expect(outcome.ok && outcome.value.references[0]?.csl).toMatchObject({
      title: 'Talk',
      'container-title': 'Proceedings',
      issued: { 'date-parts': [[1999]] },
    });
    expect(outcome.ok && outcome.value.references).toHaveLength(3002);
  });
});

describe('what never ends', () => {
  const n = 20_000;
  const hostile: Record<string, string> = {
    'values between braces': '@article{k, title = {No end\n'.repeat(n),
    'values between quotation marks': '@article{k, title = "No end\n'.repeat(n),
    'entries within entries': '@a{k,t={\n'.repeat(n) + '} =}'.repeat(n),
    comments: '@comment{ \n'.repeat(n),
    addresses: `@misc{a, title = {A}}\n${'a@b.c '.repeat(n)}`,
  };
  for (const [name, text] of Object.entries(hostile))
    it(`is read in one go: ${name}`, () => {
      // Twice the text costs about twice; its square would cost minutes here.
      const start = performance.now();
      parseBibtex(text);
      expect(performance.now() - start).toBeLessThan(2000);
    });

  it('is read in one go: rows of a table', () => {
    const start = performance.now();
    parseReferenceFile(
      new TextEncoder().encode(
        'Title,Authors,Year,Journal\n' + '"No end,A,2000,B\n"Good","A","2000","B"\nX"",A,2000,B\n'.repeat(n),
      ),
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
