// What can be done with a proposal from elsewhere: look at its passage, take it over, dismiss it.
import { useMemo } from 'react';
import type { TextRange } from '../../../../shared/annotation/page-text';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Proposal } from '../../../../shared/model/proposal';
import type { TargetOption } from '../../../../shared/review/evidence-targets';
import { browserEnv } from '../../../lib/env';
import { useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useAppStore } from '../../../store/app.store';
import { useCommit, usePerson, useProject } from '../../../store/session';
import { useAct } from '../../../ui-domain/use-act';
import type { Doer } from '../annotations/annotation-writes';
import { pendingMarks } from '../annotations/passing-marks';
import { presentColour } from '../annotations/present-colour';
import { useReadingStore } from '../reading.store';
import { acceptWrites, dismissed } from './accept-writes';

export type StoredHandling = {
  show: (proposal: Proposal) => Promise<void>;
  accept: (proposal: Proposal, option: TargetOption) => void;
  dismiss: (proposal: Proposal) => void;
};

type Input = {
  pdf: ReferenceDocument;
  /** The pages of the document; null while they are not the ones in use. */
  open: PdfSurface | null;
  intervention: Intervention | null;
  onDone: () => void;
};

const rangeOf = ({ place }: Proposal): TextRange | null =>
  place === null ? null : { start: place.start, end: place.end };

/** Who does it. */
export function useDoer(): Doer {
  const { id: by } = usePerson();
  const language = useAppStore((s) => s.language);
  return useMemo(() => ({ by, env: browserEnv, language }), [by, language]);
}

/** What is done with proposals from elsewhere; what goes wrong is said. */
export function useStored({ pdf, open, intervention, onDone }: Input): StoredHandling {
  const t = useText();
  const project = useProject();
  const { colours } = project;
  const commit = useCommit();
  const act = useAct();
  const doer = useDoer();
  const last = useReadingStore((s) => s.colour);
  const passageAt = async (proposal: Proposal) => {
    const range = rangeOf(proposal);
    return open === null || range === null ? null : await open.describe(range);
  };
  const show = async (proposal: Proposal): Promise<void> => {
    const passage = await passageAt(proposal);
    if (open === null || passage === null) return;
    const marks = pendingMarks('proposal', passage.parts);
    open.setPassing(marks);
    open.jump(marks);
  };
  const accept = async (proposal: Proposal, option: TargetOption): Promise<void> => {
    const passage = await passageAt(proposal);
    if (passage === null) return;
    const made = { passage, kind: 'highlight', colour: presentColour(colours, last) } as const;
    await commit('proposals.accept', (data) =>
      acceptWrites(data, { proposal, option, pdf, made, intervention }, doer),
    );
    open?.setPassing([]);
    onDone();
  };
  const dismiss = async (proposal: Proposal): Promise<void> => {
    await commit('proposals.dismiss', [dismissed(project, proposal, doer)]);
    open?.setPassing([]);
    onDone();
  };
  return {
    show,
    accept: (proposal, option) => void act(t('proposals.accept'), () => accept(proposal, option)),
    dismiss: (proposal) => void act(t('proposals.dismiss'), () => dismiss(proposal)),
  };
}
