import { Button, Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { Stage } from '../../../shared/model/decision';
import { requireProject } from '../../../shared/model/tables';
import { drawRecall, type RecallScale } from '../../../shared/report/recall-plot';
import { stoppingLines } from '../../../shared/report/parts/stopping-text';
import { blindStages } from '../../../shared/screening/blind';
import { screeningOverall, screeningPairs } from '../../../shared/review/agreement';
import { statusSource } from '../../../shared/review/statuses';
import { divide } from '../../../shared/screening/division';
import { stageOutcome } from '../../../shared/screening/status';
import { stoppingFacts } from '../../../shared/review/stopping';
import type { BuiltOn } from '../../db/session';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { useAct } from '../../ui-domain/use-act';
import { Confusion } from './Confusion';
import type { Queue } from './use-queue';

/** How far screening is, how far screeners agree, and whether it may stop: by rules with their sources, with a text for the report. */
export function ProgressView({ stage, queue }: { stage: Stage; queue: Queue }) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const person = usePerson();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const isBlind = blindStages(project).includes(stage);
  const nameOf = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? '';
  const { stopping } = project.screening;
  const facts = useMemo(() => stoppingFacts(data, stage), [data, stage]);
  const { track, total, estimate } = facts;
  const report = stoppingLines(data, facts, language);
  // Against an estimate where there is one; else numbers, as nobody knows what 100 % is.
  const scale: RecallScale =
    estimate === null ? { unit: 'count', total: facts.found } : { unit: 'share', total: estimate.value };
  const plot = drawRecall(
    [{ found: track.flatMap((isFound, i) => (isFound ? [i + 1] : [])), n: Math.max(1, total) }],
    {
      x: t('stop.x'),
      y: t(scale.unit === 'count' ? 'stop.yCount' : 'stop.y'),
      title: t(scale.unit === 'count' ? 'stop.plot' : 'stop.plotEstimate', {
        count: Math.round(scale.total),
      }),
    },
    scale,
  );
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? '–'
      : new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value);
  const act = useAct();
  const saveStopping = (part: Partial<typeof stopping>, builtOn: BuiltOn): Promise<void> =>
    commit(
      'screening.settings',
      (now) => {
        const own = requireProject(now);
        const after = {
          ...own,
          screening: { ...own.screening, stopping: { ...own.screening.stopping, ...part } },
        };
        return [{ table: 'projects', id: own.id, after }];
      },
      builtOn,
    );
  const place = (field: string) =>
    ({ table: 'projects', id: project.id, field: `screening.stopping.${field}` }) as const;
  const done = new Map<string, { count: number; ms: number }>();
  for (const d of data.decisions) {
    if (d.stage !== stage || d.verdict === null) continue;
    const own = done.get(d.personId) ?? { count: 0, ms: 0 };
    done.set(d.personId, { count: own.count + 1, ms: own.ms + d.durationMs });
  }
  const load = useMemo(() => {
    const { decisionsOf, ruleOf } = statusSource(data);
    const here = queue.candidates.filter(
      (r) =>
        stage === 'title-abstract' ||
        stageOutcome(decisionsOf(r.id), 'title-abstract', ruleOf(r.id)) === 'include',
    );
    const counts = new Map<string, number>();
    for (const ids of divide(project.screening.stages[stage], data.persons, here).values())
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [data, project, queue.candidates, stage]);
  const { overall, pairs } = useMemo(
    () => ({ overall: screeningOverall(data, stage), pairs: screeningPairs(data, stage) }),
    [data, stage],
  );
  return (
    <Stack gap="sm">
      <Title order={2} size="h5" className="zeef-section">
        {t('progress.people')}
      </Title>
      <Table aria-label={t('progress.people')}>
        <Table.Tbody>
          {data.persons
            .filter((p) => !isBlind || p.id === person.id)
            .map((p) => {
              const own = done.get(p.id) ?? { count: 0, ms: 0 };
              return (
                <Table.Tr key={p.id}>
                  <Table.Td>{p.name}</Table.Td>
                  <Table.Td>
                    {t('progress.decided', { count: own.count, total: load.get(p.id) ?? 0 })}
                  </Table.Td>
                  <Table.Td>
                    {own.count > 0 && t('progress.time', { seconds: Math.round(own.ms / own.count / 1000) })}
                  </Table.Td>
                </Table.Tr>
              );
            })}
        </Table.Tbody>
      </Table>
      {isBlind && <Text size="sm">{t('conflict.blind')}</Text>}
      {!isBlind && (
        <>
          <Title order={2} size="h5" className="zeef-section">
            {t('progress.agreement')}
          </Title>
          {overall.n === 0 && <Text size="sm">{t('progress.noPairs')}</Text>}
          {pairs.map((pair) => (
            <div key={`${pair.first}:${pair.second}`} data-pair>
              <Text size="sm">
                {t('progress.pair', {
                  first: nameOf(pair.first),
                  second: nameOf(pair.second),
                  count: pair.n,
                  observed: number(pair.observed),
                  kappa: number(pair.kappa.value),
                  low: number(pair.kappa.low),
                  high: number(pair.kappa.high),
                  pabak: number(pair.pabak),
                  ac1: number(pair.ac1.value),
                })}
              </Text>
              {pair.kappa.value === null && <Text size="sm">{t('progress.undefined')}</Text>}
              <Confusion counts={pair.confusion} first={nameOf(pair.first)} second={nameOf(pair.second)} />
            </div>
          ))}
          {overall.n > 0 && (
            <Text size="sm">
              {t('progress.overall', {
                fleiss: number(overall.fleiss.value),
                fleissOf: overall.fleiss.n,
                alpha: number(overall.alpha.value),
                ac1: number(overall.ac1.value),
                count: overall.n,
              })}
            </Text>
          )}
        </>
      )}
      <Title order={2} size="h5" className="zeef-section">
        {t('stop.title')}
      </Title>
      <Group align="end">
        <NumberField
          place={place('targetPercent')}
          size="xs"
          label={t('stop.target')}
          unit="%"
          min={50}
          max={100}
          stored={stopping.targetPercent}
          save={(targetPercent, builtOn) => saveStopping({ targetPercent }, builtOn)}
        />
        <NumberField
          place={place('run')}
          size="xs"
          label={t('stop.run')}
          min={1}
          max={10_000}
          stored={stopping.run}
          save={(run, builtOn) => saveStopping({ run }, builtOn)}
        />
        <Button
          size="xs"
          variant="default"
          disabled={stopping.switchedAt !== null}
          onClick={() =>
            void act(t('stop.switched'), (builtOn) => saveStopping({ switchedAt: track.length }, builtOn))
          }
        >
          {t('stop.switched')}
        </Button>
        <Checkbox
          size="xs"
          label={t('stop.evaluated')}
          checked={stopping.isEvaluated}
          onChange={(e) => {
            const isEvaluated = e.currentTarget.checked;
            void act(t('stop.evaluated'), (builtOn) => saveStopping({ isEvaluated }, builtOn));
          }}
        />
      </Group>
      <img
        alt={t('stop.alt', { found: track.filter(Boolean).length, screened: track.length, total })}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(plot)}`}
        width={480}
        style={{ background: '#fff', maxWidth: '100%' }}
      />
      <div data-testid="stopping">
        {report.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
      </div>
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void act(t('stop.save'), async () => {
              const bytes = new TextEncoder().encode(report.join('\n') + '\n');
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
    </Stack>
  );
}
