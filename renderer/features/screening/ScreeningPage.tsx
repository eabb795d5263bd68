import { Badge, Group, SegmentedControl, Title } from '@mantine/core';
import { useEffect } from 'react';
import { stages, verdicts } from '../../../shared/model/decision';
import { statusSource } from '../../../shared/review/statuses';
import { screeningStatuses } from '../../../shared/screening/status';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useLedState } from '../../store/page-state';
import { usePerson, useProjectData } from '../../store/session';
import { ConflictQueue } from './ConflictQueue';
import { isPlace, ledTo, START, type Place, views } from './led-to';
import { type FullText, OneByOne } from './OneByOne';
import { ProgressView } from './ProgressView';
import { SettingsForm } from './SettingsForm';
import { trailOf } from './trail';
import { useQueue } from './use-queue';

/** Screening at two stages: one reference at a time, disagreements, progress and stopping, and how it is done. */
export function ScreeningPage({ fullText }: { fullText: FullText }) {
  const t = useText();
  const person = usePerson();
  const subject = useAppStore((s) => s.subject);
  const [{ stage, view, pile }, keep] = useLedState(
    'screening.at',
    START,
    ledTo(subject) ?? undefined,
    isPlace,
  );
  const change = (part: Partial<Place>): void => keep({ stage, view, pile, ...part });
  const queue = useQueue(person.id, stage);
  const data = useProjectData();
  // Whoever comes back to a pile that was emptied is shown what waits.
  useEffect(() => {
    if (pile === null) return;
    const asked = { personId: person.id, stage, verdict: pile };
    if (trailOf(queue.candidates, statusSource(data), asked).length === 0) change({ pile: null });
    // Once: a pile that is emptied while it is looked at says so.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div className="zeef-screening">
      <div className="zeef-screening-head">
        <Title order={1}>{t('screening.title')}</Title>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('screening.view')}
            data={views.map((v) => ({ value: v, label: t(`screening.view.${v}`) }))}
            value={view}
            onChange={(value) => change({ view: views.find((v) => v === value) ?? 'screen' })}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('screening.stage')}
            data={stages.map((s) => ({ value: s, label: t(`screening.${s}`) }))}
            value={stage}
            // What one looked at again at a stage is no pile of the other.
            onChange={(value) =>
              change({ stage: value === 'full-text' ? 'full-text' : 'title-abstract', pile: null })
            }
          />
        </Group>
      </div>
      <Group gap="xs" data-testid="counts">
        {screeningStatuses.map((s) => {
          const own = verdicts.find((v) => v === s);
          // Whoever decides on what was sent sees that number go down.
          const besides =
            s === 'unscreened' && queue.sent > 0 ? ` (${t('waiting.besides', { count: queue.sent })})` : '';
          const text = `${t(`status.${s}`)}: ${queue.counts.get(s) ?? 0}${besides}`;
          return own === undefined ? (
            <Badge key={s} variant="default" tt="none" data-status={s}>
              {text}
            </Badge>
          ) : (
            <Badge
              key={s}
              component="button"
              variant={pile === own ? 'filled' : 'default'}
              tt="none"
              style={{ cursor: 'pointer' }}
              data-status={s}
              aria-pressed={pile === own}
              title={t('screening.pile')}
              onClick={() => change({ view: 'screen', pile: pile === own ? null : own })}
            >
              {text}
            </Badge>
          );
        })}
      </Group>
      {view === 'screen' && (
        <OneByOne
          key={`${person.id}:${stage}:${pile ?? ''}`}
          stage={stage}
          queue={queue}
          pile={pile}
          leavePile={() => change({ pile: null })}
          fullText={fullText}
        />
      )}
      {view !== 'screen' && (
        <div className="zeef-scrolled">
          {view === 'conflicts' && <ConflictQueue stage={stage} />}
          {view === 'progress' && <ProgressView stage={stage} queue={queue} />}
          {view === 'settings' && <SettingsForm stage={stage} />}
        </div>
      )}
    </div>
  );
}
