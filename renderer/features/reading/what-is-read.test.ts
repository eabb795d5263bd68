import { expect, test } from 'vitest';
import type { DocumentId, InterventionId, ReferenceId } from '../../../shared/kernel/ids';
import { newIntervention } from '../../../shared/model/intervention';
import { annotationOf, measure, pdfOf, report, studyOf } from '../../../tests/helpers/marked';
import { bareReference } from '../../../tests/helpers/references';
import { besideIt, documentToShow, holdingsOf, referenceToRead, waitingIn } from './what-is-read';

const double = bareReference('double', { id: 'double', type: 'report', title: 'Dubbel' });
const other = bareReference('other', { id: 'other', type: 'report', title: 'Ander' });
const of = (id: string, referenceId: string) =>
  pdfOf({ id: id as DocumentId, referenceId: referenceId as ReferenceId });
const documents = [of('one', 'report'), of('two', 'double'), of('three', 'other')];
const annotations = [
  annotationOf('a', { documentId: 'one' as DocumentId }),
  annotationOf('b', { documentId: 'two' as DocumentId, referenceId: 'double' as ReferenceId }),
  annotationOf('c', { documentId: 'three' as DocumentId, referenceId: 'other' as ReferenceId }),
];
const data = studyOf({
  references: [report, double, other],
  documents,
  annotations,
  duplicates: [{ keptId: 'report', memberIds: ['report', 'double'] }] as never,
  interventions: [measure, newIntervention('unlinked' as InterventionId, 'Los', 'NL', 1)],
  links: [
    { referenceId: 'report', interventionId: 'measure' },
    { referenceId: 'other', interventionId: 'unlinked' },
  ] as never,
});
const ids = (rows: readonly { id: string }[]): string[] => rows.map((r) => r.id);

test('a duplicate leads to the one that stands for it; what is not there leads nowhere', () => {
  expect(referenceToRead(data, 'double')?.id).toBe('report');
  expect(referenceToRead(data, 'other')?.id).toBe('other');
  expect(referenceToRead(data, 'gone')).toBeNull();
  expect(referenceToRead(data, null)).toBeNull();
});

test('a publication has the files and annotations of its duplicates, and the interventions linked to it', () => {
  const held = holdingsOf(data, report.id);
  expect(ids(held.documents)).toEqual(['one', 'two']);
  expect(ids(held.annotations)).toEqual(['a', 'b']);
  expect(ids(held.interventions)).toEqual(['measure']);
});

test('the picked file goes before the one with the place, that before the one with the passage', () => {
  const own = documents.slice(0, 2);
  const shown = (asked: object) =>
    documentToShow(own, annotations, { picked: null, passage: null, placeIn: null, ...asked })?.id;
  expect(shown({})).toBe('one');
  expect(shown({ passage: 'b' })).toBe('two');
  expect(shown({ passage: 'b', placeIn: 'one' })).toBe('one');
  expect(shown({ picked: 'one', passage: 'b' })).toBe('one');
  expect(shown({ passage: 'c' })).toBe('one');
  expect(documentToShow([], annotations, { picked: null, passage: 'a', placeIn: null })).toBeNull();
});

test('another file stands beside it with its own reference, never the same file twice', () => {
  expect(besideIt(data, 'three', documents[0]!)).toEqual({ document: documents[2], reference: other });
  expect(besideIt(data, 'one', documents[0]!)).toBeNull();
  expect(besideIt(data, 'one', null)?.document.id).toBe('one');
  expect(besideIt(data, null, documents[0]!)).toBeNull();
});

test('lost and doubtful annotations wait for somebody', () => {
  const states = ['exact', 'moved', 'approximate', 'lost'] as const;
  const rows = states.map((state) => annotationOf(state, { anchor: { state, score: 1, found: null } }));
  expect(waitingIn(rows)).toBe(2);
  expect(waitingIn(rows.slice(0, 2))).toBe(0);
});
