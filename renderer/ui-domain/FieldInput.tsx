// One field of the template, of any type, for the form and for the table of all interventions.
import { ActionIcon, Button, Checkbox, Group, MultiSelect, Select, Stack, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { ONGOING } from '../../shared/extraction/answers';
import type { Answer } from '../../shared/model/extraction';
import type { TemplateField } from '../../shared/model/project';
import type { BuiltOn } from '../db/session';
import { withChange } from '../lib/changed-set';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { fieldsSettled } from '../store/field-savers';
import type { FieldPlace } from '../store/use-autosave';
import { AutosaveField } from './fields/AutosaveField';
import { useAct } from './use-act';

type AnswerText = Pick<Answer, 'text' | 'rows'>;
/** What becomes of an answer, worked out from it as it is when its turn comes. */
export type ChangeAnswer = (now: AnswerText) => Partial<AnswerText>;
type Props = {
  /** Where the answer stands: names its drafts. */
  place: FieldPlace;
  field: TemplateField;
  answer: Answer | undefined;
  disabled: boolean;
  /** Hides the label from view where a column heading shows it. */
  isLabelHidden?: boolean;
  save: (change: ChangeAnswer, builtOn: BuiltOn) => Promise<void>;
};

/** An input that saves itself as an answer. */
export function FieldInput({ place, field, answer, disabled, isLabelHidden = false, save }: Props) {
  const t = useText();
  const act = useAct();
  const language = useAppStore((s) => s.language);
  const text = answer?.text ?? '';
  const label = field.label[language] + (field.required ? ' *' : '');
  const help = field.help[language];
  const naming = isLabelHidden
    ? { 'aria-label': label }
    : { label, description: help === '' ? undefined : help };
  const options = field.options.map((o) => ({ value: o.id, label: o.label[language] }));
  const choose = (change: ChangeAnswer): void => void act(label, (builtOn) => save(change, builtOn));
  const autosave = (multiline: boolean) => (
    <AutosaveField
      place={place}
      label={field.unit === '' ? label : `${label} (${field.unit})`}
      isLabelHidden={isLabelHidden}
      {...(help === '' || isLabelHidden ? {} : { description: help })}
      stored={text}
      multiline={multiline}
      disabled={disabled}
      save={(value, builtOn) => save(() => ({ text: value }), builtOn)}
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
          onChange={(value) => choose(() => ({ text: value ?? '' }))}
        />
      );
    case 'multi':
      return (
        <MultiSelect
          {...naming}
          clearable
          disabled={disabled}
          data={options}
          value={idsOf(text)}
          onChange={(value) =>
            choose((now) => ({ text: withChange(idsOf(now.text), idsOf(text), value).join('\n') }))
          }
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
            onChange={(e) => {
              const isOngoing = e.currentTarget.checked;
              choose(() => ({ text: isOngoing ? ONGOING : '' }));
            }}
          />
        </Stack>
      );
    case 'group':
      return <GroupInput {...{ place, field, answer, disabled, save }} label={label} />;
    case 'long':
    case 'links':
      return autosave(true);
    case 'short':
    case 'number':
    case 'place':
      return autosave(false);
  }
}

/** The chosen options of an answer of several. */
const idsOf = (text: string): string[] => text.split('\n').filter((id) => id !== '');

function GroupInput({
  place,
  field,
  answer,
  disabled,
  label,
  save,
}: Omit<Props, 'isLabelHidden'> & { label: string }) {
  const t = useText();
  const act = useAct();
  const language = useAppStore((s) => s.language);
  const rows = answer?.rows ?? [];
  const remove = async (index: number, builtOn: BuiltOn): Promise<void> => {
    // Rows after it move up: what is typed in them is saved in its place first.
    await fieldsSettled();
    await save((now) => ({ rows: now.rows.filter((_, i) => i !== index) }), builtOn);
  };
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
                    place={{ ...place, field: `${place.field}:${index}:${c.id}` }}
                    label={`${c.label[language]} ${index + 1}`}
                    isLabelHidden
                    stored={row[c.id] ?? ''}
                    disabled={disabled}
                    save={(value, builtOn) =>
                      save(
                        (now) => ({
                          rows: now.rows.map((r, i) => (i === index ? { ...r, [c.id]: value } : r)),
                        }),
                        builtOn,
                      )
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
                  onClick={() =>
                    void act(t('field.removeRow', { row: index + 1 }), (builtOn) => remove(index, builtOn))
                  }
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
          size="compact-sm"
          variant="default"
          disabled={disabled}
          onClick={() =>
            void act(t('field.addRow'), (builtOn) => save((now) => ({ rows: [...now.rows, {}] }), builtOn))
          }
        >
          {t('field.addRow')}
        </Button>
      </Group>
    </fieldset>
  );
}
