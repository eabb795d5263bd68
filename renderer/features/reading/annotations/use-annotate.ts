// Making annotations and attaching them, each in one step of the log.
import { useCallback } from 'react';
import type { Write } from '../../../../shared/change/commit';
import { type AnnotationId, type EvidenceId, newId } from '../../../../shared/kernel/ids';
import { type Annotation, type AnnotationKind, newAnnotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { type EvidenceTarget, newEvidence } from '../../../../shared/model/evidence';
import { extractionId, newExtraction } from '../../../../shared/model/extraction';
import type { Intervention } from '../../../../shared/model/intervention';
import type { ProjectData } from '../../../../shared/model/tables';
import type { Passage } from '../../../../shared/annotation/passage';
import { isSameTarget } from '../../../../shared/review/evidence-targets';
import { browserEnv } from '../../../lib/env';
import { useCommit, usePerson, useProject } from '../../../store/session';
import { textInput } from './quotable';

export type NewAnnotation = {
  passage: Passage;
  kind: AnnotationKind;
  colour: string;
  imageSha256?: string | null;
};
export type Annotate = (
  pdf: ReferenceDocument,
  made: NewAnnotation,
  target?: EvidenceTarget | null,
  /** The intervention whose field takes the quotation in; null: it is not taken in. */
  quoteInto?: Intervention | null,
) => Promise<AnnotationId>;
export type AttachTo = (
  annotation: Annotation,
  target: EvidenceTarget,
  quoteInto?: Intervention | null,
) => Promise<void>;

/** Makes an annotation, and at once evidence of it and a quotation in its field. The same passage twice is one annotation. */
export function useAnnotate(): { annotate: Annotate; attach: AttachTo } {
  const commit = useCommit();
  const person = usePerson();
  const { template } = useProject();

  const evidenceFor = useCallback(
    (data: ProjectData, annotationId: AnnotationId, target: EvidenceTarget): Write[] => {
      if (data.evidence.some((e) => e.annotationId === annotationId && isSameTarget(e.target, target)))
        return [];
      const id = newId<EvidenceId>(browserEnv);
      const at = browserEnv.now();
      return [{ table: 'evidence', id, after: newEvidence({ id, annotationId, target, by: person.id, at }) }];
    },
    [person.id],
  );
  const quotation = useCallback(
    (
      data: ProjectData,
      exact: string,
      pageLabel: string,
      target: EvidenceTarget | null,
      intervention: Intervention | null,
    ): Write[] => {
      // An area or a note has no words to quote.
      if (exact === '' || intervention === null || target?.type !== 'field') return [];
      if (!textInput(template, target.fieldId)) return [];
      const text = `“${exact}” (p. ${pageLabel})`;
      const id = extractionId(intervention.id);
      const before = data.extractions.find((x) => x.id === id);
      const own = before?.answers[target.fieldId];
      const stands = own?.text ?? '';
      if (stands.includes(text)) return [];
      const after = newExtraction(intervention.id, template.version, {
        ...before?.answers,
        [target.fieldId]: {
          text: stands.trim() === '' ? text : `${stands.trimEnd()}\n${text}`,
          rows: own?.rows ?? [],
          by: person.id,
          at: browserEnv.now(),
        },
      });
      return [{ table: 'extractions', id, after }];
    },
    [person.id, template],
  );

  const annotate = useCallback<Annotate>(
    async (pdf, { passage, kind, colour, imageSha256 = null }, target = null, quoteInto = null) => {
      let id = newId<AnnotationId>(browserEnv);
      await commit(target === null ? 'annotation.add' : 'evidence.mark', (data) => {
        const same = data.annotations.find(
          (a) =>
            a.documentId === pdf.id &&
            a.kind === kind &&
            a.personId === person.id &&
            (kind === 'highlight' || kind === 'underline') &&
            JSON.stringify(a.position) === JSON.stringify(passage.position) &&
            a.fileSha256 === pdf.sha256,
        );
        if (same !== undefined) id = same.id;
        const at = browserEnv.now();
        const after: Annotation = {
          ...newAnnotation(id, pdf, person.id, kind, passage, at),
          colour,
          imageSha256,
        };
        return [
          ...(same === undefined
            ? [{ table: 'annotations' as const, id, after }]
            : target === null && same.colour !== colour
              ? [{ table: 'annotations' as const, id, after: { ...same, colour, modifiedAt: at } }]
              : []),
          ...(target === null ? [] : evidenceFor(data, id, target)),
          ...quotation(data, passage.quote.exact, passage.parts[0]?.pageLabel ?? '', target, quoteInto),
        ];
      });
      return id;
    },
    [commit, evidenceFor, person.id, quotation],
  );
  const attach = useCallback<AttachTo>(
    (annotation, target, quoteInto = null) =>
      commit('evidence.add', (data) => [
        ...evidenceFor(data, annotation.id, target),
        ...quotation(data, annotation.quote.exact, annotation.parts[0]?.pageLabel ?? '', target, quoteInto),
      ]),
    [commit, evidenceFor, quotation],
  );
  return { annotate, attach };
}
