import { Button, Card, Group } from '@mantine/core';
import { createProject } from '../../db/projects.repository';
import { useText } from '../../lib/i18n';
import { enterProject } from '../../store/app.store';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useOpenBundles } from '../../ui-domain/use-open-bundle';

/** Makes a project, or opens bundles as projects. */
export function NewProject({ onError }: { onError: (error: unknown) => void }) {
  const t = useText();
  const openBundles = useOpenBundles();
  const title = useDraft('projects:new', 'title');
  const name = useDraft('projects:new', 'name');
  const create = async (): Promise<void> => {
    const id = await createProject(title.text.trim(), name.text.trim());
    title.clear();
    name.clear();
    enterProject(id);
  };
  return (
    <Card withBorder>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.text.trim() !== '' && name.text.trim() !== '') void create().catch(onError);
        }}
      >
        <Group align="end">
          <DraftInput required label={t('projects.new')} draft={title} />
          <DraftInput required label={t('projects.yourName')} draft={name} />
          <Button type="submit">{t('common.add')}</Button>
          <Button variant="default" onClick={() => void openBundles({ besideAs: null }).catch(onError)}>
            {t('projects.importBundle')}
          </Button>
        </Group>
      </form>
    </Card>
  );
}
