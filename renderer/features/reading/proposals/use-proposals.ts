// Proposed passages of a document, and what can be done with one: show it, take it, dismiss it.
import { useEffect, useState } from 'react';
import type { Suggestion } from '../../../../shared/annotation/suggest';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Intervention } from '../../../../shared/model/intervention';
import { newDismissal } from '../../../../shared/model/dismissal';
import type { TargetOption } from '../../../../shared/review/evidence-targets';
import { browserEnv } from '../../../lib/env';
import { useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useCommit, usePerson, useProject } from '../../../store/session';
import { useAct } from '../../../ui-domain/use-act';
import { documentCalls, fileKey } from '../../../workers/documents/client';
import { pendingMarks } from '../annotations/passing-marks';
import { presentColour } from '../annotations/present-colour';
import { useAnnotate } from '../annotations/use-annotate';
import { useReadingStore } from '../reading.store';
import { ASKED, cuesOf, dismissalId, rangeOf } from './open-proposals';

/** What the worker finds for each target, by its key; null while it looks. */
export function useFound(
  pdf: ReferenceDocument,
  targets: readonly TargetOption[],
): { found: Record<string, Suggestion[]> | null; failure: string | null } {
  const project = useProject();
  const [found, setFound] = useState<Record<string, Suggestion[]> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const wanted = {
      key: fileKey(project.id, pdf.sha256),
      targets: targets.map(({ key }) => ({ key, cues: cuesOf(project, key) })),
      limit: ASKED,
    };
    documentCalls()
      .call('suggest', wanted, { signal: controller.signal })
      .then(setFound, (error: unknown) => {
        if (!controller.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      });
    return () => controller.abort();
  }, [project, pdf.sha256, targets]);
  return { found, failure };
}

export type Handling = {
  show: (s: Suggestion) => Promise<void>;
  take: (s: Suggestion, withQuotation: boolean) => void;
  dismiss: (s: Suggestion) => void;
};

type Input = {
  pdf: ReferenceDocument;
  /** The pages of the document; null while they are not the ones in use. */
  open: PdfSurface | null;
  target: TargetOption | null;
  intervention: Intervention | null;
  /** Called when a passage was taken or dismissed. */
  onDone: () => void;
};

/** What is done with proposals for a target; what goes wrong is said. */
export function useHandling({ pdf, open, target, intervention, onDone }: Input): Handling {
  const t = useText();
  const { colours } = useProject();
  const { id: by } = usePerson();
  const commit = useCommit();
  const act = useAct();
  const { annotate } = useAnnotate();
  const last = useReadingStore((s) => s.colour);

  const show = async (s: Suggestion): Promise<void> => {
    const passage = await open?.describe(rangeOf(s));
    if (open === null || passage == null) return;
    const marks = pendingMarks('proposal', passage.parts);
    open.setPassing(marks);
    open.jump(marks);
  };
  const accept = async (s: Suggestion, withQuotation: boolean): Promise<void> => {
    const passage = await open?.describe(rangeOf(s));
    if (target === null || passage == null) return;
    const made = { passage, kind: 'highlight', colour: presentColour(colours, last) } as const;
    await annotate(pdf, made, target.target, withQuotation ? intervention : null);
    open?.setPassing([]);
    onDone();
  };
  const refuse = async (s: Suggestion): Promise<void> => {
    if (target === null) return;
    const id = dismissalId(pdf, target.key, s.text);
    const after = newDismissal({ id, documentId: pdf.id, target: target.key, by, at: browserEnv.now() });
    await commit('proposal.dismiss', [{ table: 'dismissals', id, after }]);
    open?.setPassing([]);
    onDone();
  };
  return {
    show,
    take: (s, withQuotation) => void act(t('proposals.accept'), () => accept(s, withQuotation)),
    dismiss: (s) => void act(t('proposals.dismiss'), () => refuse(s)),
  };
}
