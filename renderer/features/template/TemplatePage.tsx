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
import type { BuiltOn } from '../../db/session';
import { RemovedError } from '../../db/write-errors';
import { termLines } from '../../lib/term-lines';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { LinesField } from '../../ui-domain/fields/LinesField';
import { useAct } from '../../ui-domain/use-act';
import { newField, newSection, useSaveTemplate } from './use-save-template';

/** The designer of the template: sections and fields in both languages. Every change is a new version; answers stay. */
export function TemplatePage() {
  const t = useText();
  const { template, id: projectId } = useProject();
  const language = useAppStore((s) => s.language);
  const save = useSaveTemplate();
  const act = useAct();
  const edit = (change: (now: Template) => Template): void =>
    void act(t('template.title'), (builtOn) => save(change, builtOn));
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
              edit((now) => ({
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
                    place={{
                      table: 'projects',
                      id: projectId,
                      field: `template.${section.id}.${language}`,
                      was: `template:${section.id}:${language}`,
                    }}
                    label={t('template.section', { number: s + 1 })}
                    isLabelHidden
                    stored={section.label[language]}
                    save={(text, builtOn) =>
                      save(
                        (now) =>
                          editSection(now, section.id, (x) => ({
                            ...x,
                            label: { ...x.label, [language]: text },
                          })),
                        builtOn,
                      )
                    }
                  />
                </div>
                <Mover
                  label={section.label[language]}
                  isFirst={s === 0}
                  isLast={s === template.sections.length - 1}
                  onMove={(by) => edit((now) => ({ ...now, sections: moved(now.sections, section.id, by) }))}
                  onRemove={() =>
                    edit((now) => ({
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
                      edit((now) =>
                        editSection(now, section.id, (x) => ({ ...x, fields: moved(x.fields, f.id, by) })),
                      )
                    }
                    onRemove={() =>
                      edit((now) =>
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
                  edit((now) =>
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
            onClick={() => edit((now) => ({ ...now, sections: [...now.sections, newSection()] }))}
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
  if (!template.sections.some((s) => s.id === id)) throw new RemovedError();
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

/** Where a part of a field of the template stands. */
const partPlace = (projectId: string, field: TemplateField, part: string) =>
  ({
    table: 'projects',
    id: projectId,
    field: `template.${field.id}.${part}`,
    was: `template:${field.id}:${part}`,
  }) as const;

function FieldEditor({ field }: { field: TemplateField }) {
  const t = useText();
  const { extractions } = useProjectData();
  const { id: projectId } = useProject();
  const save = useSaveTemplate();
  const act = useAct();
  const answered = extractions.filter((x) => isAnswered(x.answers[field.id])).length;
  const edit = (change: (before: TemplateField) => Partial<TemplateField>, builtOn: BuiltOn): Promise<void> =>
    save((now) => {
      if (!now.sections.some((s) => s.fields.some((f) => f.id === field.id))) throw new RemovedError();
      return {
        ...now,
        sections: now.sections.map((s) => ({
          ...s,
          fields: s.fields.map((f) => (f.id === field.id ? { ...f, ...change(f) } : f)),
        })),
      };
    }, builtOn);
  const choose = (what: string, part: Partial<TemplateField>): void =>
    void act(what, (builtOn) => edit(() => part, builtOn));
  const bilingual = (part: 'label' | 'help', lang: 'nl' | 'en') => (
    <AutosaveField
      place={partPlace(projectId, field, `${part}.${lang}`)}
      label={t(`template.${part}.${lang}`)}
      stored={field[part][lang]}
      save={(text, builtOn) => edit((now) => ({ [part]: { ...now[part], [lang]: text } }), builtOn)}
    />
  );
  const terms = (part: 'options' | 'columns') => (
    <LinesField
      place={partPlace(projectId, field, part)}
      label={t(`template.${part}`)}
      stored={field[part]}
      format={termLines}
      save={(read, builtOn) => edit((now) => ({ [part]: read(now[part]) }), builtOn)}
    />
  );
  return (
    <Stack gap="xs" maw="40rem" pr="md">
      {answered > 0 && <Text size="sm">{t('template.answered', { count: answered })}</Text>}
      <Group grow align="start">
        {bilingual('label', 'nl')}
        {bilingual('label', 'en')}
      </Group>
      <Group grow align="start">
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
