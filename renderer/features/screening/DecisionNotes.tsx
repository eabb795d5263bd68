import { Chip, Group } from '@mantine/core';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { decisionId } from '../../../shared/model/decision';
import { useShownKey } from '../../commands/command';
import { useText } from '../../lib/i18n';
import { usePerson, useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { screeningCommands } from './commands';
import type { ScreeningDesk } from './use-screening';

type Props = { desk: ScreeningDesk; referenceId: ReferenceId };

/** The labels and the note that a person puts on a reference, decided or not. */
export function DecisionNotes({ desk, referenceId }: Props) {
  const t = useText();
  const person = usePerson();
  const { labels } = useProject().screening;
  const { own, stage } = desk;
  const key = useShownKey(screeningCommands.of.note);
  return (
    <>
      {labels.length > 0 && (
        <Chip.Group multiple value={own?.labels ?? []} onChange={desk.saveLabels}>
          <Group gap={4} role="group" aria-label={t('screening.labels')}>
            {labels.map((label) => (
              <Chip key={label} size="xs" value={label}>
                {label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <div ref={desk.noteField}>
        <AutosaveField
          place={{
            table: 'decisions',
            id: own?.id ?? decisionId(referenceId, person.id, stage),
            field: 'note',
            was: `${referenceId}:${person.id}:${stage}:note`,
          }}
          label={`${t('screening.note')} (${key})`}
          stored={own?.note ?? ''}
          multiline
          save={desk.saveNote}
        />
      </div>
    </>
  );
}
