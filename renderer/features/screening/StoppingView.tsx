import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { Stage } from '../../../shared/model/decision';
import { stoppingLines } from '../../../shared/report/parts/stopping-text';
import { drawRecall } from '../../../shared/report/recall-plot';
import { stoppingFacts } from '../../../shared/review/stopping';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { recallCourse } from './screening-progress';
import { StoppingRules } from './StoppingRules';

/** Whether screening may stop: the rules that are asked, the course of what was found, and what they say of it. */
export function StoppingView({ stage }: { stage: Stage }) {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const facts = useMemo(() => stoppingFacts(data, stage), [data, stage]);
  const { track, total } = facts;
  const { run, scale } = recallCourse(facts);
  const lines = stoppingLines(data, facts, language);
  const plot = drawRecall(
    [run],
    {
      x: t('stop.x'),
      y: t(scale.unit === 'count' ? 'stop.yCount' : 'stop.y'),
      title: t(scale.unit === 'count' ? 'stop.plot' : 'stop.plotEstimate', {
        count: Math.round(scale.total),
      }),
    },
    scale,
  );
  return (
    <>
      <StoppingRules screened={track.length} />
      <img
        alt={t('stop.alt', { found: track.filter(Boolean).length, screened: track.length, total })}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(plot)}`}
        width={480}
        style={{ background: '#fff', maxWidth: '100%' }}
      />
      <div data-testid="stopping">
        {lines.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
      </div>
      <SaveStopping lines={lines} plot={plot} />
    </>
  );
}

function SaveStopping({ lines, plot }: { lines: readonly string[]; plot: string }) {
  const t = useText();
  const act = useAct();
  return (
    <Group>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          void act(t('stop.save'), async () => {
            const bytes = new TextEncoder().encode(lines.join('\n') + '\n');
            if (await saveFile('stopregel.txt', bytes, 'text/plain'))
              notifications.show({ message: t('report.saved', { file: 'stopregel.txt' }) });
          })
        }
      >
        {t('stop.save')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          void act(t('stop.savePlot'), () =>
            saveFile('stopregel.svg', new TextEncoder().encode(plot), 'image/svg+xml'),
          )
        }
      >
        {t('stop.savePlot')}
      </Button>
    </Group>
  );
}
