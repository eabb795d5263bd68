import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';
import { entriesOf } from '../../ui-domain/log/log-entries';
import { namesOf } from '../../ui-domain/log/log-words';
import { useHistory } from '../../ui-domain/log/use-history';
import { Panel } from './Panel';

// As many as are taken in at a glance.
const SHOWN = 8;

/** What was done last, by whom. */
export function RecentWork() {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const { changes, error } = useHistory(null, SHOWN);
  const names = useMemo(() => namesOf(data, language), [data, language]);
  const entries = entriesOf(changes, { t, language, persons: data.persons, names });
  const all = (
    <Anchor component="button" size="sm" onClick={() => goTo('history')}>
      {t('home.allWork')}
    </Anchor>
  );
  return (
    <Panel title={t('home.recent')} aside={all}>
      {error !== null && <p role="alert">{errorText(t, error)}</p>}
      {entries.length === 0 && error === null && <p className="zeef-quiet">{t('history.empty')}</p>}
      <ol className="zeef-recent">
        {entries.map(({ id, who, what, when, parts: [part] }) => (
          <li key={id}>
            <span>{`${who} · ${what}`}</span>
            <time className="zeef-quiet">{when}</time>
            {part !== undefined && part.record !== '' && (
              <span className="zeef-cut" title={part.record}>
                {part.record}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
