// What is written when a passage is marked, attached and quoted. The same thing twice is one thing.
import type { Passage } from '../../../../shared/annotation/passage';
import type { Write } from '../../../../shared/change/commit';
import {
  type AnnotationId,
  type Env,
  type EvidenceId,
  newId,
  type PersonId,
} from '../../../../shared/kernel/ids';
import { type Annotation, type AnnotationKind, newAnnotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { type EvidenceTarget, newEvidence } from '../../../../shared/model/evidence';
import type { Language } from '../../../../shared/model/fields';
import type { Intervention } from '../../../../shared/model/intervention';
import { type ProjectData, requireProject } from '../../../../shared/model/tables';
import { isSameTarget } from '../../../../shared/review/evidence-targets';
import { type AnswerText, answerWrite, ownAnswers } from '../../../../shared/review/own-answers';
import { pageNamer } from '../../../../shared/review/reading-copies';
import { textInput } from './quotable';

/** What is marked. */
export type NewAnnotation = {
  passage: Passage;
  kind: AnnotationKind;
  colour: string;
  imageSha256?: string | null;
};
/** Who does it, by which clock. */
export type Doer = { by: PersonId; env: Env; language: Language };
/** What a passage supports; and the intervention whose field takes the quotation in, null where it is not taken in. */
export type Use = { target: EvidenceTarget; quoteInto: Intervention | null };

/** That an annotation supports a target; nothing where it does already. */
export function evidenceWrites(
  data: Pick<ProjectData, 'evidence'>,
  annotationId: AnnotationId,
  target: EvidenceTarget,
  { by, env }: Doer,
): Write[] {
  if (data.evidence.some((e) => e.annotationId === annotationId && isSameTarget(e.target, target))) return [];
  const id = newId<EvidenceId>(env);
  return [{ table: 'evidence', id, after: newEvidence({ id, annotationId, target, by, at: env.now() }) }];
}

/**
 * The quotation below what stands in the field; nothing where there is no field for it, or where it stands there
 * already.
 */
export function quotationWrites(
  data: Pick<ProjectData, 'extractions' | 'readings' | 'projects' | 'documents'>,
  annotation: Pick<Annotation, 'quote' | 'parts' | 'documentId' | 'fileSha256'>,
  { target, quoteInto }: Use,
  { by, env, language }: Doer,
): Write[] {
  const { template } = requireProject(data);
  const { quote, parts } = annotation;
  // An area or a note has no words to quote.
  if (quote.exact === '' || quoteInto === null) return [];
  if (target.type !== 'field' && target.type !== 'reading') return [];
  if (!textInput(template, target.fieldId)) return [];
  const page = pageNamer(data, language)(annotation, parts[0]?.pageLabel ?? '');
  const text = `“${quote.exact}” (p. ${page})`;
  const stands = ownAnswers(data, quoteInto.id, by)[target.fieldId]?.text ?? '';
  if (stands.includes(text)) return [];
  const change = (now: AnswerText): Partial<AnswerText> => ({
    text: now.text.trim() === '' ? text : `${now.text.trimEnd()}\n${text}`,
  });
  return [answerWrite(data, quoteInto.id, target.fieldId, change, { by, at: env.now() })];
}

/** This person's mark of the same passage in the same way; areas and notes are each their own. */
export function sameMark(
  annotations: readonly Annotation[],
  pdf: ReferenceDocument,
  { kind, passage }: NewAnnotation,
  by: PersonId,
): Annotation | null {
  if (kind !== 'highlight' && kind !== 'underline') return null;
  const place = JSON.stringify(passage.position);
  return (
    annotations.find(
      (a) =>
        a.documentId === pdf.id &&
        a.kind === kind &&
        a.personId === by &&
        a.fileSha256 === pdf.sha256 &&
        JSON.stringify(a.position) === place,
    ) ?? null
  );
}

/**
 * Marks a passage, and at once makes it evidence and quotes it where it is used. A mark that is there already gets the
 * new colour, unless it is only attached.
 *
 * @returns the writes, and the annotation that the passage is: the new one or the one that was there
 */
export function markWrites(
  data: Pick<ProjectData, 'annotations' | 'evidence' | 'extractions' | 'readings' | 'projects' | 'documents'>,
  pdf: ReferenceDocument,
  made: NewAnnotation,
  use: Use | null,
  doer: Doer,
): { id: AnnotationId; writes: Write[] } {
  const { passage, kind, colour, imageSha256 = null } = made;
  const { by, env } = doer;
  const same = sameMark(data.annotations, pdf, made, by);
  const id = same?.id ?? newId<AnnotationId>(env);
  const at = env.now();
  const writes: Write[] = [];
  if (same === null) {
    const after = { ...newAnnotation(id, pdf, by, kind, passage, at), colour, imageSha256 };
    writes.push({ table: 'annotations', id, after });
  } else if (use === null && same.colour !== colour)
    writes.push({ table: 'annotations', id, after: { ...same, colour, modifiedAt: at } });
  if (use !== null)
    writes.push(
      ...evidenceWrites(data, id, use.target, doer),
      ...quotationWrites(data, { ...passage, documentId: pdf.id, fileSha256: pdf.sha256 }, use, doer),
    );
  return { id, writes };
}
