import { expect, test } from 'vitest';
import { measure, pdfOf, report, studyOf } from '../../tests/helpers/marked';
import { bareReference } from '../../tests/helpers/references';
import { recordLines, referenceLines } from './record-lines';

const data = studyOf({
  interventions: [
    measure,
    ...Array.from({ length: 12 }, (_, n) => ({ ...measure, id: `m${n}` as never, title: `Proef ${n} Café` })),
  ],
  documents: [{ ...pdfOf(), fileName: 'proef-café.pdf' }],
});
const found = (typed: string): string[] => recordLines(data, typed, 'nl').map((line) => line.text);

test('finds by all words, without regard to accents and capitals, a few of each kind', () => {
  expect(found('CAFE proef 11')).toEqual(['Proef 11 Café']);
  expect(found('cafe proef')).toHaveLength(9);
  expect(found('cafe.pdf')).toEqual(['proef-café.pdf']);
  expect(found('cafe onzin')).toEqual([]);
});

test('fewer than two letters are no name', () => {
  expect(found('p')).toEqual([]);
  expect(found(' ')).toEqual([]);
});

test('a field of the template is found by its name in the chosen language', () => {
  const [field] = data.projects[0]!.template.sections.flatMap((s) => s.fields);
  const line = recordLines(data, field!.label.nl, 'nl').find((one) => one.id === field!.id);
  expect(line).toMatchObject({ page: 'template', subject: field!.id });
});

test('references are opened to be read where there is something to read, else in the longlist; eight at most', () => {
  const other = bareReference('other', { type: 'book', title: 'T' });
  const places = referenceLines({ ...data, references: [report, other] }, [report, other]).map((l) => [
    l.page,
    l.subject,
  ]);
  expect(places).toEqual([
    ['reading', report.id],
    ['longlist', 'other'],
  ]);
  const many = Array.from({ length: 9 }, (_, n) => bareReference(`r${n}`, { type: 'book', title: `T${n}` }));
  expect(referenceLines({ ...data, documents: [] }, many)).toHaveLength(8);
});
