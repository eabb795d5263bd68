import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NavLink,
  ScrollArea,
  Select,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { isAnswered } from '../../../shared/extraction/answers';
import { fieldTypes, type Template, type TemplateField } from '../../../shared/model/project';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/AutosaveField';
import { formatTerms, readTerms } from '../../lib/term-lines';
import { newField, newSection, useSaveTemplate } from './use-save-template';

/** The designer of the template: sections and fields in both languages. Every change is a new version; answers stay. */
export function TemplatePage() {
  const t = useText();
  const { template } = useProject();
  const language = useAppStore((s) => s.language);
  const save = useSaveTemplate();
  const [fieldId, setFieldId] = useState<string | null>(template.sections[0]?.fields[0]?.id ?? null);
  const field = template.sections.flatMap((s) => s.fields).find((f) => f.id === fieldId);
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={1}>{t('template.title')}</Title>
        <Group gap="sm">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              void save((now) => ({
                ...now,
                sections: now.sections.map((section) => ({
                  ...section,
                  // What the ratings give has its evidence there.
                  fields: section.fields.map((f) => ({ ...f, needsEvidence: f.type !== 'sms' })),
                })),
              }))
            }
          >
            {t('template.evidenceForAll')}
          </Button>
          <Text size="sm">{t('template.version', { version: template.version })}</Text>
        </Group>
      </Group>
      <div className="zeef-split" style={{ gridTemplateColumns: 'minmax(18rem, 26rem) minmax(0, 1fr)' }}>
        <ScrollArea offsetScrollbars="y">
          {template.sections.map((section, s) => (
            <section key={section.id}>
              <Group gap={4} wrap="nowrap" mt="xs">
                <div style={{ flex: 1 }}>
                  <AutosaveField
                    key={`${section.id}:${language}`}
                    name={`template:${section.id}:${language}`}
                    label={t('template.section', { number: s + 1 })}
                    isLabelHidden
                    stored={section.label[language]}
                    save={(text) =>
                      save((now) =>
                        editSection(now, section.id, (x) => ({
                          ...x,
                          label: { ...x.label, [language]: text },
                        })),
                      )
                    }
                  />
                </div>
                <Mover
                  label={section.label[language]}
                  isFirst={s === 0}
                  isLast={s === template.sections.length - 1}
                  onMove={(by) =>
                    void save((now) => ({ ...now, sections: moved(now.sections, section.id, by) }))
                  }
                  onRemove={() =>
                    void save((now) => ({
                      ...now,
                      sections: now.sections.filter((x) => x.id !== section.id),
                    }))
                  }
                />
              </Group>
              {section.fields.map((f, i) => (
                <Group key={f.id} gap={4} wrap="nowrap">
                  <NavLink
                    component="button"
                    label={f.label[language] || t('template.unnamed')}
                    description={`${t(`template.type.${f.type}`)}${f.required ? ` · ${t('template.required')}` : ''}`}
                    variant="light"
                    active={f.id === fieldId}
                    onClick={() => setFieldId(f.id)}
                  />
                  <Mover
                    label={f.label[language]}
                    isFirst={i === 0}
                    isLast={i === section.fields.length - 1}
                    onMove={(by) =>
                      void save((now) =>
                        editSection(now, section.id, (x) => ({ ...x, fields: moved(x.fields, f.id, by) })),
                      )
                    }
                    onRemove={() =>
                      void save((now) =>
                        editSection(now, section.id, (x) => ({
                          ...x,
                          fields: x.fields.filter((y) => y.id !== f.id),
                        })),
                      )
                    }
                  />
                </Group>
              ))}
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => {
                  const added = newField();
                  setFieldId(added.id);
                  void save((now) =>
                    editSection(now, section.id, (x) => ({ ...x, fields: [...x.fields, added] })),
                  );
                }}
              >
                {t('template.addField')}
              </Button>
            </section>
          ))}
          <Button
            size="compact-sm"
            variant="default"
            mt="sm"
            onClick={() => void save((now) => ({ ...now, sections: [...now.sections, newSection()] }))}
          >
            {t('template.addSection')}
          </Button>
        </ScrollArea>
        <ScrollArea offsetScrollbars="y">
          {field === undefined ? (
            <Text c="dimmed">{t('template.pick')}</Text>
          ) : (
            <FieldEditor key={field.id} field={field} />
          )}
        </ScrollArea>
      </div>
    </>
  );
}

type Section = Template['sections'][number];

function editSection(template: Template, id: string, edit: (section: Section) => Section): Template {
  return { ...template, sections: template.sections.map((s) => (s.id === id ? edit(s) : s)) };
}

function moved<T extends { id: string }>(rows: readonly T[], id: string, by: number): T[] {
  const from = rows.findIndex((r) => r.id === id);
  const next = [...rows];
  const [row] = next.splice(from, 1);
  if (row !== undefined) next.splice(from + by, 0, row);
  return next;
}

type MoverProps = {
  label: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: number) => void;
  onRemove: () => void;
};

function Mover({ label, isFirst, isLast, onMove, onRemove }: MoverProps) {
  const t = useText();
  const button = (text: string, icon: React.ReactNode, disabled: boolean, onClick: () => void) => (
    <ActionIcon
      variant="subtle"
      size="sm"
      color="gray"
      aria-label={`${text}: ${label}`}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <Group gap={0} wrap="nowrap">
      {button(t('template.up'), <IconArrowUp size={14} />, isFirst, () => onMove(-1))}
      {button(t('template.down'), <IconArrowDown size={14} />, isLast, () => onMove(1))}
      {button(t('common.delete'), <IconTrash size={14} />, false, onRemove)}
    </Group>
  );
}

function FieldEditor({ field }: { field: TemplateField }) {
  const t = useText();
  const { extractions } = useProjectData();
  const save = useSaveTemplate();
  const answered = extractions.filter((x) => isAnswered(x.answers[field.id])).length;
  const edit = (change: (before: TemplateField) => Partial<TemplateField>): Promise<void> =>
    save((now) => ({
      ...now,
      sections: now.sections.map((s) => ({
        ...s,
        fields: s.fields.map((f) => (f.id === field.id ? { ...f, ...change(f) } : f)),
      })),
    }));
  const text = (
    name: string,
    label: string,
    stored: string,
    write: (value: string) => Partial<TemplateField>,
    multiline = false,
  ) => (
    <AutosaveField
      key={name}
      name={`template:${field.id}:${name}`}
      label={label}
      stored={stored}
      multiline={multiline}
      save={(value) => edit(() => write(value))}
    />
  );
  const bilingual = (part: 'label' | 'help', lang: 'nl' | 'en') =>
    text(`${part}.${lang}`, t(`template.${part}.${lang}`), field[part][lang], (value) => ({
      [part]: { ...field[part], [lang]: value },
    }));
  return (
    <Stack gap="xs" maw="40rem" pr="md">
      {answered > 0 && <Text size="sm">{t('template.answered', { count: answered })}</Text>}
      <Group grow>
        {bilingual('label', 'nl')}
        {bilingual('label', 'en')}
      </Group>
      <Group grow>
        {bilingual('help', 'nl')}
        {bilingual('help', 'en')}
      </Group>
      <Select
        label={t('template.type')}
        allowDeselect={false}
        data={fieldTypes.map((type) => ({ value: type, label: t(`template.type.${type}`) }))}
        value={field.type}
        onChange={(value) => {
          const type = fieldTypes.find((x) => x === value);
          if (type !== undefined) void edit(() => ({ type }));
        }}
      />
      <Checkbox
        label={t('template.required')}
        checked={field.required}
        onChange={(e) => {
          const required = e.currentTarget.checked;
          void edit(() => ({ required }));
        }}
      />
      <Checkbox
        label={t('template.needsEvidence')}
        checked={field.needsEvidence}
        onChange={(e) => {
          const needsEvidence = e.currentTarget.checked;
          void edit(() => ({ needsEvidence }));
        }}
      />
      {field.type === 'number' && text('unit', t('template.unit'), field.unit, (unit) => ({ unit }))}
      {(field.type === 'choice' || field.type === 'multi') &&
        text(
          'options',
          t('template.options'),
          formatTerms(field.options),
          (value) => ({ options: readTerms(value, field.options) }),
          true,
        )}
      {field.type === 'group' &&
        text(
          'columns',
          t('template.columns'),
          formatTerms(field.columns),
          (value) => ({ columns: readTerms(value, field.columns) }),
          true,
        )}
    </Stack>
  );
}
