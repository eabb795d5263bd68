import { Badge, Group, SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';
import { type Stage, stages, type Verdict, verdicts } from '../../../shared/model/decision';
import { screeningStatuses } from '../../../shared/screening/status';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { usePerson } from '../../store/session';
import { ConflictQueue } from './ConflictQueue';
import { ledTo, type View, views } from './led-to';
import { type FullText, OneByOne } from './OneByOne';
import { ProgressView } from './ProgressView';
import { SettingsForm } from './SettingsForm';
import { useQueue } from './use-queue';

/** Screening at two stages: one reference at a time, disagreements, progress and stopping, and how it is done. */
export function ScreeningPage({ fullText }: { fullText: FullText }) {
  const t = useText();
  const person = usePerson();
  const { subject, visit } = useAppStore();
  const asked = ledTo(subject);
  const [stage, setStage] = useState<Stage>(asked?.stage ?? 'title-abstract');
  const [view, setView] = useState<View>(asked?.view ?? 'screen');
  // Whoever is led here again, as by what waits, is led to its stage.
  const [led, setLed] = useState(visit);
  if (led !== visit) {
    setLed(visit);
    if (asked !== null) {
      setStage(asked.stage);
      setView(asked.view);
    }
  }
  const [pile, setPile] = useState<Verdict | null>(null);
  const queue = useQueue(person.id, stage);
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
            onChange={(value) => setView(views.find((v) => v === value) ?? 'screen')}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('screening.stage')}
            data={stages.map((s) => ({ value: s, label: t(`screening.${s}`) }))}
            value={stage}
            onChange={(value) => setStage(value === 'full-text' ? 'full-text' : 'title-abstract')}
          />
        </Group>
      </div>
      <Group gap="xs" data-testid="counts">
        {screeningStatuses.map((s) => {
          const own = verdicts.find((v) => v === s);
          const text = `${t(`status.${s}`)}: ${queue.counts.get(s) ?? 0}`;
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
              onClick={() => {
                setView('screen');
                setPile(pile === own ? null : own);
              }}
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
          leavePile={() => setPile(null)}
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
