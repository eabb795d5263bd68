import type { ReactNode } from 'react';
import type { Stage, Verdict } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';
import { documentsOf } from '../../../shared/review/active';
import { CommandDesk } from '../../commands/CommandDesk';
import { useText } from '../../lib/i18n';
import { usePerson, useProject, useProjectData } from '../../store/session';
import { ReferenceForm } from '../../ui-domain/ReferenceForm';
import { RetrievalForm } from '../../ui-domain/RetrievalForm';
import { ReferenceFacts } from '../../ui-domain/ReferenceFacts';
import { Criteria, Decided } from './Beside';
import { screeningCommands } from './commands';
import { DecisionBar } from './DecisionBar';
import { DecisionNotes } from './DecisionNotes';
import { NothingWaits } from './NothingWaits';
import { PositionLine } from './PositionLine';
import { RankingNotice } from './RankingNotice';
import { ScreeningCard } from './ScreeningCard';
import type { Queue } from './use-queue';
import { useScreening } from './use-screening';

/** What shows the full text of a reference; whoever joins the features gives it. */
export type FullText = (reference: Reference) => ReactNode;

type Props = {
  stage: Stage;
  queue: Queue;
  /** Shows what this person decided so, to look at it again; null shows what waits. */
  pile: Verdict | null;
  /** Shows what waits again. */
  leavePile: () => void;
  fullText: FullText;
};

/** One reference at a time, by keyboard: see the commands. */
export function OneByOne({ stage, queue, pile, leavePile, fullText }: Props) {
  const t = useText();
  const { screening } = useProject();
  const person = usePerson();
  const data = useProjectData();
  const desk = useScreening(stage, queue, pile);
  const { reference } = desk;
  return (
    <CommandDesk group={screeningCommands} desk={desk}>
      {desk.opened !== null && <ReferenceForm id={desk.opened} onClose={desk.close} />}
      <RankingNotice ranking={desk.ranking} />
      {desk.isAwaited ? null : reference === undefined ? (
        <NothingWaits desk={desk} leavePile={leavePile} />
      ) : (
        <>
          <PositionLine desk={desk} />
          <div className="zeef-one-by-one" data-stage={stage}>
            <div className="zeef-screened">
              <ScreeningCard
                reference={reference}
                terms={screening.terms.filter((x) => x.personId === null || x.personId === person.id)}
                isFolded={stage === 'full-text' && documentsOf(data, reference.id).length > 0}
              />
              {stage === 'full-text' && fullText(reference)}
            </div>
            <aside aria-label={t('screening.beside')}>
              {stage === 'full-text' && <RetrievalForm referenceId={reference.id} />}
              <DecisionNotes desk={desk} referenceId={reference.id} />
              <Criteria stage={stage} />
              <ReferenceFacts reference={reference} />
              <Decided desk={desk} />
            </aside>
          </div>
          <DecisionBar desk={desk} referenceId={reference.id} />
        </>
      )}
    </CommandDesk>
  );
}
