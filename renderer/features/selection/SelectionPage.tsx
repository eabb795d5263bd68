import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { buildTypeMatrix } from '../../../shared/report/parts/type-matrix';
import { rankInterventions } from '../../../shared/selection/ranking';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { oneOf, usePageState } from '../../store/page-state';
import { useProject, useProjectData } from '../../store/session';
import { filterInterventions, useInterventionFilter } from '../../ui-domain/intervention-filter';
import { InterventionFilterBar } from '../../ui-domain/InterventionFilterBar';
import { SelectionCard } from './SelectionCard';
import { TypeMatrix } from './TypeMatrix';

const views = ['ranking', 'matrix'] as const;

/**
 * Choosing interventions for the expert meetings: scores with arguments on the project's criteria, a ranking, and why
 * each was or was not chosen.
 */
export function SelectionPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const filter = useInterventionFilter();
  const [view, setView] = usePageState<(typeof views)[number]>('selection.view', 'ranking', oneOf(views));
  const shown = new Set(filterInterventions(data.interventions, filter, project.countries).map((i) => i.id));
  const ranked = rankInterventions(data, project).filter((r) => shown.has(r.intervention.id));
  const chosen = ranked.filter((r) => r.selection?.outcome === 'chosen').length;
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={1}>{t('selection.title')}</Title>
        <SegmentedControl
          size="xs"
          aria-label={t('interventions.view')}
          data={views.map((v) => ({ value: v, label: t(`selection.${v}`) }))}
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
