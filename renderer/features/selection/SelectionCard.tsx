import { Badge, Button, Card, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { InterventionId } from '../../../shared/kernel/ids';
import { type Selection, selectionId } from '../../../shared/model/selection';
import { maxSum, type RankedIntervention } from '../../../shared/selection/ranking';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { SidesAt } from '../../ui-domain/sides/SidesAt';
import { useAct } from '../../ui-domain/use-act';
import { CriterionScore } from './CriterionScore';
import { useSaveSelection } from './use-save-selection';

const outcomes = ['open', 'chosen', 'reserve', 'not-chosen'] as const;

/** One intervention in the ranking: what was decided of it, and on request its scores. */
export function SelectionCard({ row: { intervention, selection, sum, rank } }: { row: RankedIntervention }) {
  const t = useText();
  const project = useProject();
  const { save } = useSaveSelection(intervention.id);
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
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
            <Text size="sm" fw={600} truncate maw="28rem" title={intervention.title}>
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
      <SidesAt table="selections" id={selectionId(intervention.id)} />
      {isOpen && <Scores intervention={intervention.id} selection={selection} />}
      {!isOpen && selection !== undefined && selection.reason !== '' && (
        <Text size="sm" c="dimmed">
          {selection.reason}
        </Text>
      )}
    </Card>
  );
}

type ScoresProps = { intervention: InterventionId; selection: Selection | undefined };

function Scores({ intervention, selection }: ScoresProps) {
  const t = useText();
  const { selectionCriteria } = useProject();
  const { save } = useSaveSelection(intervention);
  return (
    <Stack gap="xs" mt="xs">
      {selectionCriteria.map((criterion) => (
        <CriterionScore
          key={criterion.id}
          intervention={intervention}
          criterion={criterion}
          own={selection?.scores[criterion.id]}
        />
      ))}
      <AutosaveField
        place={{ table: 'selections', id: selectionId(intervention), field: 'reason' }}
        label={t('selection.reason')}
        stored={selection?.reason ?? ''}
        multiline
        save={(reason, builtOn) => save(() => ({ reason }), builtOn)}
      />
    </Stack>
  );
}
