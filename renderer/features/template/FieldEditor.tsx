import { Checkbox, Select, Stack, Text } from '@mantine/core';
import { isAnswered } from '../../../shared/extraction/answers';
import { fieldTypes, type TemplateField } from '../../../shared/model/project';
import type { BuiltOn } from '../../db/session';
import { useText } from '../../lib/i18n';
import { termLines } from '../../lib/term-lines';
import { useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { RowsField } from '../../ui-domain/fields/RowsField';
import { useAct } from '../../ui-domain/use-act';
import { editField } from './template-edit';
import { useSaveTemplate } from './use-save-template';

/** Where a part of a field of the template stands. */
const partPlace = (projectId: string, field: TemplateField, part: string) =>
  ({
    table: 'projects',
    id: projectId,
    field: `template.${field.id}.${part}`,
    was: `template:${field.id}:${part}`,
  }) as const;

/** All that can be set of a field; what shows only for its type is last. */
export function FieldEditor({ field }: { field: TemplateField }) {
  const t = useText();
  const { extractions, readings } = useProjectData();
  const { id: projectId } = useProject();
  const save = useSaveTemplate();
  const act = useAct();
  const answered = new Set(
    [...extractions, ...readings].flatMap((x) => (isAnswered(x.answers[field.id]) ? [x.interventionId] : [])),
  ).size;
  const edit = (change: (now: TemplateField) => Partial<TemplateField>, builtOn: BuiltOn): Promise<void> =>
    save(editField(field.id, change), builtOn);
  const choose = (what: string, part: Partial<TemplateField>): void =>
    void act(what, (builtOn) => edit(() => part, builtOn));
  const bilingual = (part: 'label' | 'help', lang: 'nl' | 'en') => (
    <AutosaveField
      place={partPlace(projectId, field, `${part}.${lang}`)}
      label={t(`template.${part}.${lang}`)}
      lang={lang}
      stored={field[part][lang]}
      save={(text, builtOn) => edit((now) => ({ [part]: { ...now[part], [lang]: text } }), builtOn)}
    />
  );
  const terms = (part: 'options' | 'columns') => (
    <RowsField
      place={partPlace(projectId, field, part)}
      label={t(`template.${part}`)}
      columns={[
        { label: t('rows.nl'), lang: 'nl' },
        { label: t('rows.en'), lang: 'en' },
      ]}
      stored={field[part]}
      format={termLines}
      save={(read, builtOn) => edit((now) => ({ [part]: read(now[part]) }), builtOn)}
    />
  );
  return (
    <Stack gap="xs" maw="40rem" pr="md">
      {answered > 0 && <Text size="sm">{t('template.answered', { count: answered })}</Text>}
      <div className="zeef-fields">
        {bilingual('label', 'nl')}
        {bilingual('label', 'en')}
      </div>
      <div className="zeef-fields">
        {bilingual('help', 'nl')}
        {bilingual('help', 'en')}
      </div>
      <Select
        label={t('template.type')}
        allowDeselect={false}
        data={fieldTypes.map((type) => ({ value: type, label: t(`template.type.${type}`) }))}
        value={field.type}
        onChange={(value) => {
          const type = fieldTypes.find((x) => x === value);
          if (type !== undefined) choose(t('template.type'), { type });
        }}
      />
      <Checkbox
        label={t('template.required')}
        checked={field.required}
        onChange={(e) => choose(t('template.required'), { required: e.currentTarget.checked })}
      />
      <Checkbox
        label={t('template.needsEvidence')}
        checked={field.needsEvidence}
        onChange={(e) => choose(t('template.needsEvidence'), { needsEvidence: e.currentTarget.checked })}
      />
      {field.type === 'number' && (
        <AutosaveField
          place={partPlace(projectId, field, 'unit')}
          label={t('template.unit')}
          stored={field.unit}
          save={(unit, builtOn) => edit(() => ({ unit }), builtOn)}
        />
      )}
      {(field.type === 'choice' || field.type === 'multi') && terms('options')}
      {field.type === 'group' && terms('columns')}
    </Stack>
  );
}
