import { expect, test } from 'vitest';
import { fixedEnv } from '../../../../shared/kernel/ids';
import type { AnnotationId, EvidenceId } from '../../../../shared/kernel/ids';
import type { Annotation } from '../../../../shared/model/annotation';
import { newEvidence, type EvidenceTarget } from '../../../../shared/model/evidence';
import type { Passage } from '../../../../shared/annotation/passage';
import { extractionId, newExtraction } from '../../../../shared/model/extraction';
import {
  annotationOf,
  anna,
  bert,
  hash,
  measure,
  passageOf,
  pdfOf,
  studyOf,
} from '../../../../tests/helpers/marked';
import { evidenceWrites, markWrites, quotationWrites, sameMark } from './annotation-writes';

const doer = () => ({ by: anna.id, env: fixedEnv(7000), language: 'nl' as const });
const { template } = studyOf().projects[0]!;
const fields = template.sections.flatMap((s) => s.fields);
const written = fields.find((f) => f.type === 'long')!.id;
const chosen = fields.find((f) => f.type === 'choice' || f.type === 'multi' || f.type === 'number')!.id;
const field = (fieldId: string): EvidenceTarget => ({
  type: 'field',
  extractionId: extractionId(measure.id),
  fieldId,
});
const quoting = { target: field(written), quoteInto: measure };
const inFile = (passage: Passage) => ({ ...passage, documentId: pdfOf().id, fileSha256: pdfOf().sha256 });
const made = { passage: passageOf('Het werkt.', 3, 10), kind: 'highlight', colour: 'green' } as const;
const tables = (writes: readonly { table: string }[]): string[] => writes.map((w) => w.table);

test('a passage is evidence for a target once', () => {
  const target = field(written);
  const [write] = evidenceWrites(studyOf(), 'a' as AnnotationId, target, doer());
  expect(write?.after).toMatchObject({ annotationId: 'a', target, by: 'anna' });
  expect(write?.id).toBe((write?.after as { id: string }).id);
  const known = newEvidence({
    id: 'e' as EvidenceId,
    annotationId: 'a' as AnnotationId,
    target,
    by: bert.id,
    at: 1,
  });
  const data = studyOf({ evidence: [known] });
  expect(evidenceWrites(data, 'a' as AnnotationId, target, doer())).toEqual([]);
  expect(evidenceWrites(data, 'b' as AnnotationId, target, doer())).toHaveLength(1);
  expect(evidenceWrites(data, 'a' as AnnotationId, field(chosen), doer())).toHaveLength(1);
});

test('a quotation stands below what the field holds, with its page, and not twice', () => {
  const passage = inFile(passageOf('Het werkt.', 3));
  const [first] = quotationWrites(studyOf(), passage, quoting, doer());
  expect(first?.after).toMatchObject({
    interventionId: 'measure',
    answers: { [written]: { text: '“Het werkt.” (p. 4)', rows: [], by: 'anna' } },
  });
  const answer = (text: string) => ({ text, rows: [], by: bert.id, at: 1 });
  const holding = (text: string) =>
    studyOf({
      extractions: [
        newExtraction(measure.id, template.version, { [written]: answer(text), [chosen]: answer('x') }),
      ],
    });
  const [below] = quotationWrites(holding('Eigen woorden.\n'), passage, quoting, doer());
  expect(below?.after).toMatchObject({
    answers: {
      [written]: { text: 'Eigen woorden.\n“Het werkt.” (p. 4)' },
      [chosen]: { text: 'x', by: 'bert' },
    },
  });
  const [onBlank] = quotationWrites(holding('  '), passage, quoting, doer());
  expect(onBlank?.after).toMatchObject({ answers: { [written]: { text: '“Het werkt.” (p. 4)' } } });
  expect(quotationWrites(holding('Zo: “Het werkt.” (p. 4)'), passage, quoting, doer())).toEqual([]);
});

test('nothing is quoted without words, without an intervention, or where no text can stand', () => {
  const passage = inFile(passageOf('Het werkt.'));
  expect(quotationWrites(studyOf(), inFile(passageOf('')), quoting, doer())).toEqual([]);
  expect(quotationWrites(studyOf(), passage, { ...quoting, quoteInto: null }, doer())).toEqual([]);
  expect(quotationWrites(studyOf(), passage, { ...quoting, target: field(chosen) }, doer())).toEqual([]);
  const target = { type: 'rating', ratingId: 'r' as never, itemId: null } as const;
  expect(quotationWrites(studyOf(), passage, { ...quoting, target }, doer())).toEqual([]);
});

test('the same mark is the same person’s, of the same kind, at the same place of the same file', () => {
  const same = annotationOf('a', { ...made.passage });
  const differing: Partial<Annotation>[] = [
    { documentId: 'other' as never },
    { kind: 'underline' },
    { personId: bert.id },
    { fileSha256: hash('b') },
    { position: null },
  ];
  expect(sameMark([same], pdfOf(), made, anna.id)?.id).toBe('a');
  for (const more of differing) expect(sameMark([{ ...same, ...more }], pdfOf(), made, anna.id)).toBeNull();
  const note = { ...same, kind: 'note' as const };
  expect(sameMark([note], pdfOf(), { ...made, kind: 'note' }, anna.id)).toBeNull();
});

test('marking makes an annotation; with a target it is evidence and quoted in one step', () => {
  const plain = markWrites(studyOf(), pdfOf(), made, null, doer());
  expect(tables(plain.writes)).toEqual(['annotations']);
  expect(plain.writes[0]?.after).toMatchObject({
    id: plain.id,
    colour: 'green',
    imageSha256: null,
    personId: 'anna',
    documentId: 'pdf',
  });
  const used = markWrites(studyOf(), pdfOf(), { ...made, imageSha256: hash('c') }, quoting, doer());
  expect(tables(used.writes)).toEqual(['annotations', 'evidence', 'extractions']);
  expect(used.writes[0]?.after).toMatchObject({ imageSha256: hash('c') });
  expect(used.writes[1]?.after).toMatchObject({ annotationId: used.id });
});

test('a mark that is there gets the new colour, and keeps its own where it is only attached', () => {
  const data = studyOf({ annotations: [annotationOf('a', { ...made.passage })] });
  const again = markWrites(data, pdfOf(), made, null, doer());
  expect(again.id).toBe('a');
  expect(again.writes.map((w) => w.after)).toMatchObject([{ id: 'a', colour: 'green', createdAt: 5 }]);
  expect((again.writes[0]?.after as Annotation).modifiedAt).toBeGreaterThanOrEqual(7000);
  expect(markWrites(data, pdfOf(), { ...made, colour: 'yellow' }, null, doer()).writes).toEqual([]);
  expect(tables(markWrites(data, pdfOf(), made, { ...quoting, quoteInto: null }, doer()).writes)).toEqual([
    'evidence',
  ]);
});
