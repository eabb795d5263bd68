import { Badge, Button, Card, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Intervention } from '../../../shared/model/intervention';
import {
  MAX_SELECTION_SCORE,
  type Selection,
  selectionId,
  newSelection,
} from '../../../shared/model/selection';
import { buildTypeMatrix } from '../../../shared/report/parts/type-matrix';
import { maxSum, rankInterventions, type RankedIntervention } from '../../../shared/selection/ranking';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { filterInterventions, useInterventionFilter } from '../../ui-domain/intervention-filter';
import { InterventionFilterBar } from '../../ui-domain/InterventionFilterBar';
import { useAct } from '../../ui-domain/use-act';
import { TypeMatrix } from './TypeMatrix';

const outcomes = ['open', 'chosen', 'reserve', 'not-chosen'] as const;

/** Choosing interventions for the expert meetings: scores with arguments on the project's criteria, a ranking, and why each was or was not chosen. */
export function SelectionPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const filter = useInterventionFilter();
  const [view, setView] = useState<'ranking' | 'matrix'>('ranking');
  const shown = new Set(filterInterventions(data.interventions, filter).map((i) => i.id));
  const ranked = rankInterventions(data, project).filter((r) => shown.has(r.intervention.id));
  const chosen = ranked.filter((r) => r.selection?.outcome === 'chosen').length;
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={1}>{t('selection.title')}</Title>
        <SegmentedControl
          size="xs"
          aria-label={t('interventions.view')}
          data={[
            { value: 'ranking', label: t('selection.ranking') },
            { value: 'matrix', label: t('selection.matrix') },
          ]}
          value={view}
          onChange={(value) => setView(value === 'matrix' ? 'matrix' : 'ranking')}
        />
      </Group>
      <InterventionFilterBar shown={ranked.length} total={data.interventions.length} />
      {view === 'matrix' ? (
        <TypeMatrix table={buildTypeMatrix(data, language)} />
      ) : (
        <Stack gap="xs">
          <Text size="sm" aria-live="polite">
            {t('selection.count', { count: chosen })}
          </Text>
          {project.selectionCriteria.length === 0 && <Text>{t('selection.noCriteria')}</Text>}
          {data.interventions.length === 0 && <Text>{t('interventions.empty')}</Text>}
          {ranked.map((r) => (
            <SelectionCard key={r.intervention.id} row={r} />
          ))}
        </Stack>
      )}
    </>
  );
}

function useSaveSelection(intervention: Intervention) {
  const commit = useCommit();
  const person = usePerson();
  return (change: (before: Selection) => Partial<Selection>, builtOn: BuiltOn): Promise<void> =>
    commit(
      'selection.save',
      ({ selections }) => {
        const id = selectionId(intervention.id);
        const at = browserEnv.now();
        const before = selections.find((s) => s.id === id) ?? newSelection(intervention.id, person.id, at);
        return [{ table: 'selections', id, after: { ...before, ...change(before), by: person.id, at } }];
      },
      builtOn,
    );
}

function SelectionCard({ row: { intervention, selection, sum, rank } }: { row: RankedIntervention }) {
  const t = useText();
  const project = useProject();
  const person = usePerson();
  const language = useAppStore((s) => s.language);
  const save = useSaveSelection(intervention);
  const [isOpen, setOpen] = useState(false);
  const id = selectionId(intervention.id);
  const act = useAct();
  const setScore = (
    criterion: string,
    part: { score?: number | null; argument?: string },
    builtOn: BuiltOn,
  ): Promise<void> =>
    save(({ scores }) => {
      const { score = null, argument = '' } = scores[criterion] ?? {};
      const next = { score, argument, ...part, by: person.id, at: browserEnv.now() };
      return { scores: { ...scores, [criterion]: next } };
    }, builtOn);
  return (
    <Card withBorder padding="sm" data-rank={rank} data-outcome={selection?.outcome ?? 'open'}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <Group gap="sm" wrap="nowrap" miw={0}>
          <Badge variant="default" miw={40}>
            {rank}
          </Badge>
          <Button
            variant="subtle"
            size="compact-sm"
            px={0}
            onClick={() => goTo('interventions', intervention.id)}
          >
            <Text size="sm" fw={600} truncate maw="28rem">
              {intervention.title}
            </Text>
          </Button>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
            {t('selection.sum', { sum, most: maxSum(project) })}
          </Text>
          <Select
            size="xs"
            w="8.5rem"
            aria-label={`${t('selection.outcome')}: ${intervention.title}`}
            allowDeselect={false}
            data={outcomes.map((o) => ({ value: o, label: t(`selection.outcome.${o}`) }))}
            value={selection?.outcome ?? 'open'}
            onChange={(value) => {
              const outcome = outcomes.find((o) => o === value);
              if (outcome !== undefined)
                void act(t('selection.outcome'), (builtOn) => save(() => ({ outcome }), builtOn));
            }}
          />
          <Button
            size="compact-sm"
            variant="default"
            style={{ flexShrink: 0 }}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t('selection.score')}
          </Button>
        </Group>
      </Group>
      {!isOpen && selection !== undefined && selection.reason !== '' && (
        <Text size="sm" c="dimmed">
          {selection.reason}
        </Text>
      )}
      {isOpen && (
        <Stack gap="xs" mt="xs">
          {project.selectionCriteria.map((c) => {
            const own = selection?.scores[c.id];
            return (
              <div key={c.id}>
                <Group gap="sm" align="end" wrap="nowrap">
                  <Select
                    size="xs"
                    w="16rem"
                    label={c.label[language]}
                    description={c.help[language]}
                    placeholder={t('selection.unscored')}
                    clearable
                    data={Array.from({ length: MAX_SELECTION_SCORE + 1 }, (_, i) => ({
                      value: String(i),
                      label: t(`selection.score.${i as 0 | 1 | 2 | 3 | 4}`),
                    }))}
                    value={own?.score?.toString() ?? null}
                    onChange={(value) =>
                      void act(c.label[language], (builtOn) =>
                        setScore(c.id, { score: value === null ? null : Number(value) }, builtOn),
                      )
                    }
                  />
                  <div style={{ flex: 1 }}>
                    <AutosaveField
                      place={{ table: 'selections', id, field: c.id }}
                      label={t('selection.argument', { criterion: c.label[language] })}
                      isLabelHidden
                      placeholder={t('reading.argument')}
                      stored={own?.argument ?? ''}
                      save={(argument, builtOn) => setScore(c.id, { argument }, builtOn)}
                    />
                  </div>
                </Group>
                <EvidenceChips
                  match={(target) =>
                    target.type === 'selection' && target.selectionId === id && target.criterionId === c.id
                  }
                />
              </div>
            );
          })}
          <AutosaveField
            place={{ table: 'selections', id, field: 'reason' }}
            label={t('selection.reason')}
            stored={selection?.reason ?? ''}
            multiline
            save={(reason, builtOn) => save(() => ({ reason }), builtOn)}
          />
        </Stack>
      )}
    </Card>
  );
}
