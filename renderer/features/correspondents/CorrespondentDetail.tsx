import { Group, Select, Stack } from '@mantine/core';
import { type Correspondent, correspondentStatuses } from '../../../shared/model/source';
import { useText } from '../../lib/i18n';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { DateField } from '../../ui-domain/fields/DateField';
import { useAct } from '../../ui-domain/use-act';
import { ContextForm } from './ContextForm';
import { LetterButtons } from './LetterButtons';
import { Reminders } from './Reminders';
import { useSaveCorrespondent } from './use-save-correspondent';

type Props = { correspondent: Correspondent };

/** One correspondent: agreements, reminders, the letter with its form, and the national context. */
export function CorrespondentDetail({ correspondent }: Props) {
  return (
    <Stack gap="sm" pr="md" maw="52rem">
      <div className="zeef-fields">
        <TextPart correspondent={correspondent} part="name" />
        <TextPart correspondent={correspondent} part="affiliation" />
        <TextPart correspondent={correspondent} part="email" />
      </div>
      <Agreement correspondent={correspondent} />
      <TextPart correspondent={correspondent} part="note" />
      <LetterButtons correspondent={correspondent} />
      <Reminders correspondent={correspondent} />
      <ContextForm country={correspondent.country} />
    </Stack>
  );
}

function TextPart({ correspondent, part }: Props & { part: 'name' | 'affiliation' | 'email' | 'note' }) {
  const t = useText();
  const save = useSaveCorrespondent(correspondent.id);
  return (
    <AutosaveField
      place={{ table: 'sources', id: correspondent.id, field: part }}
      label={t(`correspondents.${part}`)}
      stored={correspondent[part]}
      multiline={part === 'note'}
      save={(value, builtOn) => save(() => ({ [part]: value }), builtOn)}
    />
  );
}

/** Where it stands, and until when. */
function Agreement({ correspondent: { id, status, deadline } }: Props) {
  const t = useText();
  const act = useAct();
  const save = useSaveCorrespondent(id);
  return (
    <Group align="end">
      <Select
        label={t('common.status')}
        allowDeselect={false}
        data={correspondentStatuses.map((s) => ({ value: s, label: t(`correspondents.status.${s}`) }))}
        value={status}
        onChange={(value) => {
          const chosen = correspondentStatuses.find((s) => s === value);
          if (chosen !== undefined)
            void act(t('common.status'), (builtOn) => save(() => ({ status: chosen }), builtOn));
        }}
      />
      <DateField
        place={{ table: 'sources', id, field: 'deadline' }}
        label={t('correspondents.deadline')}
        stored={deadline}
        save={(day, builtOn) => save(() => ({ deadline: day }), builtOn)}
      />
    </Group>
  );
}
