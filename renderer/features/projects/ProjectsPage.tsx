import { Alert, Button, Card, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { defaultPerson } from '../../../shared/model/people';
import { requireProject } from '../../../shared/model/tables';
import {
  createProject,
  duplicateProject,
  forgetLost,
  noteBundle,
  type RegistryEntry,
  setDeleted,
  setRegistryTitle,
  watchProjects,
} from '../../db/projects.repository';
import { ProjectSession } from '../../db/session';
import { blindStages } from '../../../shared/screening/blind';
import { isPlainBrowser, saveFile } from '../../host/host';
import { textOr, useText } from '../../lib/i18n';
import { enterProject } from '../../store/app.store';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useOpenBundles } from '../../ui-domain/use-open-bundle';
import { packInWorker } from '../../workers/bundle/client';
import { linesInWorker } from '../../workers/journal/client';
import { EraseDialog } from './EraseDialog';

type Asked = { project: RegistryEntry; persons: { value: string; label: string }[] };

/**
 * Saves a project as a bundle. While a stage is blind, it asks whose copy it is to be.
 *
 * @returns the question, or null when the bundle was saved
 */
async function exportBundle(project: RegistryEntry, whose: string | null): Promise<Asked | null> {
  const session = await ProjectSession.open(project.id, linesInWorker);
  try {
    const { persons, projects } = session.data;
    if (whose === null && blindStages(projects[0]).length > 0)
      return { project, persons: persons.map((p) => ({ value: p.id, label: p.name })) };
    const viewer = persons.find((p) => p.id === whose)?.id ?? null;
    await session.restoreFiles();
    const bytes = await packInWorker(await session.readAs(), viewer);
    const name = `${project.title.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'project'}.zeef`;
    if (await saveFile(name, bytes, 'application/zip')) await noteBundle(project.id, name);
    return null;
  } finally {
    session.close();
  }
}

/** Renames through the door, in the name of the project's first person: nobody has been chosen yet on this page. */
async function renameProject(id: RegistryEntry['id'], title: string): Promise<void> {
  const session = await ProjectSession.open(id, linesInWorker);
  try {
    const { data } = session;
    const person = defaultPerson(data.persons);
    if (person === undefined) return;
    await session.commit(person.id, 'project.save', (now) => [
      { table: 'projects', id, after: { ...requireProject(now), title } },
    ]);
    await setRegistryTitle(id, title);
  } finally {
    session.close();
  }
}

type RenameProps = { project: RegistryEntry; onDone: () => void; onError: (error: unknown) => void };

function RenameForm({ project, onDone, onError }: RenameProps) {
  const t = useText();
  const title = useDraft(`projects:${project.id}`, 'rename', project.title);
  const close = (): void => {
    title.clear();
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (title.text.trim() !== '') void renameProject(project.id, title.text.trim()).then(close, onError);
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

type Props = { lost: readonly RegistryEntry[]; about: React.ReactNode };

/** The list of projects: open, make, copy, delete with undo, and bundles in and out. */
export function ProjectsPage({ lost, about }: Props) {
  const t = useText();
  const openBundles = useOpenBundles();
  const [projects, setProjects] = useState<RegistryEntry[]>([]);
  const title = useDraft('projects:new', 'title');
  const name = useDraft('projects:new', 'name');
  const [renaming, setRenaming] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [erasing, setErasing] = useState<RegistryEntry | null>(null);
  const [listFailure, setListFailure] = useState<string | null>(null);
  const [isLostSeen, setLostSeen] = useState(lost.length === 0);
  useEffect(() => watchProjects(setProjects, (error) => setListFailure((error as Error).message)), []);
  const active = projects.filter((p) => p.deletedAt === null);
  const deleted = projects.filter((p) => p.deletedAt !== null);
  const showError = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    notifications.show({
      color: 'red',
      title: t('common.error'),
      message: textOr(t, `projects.${message}`, message),
    });
  };
  const create = async (): Promise<void> => {
    const id = await createProject(title.text.trim(), name.text.trim());
    title.clear();
    name.clear();
    enterProject(id);
  };
  return (
    <main style={{ maxWidth: '56rem', margin: '0 auto', padding: '2rem 1rem' }}>
      <Stack>
        <Title order={1}>Zeef</Title>
        <Text c="dimmed">{t('app.tagline')}</Text>
        <Title order={2} size="h3">
          {t('projects.title')}
        </Title>
        {isPlainBrowser() && <Alert>{t('projects.browser')}</Alert>}
        {listFailure !== null && (
          <Alert color="red" title={t('common.error')}>
            {listFailure}
          </Alert>
        )}
        {!isLostSeen && (
          <Alert color="red" title={t('registry.lostTitle')}>
            <Stack gap="xs" align="start">
              {t('registry.lost', { titles: lost.map((p) => p.title).join(', ') })}
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void forgetLost().then(() => setLostSeen(true), showError)}
              >
                {t('registry.understood')}
              </Button>
            </Stack>
          </Alert>
        )}
        {active.length === 0 && listFailure === null && <Text>{t('projects.empty')}</Text>}
        {active.map((p) => (
          <Card key={p.id} withBorder padding="sm">
            <Group justify="space-between">
              {renaming === p.id ? (
                <RenameForm project={p} onDone={() => setRenaming(null)} onError={showError} />
              ) : (
                <Button variant="subtle" onClick={() => enterProject(p.id)}>
                  {p.title}
                </Button>
              )}
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={() => setRenaming(p.id)}>
                  {t('projects.rename')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => void exportBundle(p, null).then(setAsked, showError)}
                >
                  {t('projects.exportBundle')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    void duplicateProject(p.id, t('projects.copyOf', { title: p.title })).catch(showError)
                  }
                >
                  {t('projects.duplicate')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    setDeleted(p.id, true).then(
                      () => notifications.show({ message: t('projects.deleted', { title: p.title }) }),
                      showError,
                    );
                  }}
                >
                  {t('common.delete')}
                </Button>
              </Group>
            </Group>
          </Card>
        ))}
        <Card withBorder>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (title.text.trim() !== '' && name.text.trim() !== '') void create().catch(showError);
            }}
          >
            <Group align="end">
              <DraftInput required label={t('projects.new')} draft={title} />
              <DraftInput required label={t('projects.yourName')} draft={name} />
              <Button type="submit">{t('common.add')}</Button>
              <Button variant="default" onClick={() => void openBundles({ besideAs: null }).catch(showError)}>
                {t('projects.importBundle')}
              </Button>
            </Group>
          </form>
        </Card>
        {deleted.length > 0 && (
          <section>
            <Title order={2} size="h4">
              {t('projects.deletedList')}
            </Title>
            {deleted.map((p) => (
              <Group key={p.id}>
                <Text>{p.title}</Text>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => void setDeleted(p.id, false).catch(showError)}
                >
                  {t('projects.restore')}
                </Button>
                <Button size="compact-sm" variant="subtle" color="red" onClick={() => setErasing(p)}>
                  {t('projects.purge')}
                </Button>
              </Group>
            ))}
          </section>
        )}
        <Modal
          opened={asked !== null}
          onClose={() => setAsked(null)}
          title={t('projects.whoseCopy')}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <Stack>
            <Text size="sm">{t('projects.whoseCopyHelp')}</Text>
            {asked?.persons.map((p) => (
              <Button
                key={p.value}
                variant="default"
                onClick={() => {
                  setAsked(null);
                  void exportBundle(asked.project, p.value).catch(showError);
                }}
              >
                {p.label}
              </Button>
            ))}
          </Stack>
        </Modal>
        {erasing !== null && (
          <EraseDialog
            project={erasing}
            onSave={() => void exportBundle(erasing, null).then(setAsked, showError)}
            onClose={() => setErasing(null)}
          />
        )}
        <div>{about}</div>
      </Stack>
    </main>
  );
}
