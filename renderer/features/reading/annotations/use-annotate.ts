// Making annotations and attaching them, each in one step of the log.
import { useCallback, useMemo } from 'react';
import { type AnnotationId, newId } from '../../../../shared/kernel/ids';
import type { Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { EvidenceTarget } from '../../../../shared/model/evidence';
import type { Intervention } from '../../../../shared/model/intervention';
import { browserEnv } from '../../../lib/env';
import { useAppStore } from '../../../store/app.store';
import { useCommit, usePerson } from '../../../store/session';
import {
  type Doer,
  evidenceWrites,
  markWrites,
  type NewAnnotation,
  quotationWrites,
} from './annotation-writes';

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

/**
 * Makes an annotation, and at once evidence of it and a quotation in its field. The same passage twice is one
 * annotation.
 */
export function useAnnotate(): { annotate: Annotate; attach: AttachTo } {
  const commit = useCommit();
  const person = usePerson();
  const language = useAppStore((s) => s.language);
  const doer = useMemo((): Doer => ({ by: person.id, env: browserEnv, language }), [person.id, language]);
  const annotate = useCallback<Annotate>(
    async (pdf, made, target = null, quoteInto = null) => {
      const use = target === null ? null : { target, quoteInto };
      let id = newId<AnnotationId>(browserEnv);
      await commit(use === null ? 'annotation.add' : 'evidence.mark', (data) => {
        const marked = markWrites(data, pdf, made, use, doer);
        id = marked.id;
        return marked.writes;
      });
      return id;
    },
    [commit, doer],
  );
  const attach = useCallback<AttachTo>(
    (annotation, target, quoteInto = null) =>
      commit('evidence.add', (data) => [
        ...evidenceWrites(data, annotation.id, target, doer),
        ...quotationWrites(data, annotation, { target, quoteInto }, doer),
      ]),
    [commit, doer],
  );
  return { annotate, attach };
}
