// One field of the template, of any type, for the form and for the table of all interventions.
import { ActionIcon, Button, Checkbox, Group, MultiSelect, Select, Stack, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { ONGOING } from '../../shared/extraction/answers';
import type { Answer } from '../../shared/model/intervention';
import type { TemplateField } from '../../shared/model/project';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { AutosaveField } from './AutosaveField';

export type AnswerPart = Partial<Pick<Answer, 'text' | 'rows'>>;
type Props = {
  /** Unique for the field in this intervention: names its draft. */
  name: string;
  field: TemplateField;
  answer: Answer | undefined;
  disabled: boolean;
  /** Hides the label from view where a column heading shows it. */
  isLabelHidden?: boolean;
  save: (part: AnswerPart) => Promise<void>;
};

/** An input that saves itself as an answer. */
export function FieldInput({ name, field, answer, disabled, isLabelHidden = false, save }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const text = answer?.text ?? '';
  const label = field.label[language] + (field.required ? ' *' : '');
  const help = field.help[language];
  const naming = isLabelHidden
    ? { 'aria-label': label }
    : { label, description: help === '' ? undefined : help };
  const options = field.options.map((o) => ({ value: o.id, label: o.label[language] }));
  const autosave = (multiline: boolean) => (
    <AutosaveField
      key={name}
      name={name}
      label={field.unit === '' ? label : `${label} (${field.unit})`}
      isLabelHidden={isLabelHidden}
      {...(help === '' || isLabelHidden ? {} : { description: help })}
      stored={text}
      multiline={multiline}
      disabled={disabled}
      save={(value) => save({ text: value })}
    />
  );
  switch (field.type) {
    case 'sms':
      return null;
    case 'choice':
      return (
        <Select
          {...naming}
          clearable
          disabled={disabled}
          placeholder={t('interventions.choose')}
          data={options}
          value={text === '' ? null : text}
          onChange={(value) => void save({ text: value ?? '' })}
        />
      );
    case 'multi':
      return (
        <MultiSelect
          {...naming}
          clearable
          disabled={disabled}
          data={options}
          value={text.split('\n').filter((id) => id !== '')}
          onChange={(value) => void save({ text: value.join('\n') })}
        />
      );
    case 'date':
      return (
        <Stack gap={4}>
          {text !== ONGOING && autosave(false)}
          {text === ONGOING && !isLabelHidden && (
            <Text size="sm" fw={500}>
              {label}
            </Text>
          )}
          <Checkbox
            size="xs"
            label={t('field.ongoing')}
            disabled={disabled}
            checked={text === ONGOING}
            onChange={(e) => void save({ text: e.currentTarget.checked ? ONGOING : '' })}
          />
        </Stack>
      );
    case 'group':
      return <GroupInput {...{ name, field, answer, disabled, save }} label={label} />;
    case 'long':
    case 'links':
      return autosave(true);
    case 'short':
    case 'number':
    case 'place':
      return autosave(false);
  }
}

function GroupInput({
  name,
  field,
  answer,
  disabled,
  label,
  save,
}: Omit<Props, 'isLabelHidden'> & { label: string }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const rows = answer?.rows ?? [];
  return (
    <fieldset className="zeef-group">
      <legend>{label}</legend>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {field.columns.map((c) => (
              <Table.Th key={c.id}>{c.label[language]}</Table.Th>
            ))}
            <Table.Th aria-label={t('common.delete')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={index}>
              {field.columns.map((c) => (
                <Table.Td key={c.id}>
                  <AutosaveField
                    key={`${name}:${index}:${c.id}`}
                    name={`${name}:${index}:${c.id}`}
                    label={`${c.label[language]} ${index + 1}`}
                    isLabelHidden
                    stored={row[c.id] ?? ''}
                    disabled={disabled}
                    save={(value) =>
                      save({ rows: rows.map((r, i) => (i === index ? { ...r, [c.id]: value } : r)) })
                    }
                  />
                </Table.Td>
              ))}
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  disabled={disabled}
                  aria-label={t('field.removeRow', { row: index + 1 })}
                  onClick={() => void save({ rows: rows.filter((_, i) => i !== index) })}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group mt={4}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={disabled}
          onClick={() => void save({ rows: [...rows, {}] })}
        >
          {t('field.addRow')}
        </Button>
      </Group>
    </fieldset>
  );
}
