import { expect, it } from 'vitest';
import { annotationOf, hash, passageOf, pdfOf, studyOf } from '../helpers/marked';
import { CORPUS } from '../../shared/annotation/page-text';
import { guidOf } from '../../shared/report/qdpx/element';
import { qdaProject } from '../../shared/report/qdpx/project-file';

const passage = passageOf('zo 𝒜 “is” het', 1, 3);
const place = { ...passage, position: { ...passage.position!, corpus: CORPUS } };
const pages = ['𝒜 eerste', 'en zo 𝒜 “is” het.'];
const made = (annotation: Parameters<typeof annotationOf>[1], texts: string[] | null = pages) =>
  qdaProject({
    data: studyOf({ annotations: [annotationOf('a', annotation)] }),
    language: 'nl',
    documents: [pdfOf()],
    pagesOf: () => texts,
  });

it('counts letters as code points over the pages, and rectangles from the bottom left of a page', () => {
  const { xml, left, selections } = made(place);
  expect(xml).toContain('startPosition="12" endPosition="25"');
  expect(xml).toContain('page="1" firstX="0" firstY="10" secondX="50" secondY="20"');
  expect([left, selections]).toEqual([0, 1]);
});

it('leaves out what has no place in the file of today, and says how many', () => {
  for (const gone of [
    { fileSha256: hash('b') },
    { anchor: { state: 'lost', score: 0, found: null } as const },
  ]) {
    const { xml, left } = made({ ...place, ...gone });
    expect([xml.includes('<PDFSelection'), left]).toEqual([false, 1]);
  }
});

it('selects in the text only what stands there, and writes no text of what cannot be read', () => {
  expect(made(place, ['anders']).xml).not.toContain('<PlainTextSelection');
  const { xml, texts } = made(place, null);
  expect([xml.includes('<PDFSelection'), texts]).toEqual([true, []]);
});

it('escapes what is written, and keeps a remark as a note', () => {
  const { xml } = made({ ...place, comment: 'a < b & "c"\u0001' });
  expect(xml).toContain('<PlainTextContent>a &lt; b &amp; &quot;c&quot;</PlainTextContent>');
});

it('names things by a GUID that follows from their id', () => {
  expect(guidOf('a', 'b')).toBe(guidOf('a', 'b'));
  expect(guidOf('a', 'b')).not.toBe(guidOf('ab'));
  expect(guidOf('a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
