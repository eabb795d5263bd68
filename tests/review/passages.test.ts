import { expect, it } from 'vitest';
import { annotationOf, anna, measure, studyOf } from '../helpers/marked';
import type { EvidenceId } from '../../shared/kernel/ids';
import { type EvidenceTarget, newEvidence } from '../../shared/model/evidence';
import { extractionId } from '../../shared/model/extraction';
import { productOf } from '../../shared/report/products/registry';
import { passageRows } from '../../shared/review/passages';

const field = (fieldId: string): EvidenceTarget => ({
  type: 'field',
  extractionId: extractionId(measure.id),
  fieldId,
});
const supports = (annotationId: string, target: EvidenceTarget) =>
  newEvidence({
    id: `${annotationId}:${JSON.stringify(target)}` as EvidenceId,
    annotationId: annotationId as never,
    target,
    by: anna.id,
    at: 1,
  });
const late = annotationOf('late', { sortIndex: '9' });
const early = annotationOf('early', { sortIndex: '1' });
const data = studyOf({
  annotations: [late, early],
  evidence: [
    supports('late', field('a')),
    supports('early', field('a')),
    supports('early', field('b')),
    supports('gone', field('a')),
  ],
});

it('gives the passages of a field by intervention and report, in reading order', () => {
  const rowsFor = passageRows(data, data.interventions);
  expect(rowsFor('a').map((r) => [r.intervention.id, r.reference.id, r.passages.map((p) => p.id)])).toEqual([
    ['measure', 'report', ['early', 'late']],
  ]);
  expect(rowsFor('b')[0]?.passages.map((p) => p.id)).toEqual(['early']);
  expect(rowsFor('c')).toEqual([]);
  expect(passageRows(data, [])('a')).toEqual([]);
});

it('gives what two marked at one place once, and both where both say something of it', () => {
  const same = (id: string, comment: string) => annotationOf(id, { quote: late.quote, comment });
  const of = (...all: (typeof late)[]) => {
    const evidence = all.map((a) => supports(a.id, field('a')));
    const study = studyOf({ annotations: all, evidence });
    return passageRows(study, study.interventions)('a').flatMap((r) => r.passages.map((p) => p.id));
  };
  expect(of(same('x', ''), same('y', ''))).toHaveLength(1);
  expect(of(same('x', ''), same('y', 'Let op'))).toEqual(['y']);
  expect(of(same('x', 'Zie ook p. 3'), same('y', 'Let op'))).toHaveLength(2);
});

it('prints a table for each field that has passages, with the field behind each cell', () => {
  const [section] = data.projects[0]?.template.sections ?? [];
  const id = section?.fields[0]?.id ?? '';
  const lost = annotationOf('lost', { anchor: { state: 'lost', score: 0, found: null }, comment: 'Let op' });
  const study = { ...data, annotations: [lost], evidence: [supports('lost', field(id))] };
  const { blocks } = productOf('passages').build(study, 'nl', { citations: [], correspondent: null });
  const [table] = blocks.flatMap((b) => (b.type === 'table' ? [b.table] : []));
  expect(table?.id).toBe(`passages-${id}`);
  // The field is named once, by the caption.
  expect(blocks.map((b) => b.type)).toEqual(['table']);
  expect(table?.rows.map((row) => row.map((c) => c.text))).toEqual([
    ['Ingreep', 'Rapport', '“woorden lost”', '1', 'Let op · niet meer gevonden in het huidige bestand'],
  ]);
  expect(table?.rows[0]?.[2]).toMatchObject({ interventions: ['measure'], fields: [id] });
  const none = productOf('passages').build(studyOf(), 'nl', { citations: [], correspondent: null });
  expect(none.blocks).toHaveLength(1);
});
