import { describe, expect, it } from 'vitest';
import type { CslItem, Reference } from '../model/reference';
import { formatBibliography } from './bibliography';
import type { Run } from './document-model';
import { writeMarkdown } from './writers/markdown';

function entry(csl: Partial<CslItem>): Run[] {
  const reference = {
    id: 'r',
    csl: {
      type: 'report',
      author: [{ family: 'An', given: 'A' }],
      issued: { 'date-parts': [[2015]] },
      ...csl,
    },
  } as unknown as Reference;
  return formatBibliography([reference], 'nl')[0]?.runs ?? [];
}
function markdown(runs: Run[]): string {
  const bytes = writeMarkdown({
    products: [
      {
        id: 'bijlage-1',
        language: 'nl',
        title: 't',
        landscape: false,
        blocks: [{ type: 'paragraph', style: 'reference', runs }],
        slides: [],
      },
    ],
    projectTitle: '',
    rasterise: null,
    fonts: () => Promise.resolve({}),
    trace: () => ({ reports: [], answers: [] }),
    exported: null,
    onProgress: () => undefined,
  });
  return new TextDecoder().decode(bytes);
}

const text = (csl: Partial<CslItem>): string =>
  entry(csl)
    .map((r) => r.text)
    .join('');
const list = (names: readonly Partial<CslItem>[], language: 'nl' | 'en' = 'nl'): string[] =>
  formatBibliography(
    names.map(
      (csl, i) =>
        ({
          id: `r${i}`,
          csl: { type: 'book', title: `T${i}`, issued: { 'date-parts': [[2015]] }, ...csl },
        }) as unknown as Reference,
    ),
    language,
  ).map(({ runs }) => runs.map((r) => r.text).join(''));

describe('a Dutch list by APA 7', () => {
  it('sorts and prints particles behind the name; an English one before it', () => {
    const names = [
      { author: [{ family: 'Vries', given: 'A', 'non-dropping-particle': 'de' }] },
      { author: [{ family: 'van den Berg', given: 'J' }] },
      { author: [{ family: 'Cate', given: 'B', 'non-dropping-particle': 'ten' }] },
    ];
    expect(list(names).map((e) => e.split(' (')[0])).toEqual([
      'Berg, J. van den.',
      'Cate, B. ten.',
      'Vries, A. de.',
    ]);
    expect(list(names, 'en').map((e) => e.split(' (')[0])).toEqual([
      'de Vries, A.',
      'ten Cate, B.',
      'van den Berg, J.',
    ]);
  });
  it('writes days, numbers and moments of retrieval as Dutch does', () => {
    expect(text({ type: 'webpage', issued: { 'date-parts': [[2021, 6, 3]] } })).toContain('(2021, 3 juni)');
    expect(text({ type: 'report', title: 'Nota', number: '12' })).toContain('Nr. 12');
    const page = {
      type: 'webpage',
      title: 'Pagina',
      issued: undefined,
      URL: 'https://example.org/a',
    } as never;
    expect(text(page)).toContain('(z.d.)');
    expect(text(page)).not.toContain('eraadpleegd');
    expect(text({ ...(page as object), accessed: { 'date-parts': [[2023, 3, 3]] } })).toContain(
      'Geraadpleegd op 3 maart 2023, van https://example.org/a',
    );
  });
  it('names no database, and leaves a title of no known language as it stands', () => {
    const article = {
      type: 'article-journal',
      title: 'Helpt mentoring naar werk?',
      'container-title': 'Over.werk. Tijdschrift van het Steunpunt',
      volume: '28',
      archive: 'psyh',
      archive_location: '2018-21924-010',
    } as never;
    expect(text(article)).not.toContain('psyh');
    expect(text(article)).toContain('Tijdschrift van het Steunpunt');
  });
  it('ends a list that its file cuts off without a sign before it', () => {
    expect(text({ author: [{ family: 'Müller', given: 'A' }, { literal: 'et al.' }] })).toMatch(
      /^Müller, A\., et al\./,
    );
  });
});

describe('an entry of the reference list', () => {
  it('has italics within an italic title upright, and lowers what is lowered', () => {
    const runs = entry({ title: 'T18 <i>in vivo</i> H<sub>2</sub>O & "quoted" 5 < 6 > 4', publisher: 'P' });
    const at = (text: string): Run | undefined => runs.find((r) => r.text.trim() === text);
    expect(at('in vivo')?.isItalic).toBeUndefined();
    expect(at('T18')?.isItalic).toBe(true);
    expect(at('2')).toMatchObject({ position: 'sub', isItalic: true });
    expect(runs.map((r) => r.text).join('')).toContain('5 < 6 > 4');
    const text = markdown(runs);
    expect(text).not.toContain('**');
    expect(text).toContain('*T18* in vivo *H<sub>2</sub>O');
  });
  it('links a DOI with signs of its own whole, and encoded', () => {
    const runs = entry({ type: 'article-journal', title: 'T24', DOI: '10.5555/(SICI)1<2::AID-X>3.0.CO;2-2' });
    expect(runs.find((r) => r.href !== undefined)).toMatchObject({
      text: 'https://doi.org/10.5555/(SICI)1<2::AID-X>3.0.CO;2-2',
      href: 'https://doi.org/10.5555/(SICI)1%3C2::AID-X%3E3.0.CO;2-2',
    });
    expect(markdown(runs)).toContain('](https://doi.org/10.5555/(SICI)1%3C2::AID-X%3E3.0.CO;2-2)');
  });
  it('puts the resolver before a DOI once, and names no publisher that is the author', () => {
    const runs = entry({
      title: 'x',
      DOI: 'https://doi.org/10.1/a',
      author: [{ literal: 'OECD' }],
      publisher: 'OECD',
    });
    const text = runs.map((r) => r.text).join('');
    expect(text).toContain('https://doi.org/10.1/a');
    expect(text.match(/doi\.org/g)).toHaveLength(1);
    expect(text.match(/OECD/g)).toHaveLength(1);
  });
});
