import { expect, test } from 'vitest';
import type { Suggestion } from '../../../../shared/annotation/suggest';
import type { AnnotationId, DocumentId, EvidenceId } from '../../../../shared/kernel/ids';
import { newDismissal } from '../../../../shared/model/dismissal';
import { type EvidenceTarget, newEvidence } from '../../../../shared/model/evidence';
import type { TargetOption } from '../../../../shared/review/evidence-targets';
import { anna, annotationOf, passageOf, pdfOf, studyOf } from '../../../../tests/helpers/marked';
import {
  chosenOf,
  cuesOf,
  dismissalId,
  nextTarget,
  openProposals,
  proposable,
  rangeOf,
} from './open-proposals';

const target = (fieldId: string): EvidenceTarget => ({ type: 'field', extractionId: 'x' as never, fieldId });
const option = (key: string, group: TargetOption['group'] = 'field'): TargetOption => ({
  key,
  group,
  label: key,
  target: target(key),
});
const proposal = (page: number, start: number): Suggestion => ({
  page,
  start,
  end: start + 10,
  text: `passage ${page}:${start}`,
  score: 1,
  cues: [],
});
const targets = [option('a'), option('b'), option('c')];
const keys = (rows: readonly Suggestion[]): string[] => rows.map((s) => `${s.page}:${s.start}`);

test('passages are proposed for fields and questions, not for the level as such or for scores', () => {
  const all = [option('a'), option('level', 'rating'), option('item:q', 'rating'), option('c', 'selection')];
  expect(proposable(all).map((o) => o.key)).toEqual(['a', 'item:q']);
});

test('the chosen target, else the first; from one to the next round and round', () => {
  expect(chosenOf(targets, 'b')?.key).toBe('b');
  expect(chosenOf(targets, 'gone')?.key).toBe('a');
  expect(chosenOf([], 'a')).toBeNull();
  expect(nextTarget(targets, 'a', 1)).toBe('b');
  expect(nextTarget(targets, 'c', 1)).toBe('a');
  expect(nextTarget(targets, 'a', -1)).toBe('c');
  expect(nextTarget([], null, 1)).toBeNull();
});

test('the project’s cues are used; without them the long words of the field’s name in both languages', () => {
  const project = { ...studyOf().projects[0]!, cues: { 'field:x': { nl: ['steekproef'], en: ['sample'] } } };
  expect(cuesOf(project, 'field:x')).toEqual([['steekproef'], ['sample']]);
  const [section] = project.template.sections;
  const field = {
    ...section!.fields[0]!,
    id: 'y',
    label: { nl: 'Aard van de ingreep', en: 'Kind of measure' },
  };
  const template = { ...project.template, sections: [{ ...section!, fields: [field] }] };
  expect(cuesOf({ ...project, template }, 'field:y')).toEqual([['ingreep', 'measure']]);
  expect(cuesOf({ ...project, template }, 'item:q')).toEqual([[]]);
});

test('a passage that was dismissed for a target, or is evidence for it, is no longer proposed for it', () => {
  const pdf = pdfOf();
  const id = dismissalId(pdf, 'a', proposal(0, 5).text);
  const data = studyOf({
    dismissals: [newDismissal({ id, documentId: pdf.id, target: 'a', by: anna.id, at: 1 })],
    annotations: [
      annotationOf('m', { ...passageOf('x', 1, 30) }),
      annotationOf('n', { ...passageOf('x', 1, 60) }),
    ],
    evidence: [
      newEvidence({
        id: 'e' as EvidenceId,
        annotationId: 'm' as AnnotationId,
        target: target('a'),
        by: anna.id,
        at: 1,
      }),
    ],
  });
  const found = [proposal(0, 5), proposal(1, 30), proposal(1, 60), proposal(2, 30)];
  expect(keys(openProposals(data, pdf, option('a'), found))).toEqual(['1:60', '2:30']);
  expect(keys(openProposals(data, pdf, option('b'), found))).toEqual(['0:5', '1:30', '1:60', '2:30']);
  const other = pdfOf({ id: 'other' as DocumentId });
  expect(keys(openProposals(data, other, option('a'), found))).toHaveLength(4);
});

test('five are shown, the best first', () => {
  const found = [9, 8, 7, 6, 5, 4, 3].map((page) => proposal(page, 0));
  expect(keys(openProposals(studyOf(), pdfOf(), option('a'), found))).toEqual([
    '9:0',
    '8:0',
    '7:0',
    '6:0',
    '5:0',
  ]);
  expect(rangeOf(proposal(2, 5))).toEqual({ start: { page: 2, offset: 5 }, end: { page: 2, offset: 15 } });
});
