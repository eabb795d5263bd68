import { Button, Group, ScrollArea, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { FieldEditor } from './FieldEditor';
import { FillingForm } from './FillingForm';
import { ReadyParts } from './ReadyParts';
import { SectionList } from './SectionList';
import { type EditTemplate, evidenceForAll, fieldOf } from './template-edit';
import { useSaveTemplate } from './use-save-template';

/** The designer of the template: sections and fields in both languages. Every change is a new version; answers stay. */
export function TemplatePage() {
  const t = useText();
  const { template } = useProject();
  const save = useSaveTemplate();
  const act = useAct();
  const edit = (change: EditTemplate): void =>
    void act(t('template.title'), (builtOn) => save(change, builtOn));
  // A field that somebody came for, until another is picked here.
  const { subject, visit } = useAppStore();
  const [picked, setPicked] = useState<{ id: string | null; visit: number } | null>(null);
  const asked = fieldOf(template, subject)?.id ?? template.sections[0]?.fields[0]?.id ?? null;
  const fieldId = picked?.visit === visit ? picked.id : asked;
  const field = fieldOf(template, fieldId);
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={1}>{t('template.title')}</Title>
        <Group gap="sm">
          <ReadyParts />
          <Button size="compact-sm" variant="default" onClick={() => edit(evidenceForAll)}>
            {t('template.evidenceForAll')}
          </Button>
          <Text size="sm">{t('template.version', { version: template.version })}</Text>
        </Group>
      </Group>
      <FillingForm />
      <div className="zeef-split" style={{ gridTemplateColumns: 'minmax(18rem, 26rem) minmax(0, 1fr)' }}>
        <ScrollArea offsetScrollbars="y">
          <SectionList fieldId={fieldId} onPick={(id) => setPicked({ id, visit })} edit={edit} />
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
