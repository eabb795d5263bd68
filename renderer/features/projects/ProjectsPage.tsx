import { Alert, Button, Card, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { requireProject } from '../../../shared/model/tables';
import {
  addProject,
  createProject,
  duplicateProject,
  purgeProject,
  type RegistryEntry,
  setDeleted,
  setRegistryTitle,
  watchProjects,
} from '../../db/projects.repository';
import { ProjectSession } from '../../db/session';
import { blindStages } from '../../../shared/screening/blind';
import { isPlainBrowser, saveFile } from '../../host/host';
import { textOr, useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { enterProject } from '../../store/app.store';
import { packInWorker, unpackInWorker } from '../../workers/bundle.client';
import { linesInWorker } from '../../workers/journal.client';

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
    const bytes = await packInWorker(await session.exportAll(viewer));
    await saveFile(
      `${project.title.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'project'}.zeef`,
      bytes,
      'application/zip',
    );
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
    const [person] = data.persons;
    if (person === undefined) return;
    await session.commit(person.id, 'project.save', [
      { table: 'projects', id, after: { ...requireProject(data), title } },
    ]);
    await setRegistryTitle(id, title);
  } finally {
    session.close();
  }
}

function RenameForm({ project, onDone }: { project: RegistryEntry; onDone: () => void }) {
  const t = useText();
  const [title, setTitle] = useState(project.title);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') void renameProject(project.id, title.trim()).then(onDone);
      }}
    >
      <Group gap="xs">
        <TextInput
          aria-label={t('common.title')}
          autoFocus
          value={title}
          onChange={(e) => setTitle(e.currentTarget.value)}
        />
        <Button type="submit" size="compact-sm">
          {t('common.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** The list of projects: open, make, copy, delete with undo, and bundles in and out. */
export function ProjectsPage({ about }: { about: React.ReactNode }) {
  const t = useText();
  const [projects, setProjects] = useState<RegistryEntry[]>([]);
  const [title, setTitle] = useState('');
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => watchProjects(setProjects), []);
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
  const openBundle = async (): Promise<void> => {
    for (const file of await pickFiles('.zeef')) {
      const bundle = await unpackInWorker(new Uint8Array(await file.arrayBuffer()));
      if (bundle.ok) await addProject(bundle.value);
      else throw new Error(`${file.name}: ${bundle.error.message}`);
    }
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
        {active.length === 0 && <Text>{t('projects.empty')}</Text>}
        {active.map((p) => (
          <Card key={p.id} withBorder padding="sm">
            <Group justify="space-between">
              {renaming === p.id ? (
                <RenameForm project={p} onDone={() => setRenaming(null)} />
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
                    void setDeleted(p.id, true);
                    notifications.show({ message: t('projects.deleted', { title: p.title }) });
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
              if (title.trim() !== '' && name.trim() !== '')
                void createProject(title.trim(), name.trim()).then(enterProject, showError);
            }}
          >
            <Group align="end">
              <TextInput
                required
                label={t('projects.new')}
                value={title}
                onChange={(e) => setTitle(e.currentTarget.value)}
              />
              <TextInput
                required
                label={t('projects.yourName')}
                value={name}
                onChange={(e) => setName(e.currentTarget.value)}
              />
              <Button type="submit">{t('common.add')}</Button>
              <Button variant="default" onClick={() => void openBundle().catch(showError)}>
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
                <Button size="compact-sm" variant="subtle" onClick={() => void setDeleted(p.id, false)}>
                  {t('projects.restore')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  onClick={() => void purgeProject(p.id)}
                >
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
        <div>{about}</div>
      </Stack>
    </main>
  );
}
