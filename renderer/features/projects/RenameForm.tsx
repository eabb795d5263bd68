import { Button, Group } from '@mantine/core';
import type { RegistryEntry } from '../../db/registry';
import { useText } from '../../lib/i18n';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';

type Props = { project: RegistryEntry; onDone: () => void; onError: (error: unknown) => void };

/** Gives a project another name. */
export function RenameForm({ project, onDone, onError }: Props) {
  const t = useText();
  const title = useDraft(`projects:${project.id}`, 'rename', project.title);
  const close = (): void => {
    title.clear();
    onDone();
  };
  // What opens a project to do so is loaded now.
  const rename = async (name: string): Promise<void> =>
    (await import('./project-actions')).renameProject(project.id, name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (title.text.trim() !== '') void rename(title.text.trim()).then(close, onError);
      }}
    >
      <Group gap="xs">
        <DraftInput aria-label={t('common.title')} autoFocus draft={title} />
        <Button type="submit" size="compact-sm">
          {t('common.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
