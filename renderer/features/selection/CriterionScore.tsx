import { Group, Select } from '@mantine/core';
import type { InterventionId } from '../../../shared/kernel/ids';
import type { SelectionCriterion } from '../../../shared/model/project';
import { MAX_SELECTION_SCORE, type Selection, selectionId } from '../../../shared/model/selection';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { useAct } from '../../ui-domain/use-act';
import { supports } from './selection-change';
import { useSaveSelection } from './use-save-selection';

type Props = {
  intervention: InterventionId;
  criterion: SelectionCriterion;
  own: Selection['scores'][string] | undefined;
};

/** The score of an intervention on one criterion, with its argument and the passages that support it. */
export function CriterionScore({ intervention, criterion, own }: Props) {
  const t = useText();
  const act = useAct();
  const language = useAppStore((s) => s.language);
  const { score } = useSaveSelection(intervention);
  const id = selectionId(intervention);
  const label = criterion.label[language];
  return (
    <div>
      <Group gap="sm" align="end" wrap="nowrap">
        <Select
          size="xs"
          w="16rem"
          label={label}
          description={criterion.help[language]}
          placeholder={t('selection.unscored')}
          clearable
          data={Array.from({ length: MAX_SELECTION_SCORE + 1 }, (_, i) => ({
            value: String(i),
            label: t(`selection.score.${i as 0 | 1 | 2 | 3 | 4}`),
          }))}
          value={own?.score?.toString() ?? null}
          onChange={(value) =>
            void act(label, (builtOn) =>
              score(criterion.id, { score: value === null ? null : Number(value) }, builtOn),
            )
          }
        />
        <div style={{ flex: 1 }}>
          <AutosaveField
            place={{ table: 'selections', id, field: criterion.id }}
            label={t('selection.argument', { criterion: label })}
            isLabelHidden
            placeholder={t('reading.argument')}
            stored={own?.argument ?? ''}
            save={(argument, builtOn) => score(criterion.id, { argument }, builtOn)}
          />
        </div>
      </Group>
      <EvidenceChips match={supports(id, criterion.id)} />
    </div>
  );
}
