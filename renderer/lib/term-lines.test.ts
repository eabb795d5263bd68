import { expect, test } from 'vitest';
import { defaultVocabularies } from '../../shared/model/default-vocabularies';
import { formatLines, readLines } from './lines';
import {
  conceptTerms,
  countryLines,
  criterionLines,
  pointLines,
  selectionLines,
  termLines,
  typeLines,
} from './term-lines';

const terms = [
  { id: 'werk', label: { nl: 'Werk', en: 'Work' } },
  { id: 'inkomen', label: { nl: 'Inkomen', en: 'Income' } },
];

test('a term keeps its id when its label is changed, so that answers stay', () => {
  const { values } = readLines('Betaald werk; Paid work\nInkomen; Income', terms, termLines);
  expect(values).toEqual([{ id: 'werk', label: { nl: 'Betaald werk', en: 'Paid work' } }, terms[1]]);
});

test('a new term has an id of its own, also where an old one holds the name that it would have', () => {
  const renamed = [{ id: 'werk', label: { nl: 'Baan', en: 'Job' } }];
  const { values } = readLines('Baan; Job\nWerk\nWérk!', renamed, termLines);
  expect(values.map((v) => v.id)).toEqual(['werk', 'werk-2', 'werk-3']);
  expect(readLines('Werk\nInkomen; Income', [terms[1]!], termLines).values.map((v) => v.id)).toEqual([
    'werk',
    'inkomen',
  ]);
});

test('a half-typed English part is the Dutch one until it is there', () => {
  expect(readLines('Werk;', [], termLines).values[0]?.label).toEqual({ nl: 'Werk', en: 'Werk' });
});

test('types and criteria of the method are what they were after a look at their lines', () => {
  const { typology, selectionCriteria, measures } = defaultVocabularies;
  expect(readLines(formatLines(typology, typeLines), typology, typeLines).values).toEqual(typology);
  expect(
    readLines(formatLines(selectionCriteria, selectionLines), selectionCriteria, selectionLines).values,
  ).toEqual(selectionCriteria);
  expect(readLines(formatLines(measures, termLines), measures, termLines).values).toEqual(measures);
});

test('a country says what is missing, and keeps how the appendix prints it', () => {
  const belgium = [{ code: 'BE', name: { nl: 'België', en: 'Belgium' }, appendixName: 'Belgie' }];
  const read = (text: string) => readLines(text, belgium, countryLines);
  expect(read('BE; Vlaanderen; Flanders').values[0]).toMatchObject({
    appendixName: 'Belgie',
    name: { nl: 'Vlaanderen' },
  });
  expect(read('BE; België; Belgium\nNL\n; Noorwegen').problems).toEqual([
    { line: 2, text: 'NL', reason: 'name' },
    { line: 3, text: '; Noorwegen', reason: 'countryCode' },
  ]);
});

test('a criterion says what is missing', () => {
  const { problems, values } = readLines(
    'E6\nE7; exclude\nGeen interventie\n; exclude; x',
    [],
    criterionLines,
  );
  expect(values).toEqual([]);
  expect(problems.map((p) => p.reason)).toEqual(['kind', 'label', 'kind', 'code']);
});

test('a number typed before a point is not part of it', () => {
  const { values, problems } = readLines('1) Eerste\n2. Tweede\n3)', [], pointLines);
  expect(values).toEqual(['Eerste', 'Tweede']);
  expect(problems).toEqual([{ line: 3, text: '3)', reason: 'label' }]);
});

test('a term of a concept has something to look for', () => {
  const { values, problems } = readLines('loonkostensubsidie, -, *, job?', [], conceptTerms);
  expect(values).toEqual(['loonkostensubsidie', 'job?']);
  expect(problems.map((p) => [p.line, p.reason])).toEqual([
    [2, 'term'],
    [3, 'term'],
  ]);
});
