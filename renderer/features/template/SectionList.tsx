import { Button, Group, NavLink } from '@mantine/core';
import type { TemplateField } from '../../../shared/model/project';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { Mover } from './Mover';
import {
  addField,
  addSection,
  type EditTemplate,
  moveField,
  moveSection,
  nameSection,
  newField,
  newSection,
  removeField,
  removeSection,
  type Section,
} from './template-edit';
import { useSaveTemplate } from './use-save-template';

type Props = {
  /** The field that is picked. */
  fieldId: string | null;
  onPick: (id: string) => void;
  edit: (change: EditTemplate) => void;
};

/** The sections with their fields: named, moved, added and removed here; a field that is picked is edited beside it. */
export function SectionList(props: Props) {
  const t = useText();
  const { sections } = useProject().template;
  return (
    <>
      {sections.map((section, index) => (
        <section key={section.id}>
          <SectionName section={section} index={index} edit={props.edit} />
          <Fields section={section} {...props} />
        </section>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        mt="sm"
        onClick={() => props.edit(addSection(newSection()))}
      >
        {t('template.addSection')}
      </Button>
    </>
  );
}

type NameProps = { section: Section; index: number; edit: Props['edit'] };

function SectionName({ section: { id, label }, index, edit }: NameProps) {
  const t = useText();
  const { template, id: projectId } = useProject();
  const language = useAppStore((s) => s.language);
  const save = useSaveTemplate();
  return (
    <Group gap={4} wrap="nowrap" mt="xs">
      <div style={{ flex: 1 }}>
        <AutosaveField
          key={`${id}:${language}`}
          place={{
            table: 'projects',
            id: projectId,
            field: `template.${id}.${language}`,
            was: `template:${id}:${language}`,
          }}
          label={t('template.section', { number: index + 1 })}
          isLabelHidden
          lang={language}
          stored={label[language]}
          save={(text, builtOn) => save(nameSection(id, language, text), builtOn)}
        />
      </div>
      <Mover
        label={label[language]}
        isFirst={index === 0}
        isLast={index === template.sections.length - 1}
        onMove={(by) => edit(moveSection(id, by))}
        onRemove={() => edit(removeSection(id))}
      />
    </Group>
  );
}

function Fields({ section: { id: sectionId, fields }, fieldId, onPick, edit }: Props & { section: Section }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const describe = ({ type, required }: TemplateField): string =>
    t(`template.type.${type}`) + (required ? ` · ${t('template.required')}` : '');
  return (
    <>
      {fields.map((field, index) => (
        <Group key={field.id} gap={4} wrap="nowrap">
          <NavLink
            component="button"
            label={field.label[language] || t('template.unnamed')}
            description={describe(field)}
            variant="light"
            active={field.id === fieldId}
            onClick={() => onPick(field.id)}
          />
          <Mover
            label={field.label[language]}
            isFirst={index === 0}
            isLast={index === fields.length - 1}
            onMove={(by) => edit(moveField(sectionId, field.id, by))}
            onRemove={() => edit(removeField(sectionId, field.id))}
          />
        </Group>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => {
          const added = newField();
          onPick(added.id);
          edit(addField(sectionId, added));
        }}
      >
        {t('template.addField')}
      </Button>
    </>
  );
}
