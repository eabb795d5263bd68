import { Title } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { usePerson, useProject, useProjectData } from '../../store/session';
import { BeforePrint } from './BeforePrint';
import { FirstSteps } from './FirstSteps';
import { GoOn } from './GoOn';
import { InPictures } from './InPictures';
import { RecentWork } from './RecentWork';
import { Sieve } from './Sieve';
import { TwoValues } from './TwoValues';
import { WaitingList } from './WaitingList';

/** The overview of a study: what waits for who works now, how far the sieve is, and what was done last. */
export function HomePage() {
  const t = useText();
  const project = useProject();
  const isLead = usePerson().role === 'lead';
  // Later on they are beside the work, not before it.
  const isNew = useProjectData().references.length === 0;
  return (
    <>
      <div className="zeef-home-head">
        <div>
          <Title order={1}>{t('home.title')}</Title>
          {project.question.trim() !== '' && <p className="zeef-home-question">{project.question}</p>}
        </div>
        <GoOn />
      </div>
      <div className="zeef-home">
        <div className="zeef-home-main">
          {isNew && <FirstSteps />}
          <TwoValues />
          <WaitingList />
          <Sieve />
        </div>
        <div className="zeef-home-side">
          {isLead && <BeforePrint />}
          <RecentWork />
          {!isNew && <FirstSteps />}
        </div>
      </div>
      <InPictures />
    </>
  );
}
