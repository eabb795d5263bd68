import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { firstSteps } from '../../../shared/review/first-steps';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { usePageState } from '../../store/page-state';
import { useProjectData } from '../../store/session';
import { Panel } from './Panel';

/** The first steps of a study, until they are all done or put away. */
export function FirstSteps() {
  const t = useText();
  const steps = firstSteps(useProjectData());
  const [isAway, setAway] = usePageState('home.firstSteps', false);
  const done = steps.filter((s) => s.isDone).length;
  if (isAway || done === steps.length) return null;
  const putAway = (
    <Button variant="subtle" size="compact-sm" onClick={() => setAway(true)}>
      {t('first.putAway')}
    </Button>
  );
  return (
    <Panel title={t('first.title', { done, all: steps.length })} aside={putAway}>
      <ol className="zeef-links">
        {steps.map(({ code, page, isDone }) => (
          <li key={code}>
            <button type="button" className="zeef-link-row" onClick={() => goTo(page)}>
              <span className="zeef-badge" data-meaning={isDone ? 'include' : 'open'}>
                {isDone ? (
                  <IconCircleCheckFilled size={16} aria-hidden />
                ) : (
                  <IconCircle size={16} aria-hidden />
                )}
              </span>
              <span>
                {t(`first.${code}`)}
                {isDone && <span className="zeef-quiet">{` (${t('first.done')})`}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
