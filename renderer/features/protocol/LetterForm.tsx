import { Group, Select, Title } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { DateField } from '../../ui-domain/fields/DateField';
import { useAct } from '../../ui-domain/use-act';
import { useSaveProject } from '../../ui-domain/use-save-project';

/** What the letter to correspondents says beside its text: who asks, who sends, what there is for it and by when. */
export function LetterForm() {
  const t = useText();
  const project = useProject();
  const save = useSaveProject();
  const act = useAct();
  const place = (field: string) => ({ table: 'projects', id: project.id, field: `letter.${field}` }) as const;
  const text = (field: 'client' | 'sender' | 'budget', multiline = false) => (
    <AutosaveField
      place={place(field)}
      label={t(`letter.${field}`)}
      stored={project.letter[field]}
      lang={project.letter.language}
      multiline={multiline}
      save={(value, builtOn) => save((now) => ({ letter: { ...now.letter, [field]: value } }), builtOn)}
    />
  );
  return (
    <>
      <Title order={3} size="h5">
        {t('letter.title')}
      </Title>
      <Select
        w="16rem"
        label={t('letter.language')}
        allowDeselect={false}
        value={project.letter.language}
        data={[
          { value: 'en', label: 'English' },
          { value: 'nl', label: 'Nederlands' },
        ]}
        onChange={(value) => {
          const language = value === 'nl' ? 'nl' : 'en';
          void act(t('letter.language'), (builtOn) =>
            save((now) => ({ letter: { ...now.letter, language } }), builtOn),
          );
        }}
      />
      <Group grow align="start">
        {text('client')}
        {text('budget')}
        <DateField
          place={place('deadline')}
          label={t('letter.deadline')}
          stored={project.letter.deadline}
          save={(deadline, builtOn) => save((now) => ({ letter: { ...now.letter, deadline } }), builtOn)}
        />
      </Group>
      {text('sender', true)}
    </>
  );
}
