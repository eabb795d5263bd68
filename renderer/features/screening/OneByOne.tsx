import type { Stage, Verdict } from '../../../shared/model/decision';
import { CommandDesk } from '../../commands/CommandDesk';
import { useText } from '../../lib/i18n';
import { usePerson, useProject } from '../../store/session';
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

type Props = {
  stage: Stage;
  queue: Queue;
  /** Shows what this person decided so, to look at it again; null shows what waits. */
  pile: Verdict | null;
  /** Shows what waits again. */
  leavePile: () => void;
};

/** One reference at a time, by keyboard: see the commands. */
export function OneByOne({ stage, queue, pile, leavePile }: Props) {
  const t = useText();
  const { screening } = useProject();
  const person = usePerson();
  const desk = useScreening(stage, queue, pile);
  const { reference } = desk;
  return (
    <CommandDesk group={screeningCommands} desk={desk}>
      {desk.opened !== null && <ReferenceForm id={desk.opened} onClose={desk.close} />}
      <RankingNotice ranking={desk.ranking} />
      {reference === undefined ? (
        <NothingWaits desk={desk} leavePile={leavePile} />
      ) : (
        <>
          <PositionLine desk={desk} />
          <div className="zeef-one-by-one">
            <ScreeningCard
              reference={reference}
              terms={screening.terms.filter((x) => x.personId === null || x.personId === person.id)}
            />
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
