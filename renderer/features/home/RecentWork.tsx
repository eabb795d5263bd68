import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';
import { entryWords } from '../../ui-domain/log/log-entries';
import { namesOf } from '../../ui-domain/log/log-words';
import { useNewest } from '../../ui-domain/log/use-newest';
import { Panel } from './Panel';

// As many as are taken in at a glance.
const SHOWN = 8;

/** What was done last, by whom. */
export function RecentWork() {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const { changes, error } = useNewest(SHOWN);
  const names = useMemo(() => namesOf(data, language), [data, language]);
  const inWords = entryWords({ t, language, data, names });
  const all = (
    <Anchor component="button" size="sm" onClick={() => goTo('history')}>
      {t('home.allWork')}
    </Anchor>
  );
  return (
    <Panel title={t('home.recent')} aside={all}>
      {error !== null && <p role="alert">{errorText(t, error)}</p>}
      {changes.length === 0 && error === null && <p className="zeef-quiet">{t('history.empty')}</p>}
      <ol className="zeef-recent">
        {changes.map((change) => {
          const { sentence, when } = inWords(change);
          const { before, record, after } = sentence;
          return (
            <li key={change.id}>
              <span>{`${before}${record}${after}`}</span>
              <time className="zeef-quiet">{when}</time>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
