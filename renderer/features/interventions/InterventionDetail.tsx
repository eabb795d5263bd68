import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Intervention } from '../../../shared/model/intervention';
import { activeReferences, standingFor } from '../../../shared/review/active';
import { twoLines } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useCommit, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { SidesAt } from '../../ui-domain/sides/SidesAt';
import { ExtractionForm } from '../../ui-domain/ExtractionForm';
import { ReturnedBadge } from '../../ui-domain/ReturnedNote';
import { TwoLines } from '../../ui-domain/TwoLines';
import { useAct } from '../../ui-domain/use-act';
import { linkWrites } from './link-writes';
import { LinkReport } from './LinkReport';
import { TypologyForm } from './TypologyForm';

type Props = { intervention: Intervention; effects: ReactNode };

/** One intervention: its reports, its types, measures and conditions, its template and what reports
 * found. */
export function InterventionDetail({ intervention, effects }: Props) {
  const t = useText();
  const data = useProjectData();
  const commit = useCommit();
  const act = useAct();
  const references = activeReferences(data);
  const stands = standingFor(data);
  const linked = new Set(
    data.links.filter((l) => l.interventionId === intervention.id).map((l) => stands(l.referenceId)),
  );
  const change = (id: string | null, isLinked: boolean): void => {
    const reference = references.find((r) => r.id === id);
    if (reference === undefined) return;
    void act(t(isLinked ? 'interventions.link' : 'interventions.unlink'), (builtOn) =>
      commit('link.change', (data) => linkWrites(data, reference.id, intervention.id, isLinked), builtOn),
    );
  };
  return (
    <Stack gap="sm" pr="md">
      <Group justify="space-between" align="start" wrap="nowrap">
        <Title order={2} size="h3">
          {intervention.title}
        </Title>
        <Button size="compact-sm" variant="default" onClick={() => goTo('history', intervention.id)}>
          {t('common.history')}
        </Button>
      </Group>
      <SidesAt table="interventions" id={intervention.id} />
      <AutosaveField
        place={{
          table: 'interventions',
          id: intervention.id,
          field: 'title',
          was: `${intervention.id}:name`,
        }}
        label={t('common.title')}
        stored={intervention.title}
        needs={t('interventions.noTitle')}
        save={(title, builtOn) =>
          commit(
            'intervention.save',
            ({ interventions }) =>
              interventions
                .filter((i) => i.id === intervention.id)
                .map((i) => ({ table: 'interventions', id: i.id, after: { ...i, title } })),
            builtOn,
          )
        }
      />
      <Title order={3} size="h5" className="zeef-section">
        {t('interventions.reports')}
      </Title>
      {linked.size === 0 && <Text size="sm">{t('interventions.noReports')}</Text>}
      {references
        .filter((r) => linked.has(r.id))
        .map((r) => (
          <Group key={r.id} wrap="nowrap" justify="space-between">
            <button type="button" className="zeef-opens" onClick={() => goTo('reading', r.id)}>
              <TwoLines {...twoLines(data, r)} />
            </button>
            <ReturnedBadge type="rating" id={r.id} />
            <Button variant="default" size="compact-sm" flex="none" onClick={() => change(r.id, false)}>
              {t('interventions.unlink')}
            </Button>
          </Group>
        ))}
      <LinkReport linked={linked} onChoose={(id) => change(id, true)} />
      <TypologyForm intervention={intervention} />
      <ExtractionForm intervention={intervention} />
      {effects}
    </Stack>
  );
}
