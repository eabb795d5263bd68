import { Center, Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { draftsWritten, loadDrafts } from '../db/drafts';
import { ensureDemo, restoreFromJournals } from '../db/projects.repository';
import { ProjectSession } from '../db/session';
import { About } from '../features/about';
import { ProjectsPage } from '../features/projects';
import { onFlushRequest } from '../host/host';
import { switchTexts, useText } from '../lib/i18n';
import { enterProject, useAppStore } from '../store/app.store';
import { SessionContext } from '../store/session';
import { FLUSH_EVENT } from '../store/use-autosave';
import { linesInWorker } from '../workers/journal.client';
import { Shell } from './Shell';

const starting = (async () => {
  await loadDrafts();
  const found = await restoreFromJournals().catch(() => ({ restored: [], unreadable: [] }));
  await ensureDemo();
  return found;
})();
void navigator.storage.persist();

/** Opens the chosen project, or shows the list of projects. */
export function App() {
  const t = useText();
  const projectId = useAppStore((s) => s.projectId);
  const language = useAppStore((s) => s.language);
  const [session, setSession] = useState<ProjectSession | null>(null);
  const [isReady, setReady] = useState(false);

  useEffect(() => switchTexts(language), [language]);
  useEffect(() => {
    void starting.then(({ restored, unreadable }) => {
      setReady(true);
      for (const { title, lost } of restored.splice(0)) {
        const message =
          lost === 0 ? t('repair.restored', { title }) : t('repair.salvagedProject', { title, lost });
        notifications.show({ autoClose: false, color: lost === 0 ? 'yellow' : 'red', message });
      }
      for (const id of unreadable.splice(0))
        notifications.show({ autoClose: false, color: 'red', message: t('repair.unreadable', { id }) });
    });
  }, [t]);
  useEffect(() => {
    if (projectId === null || !isReady) return;
    let opened: ProjectSession | null = null;
    let isGone = false;
    void ProjectSession.open(projectId, linesInWorker).then((next) => {
      if (isGone) {
        next.close();
      } else if (next.data.projects.length === 0) {
        next.close();
        enterProject(null);
      } else {
        opened = next;
        setSession(next);
      }
    });
    return () => {
      isGone = true;
      setSession(null);
      // Fields that save on leaving are unmounted first.
      setTimeout(() => opened?.close(), 1000);
    };
  }, [projectId, isReady]);
  useEffect(
    () =>
      onFlushRequest(async () => {
        dispatchEvent(new Event(FLUSH_EVENT));
        await session?.settled();
        await draftsWritten();
      }),
    [session],
  );

  if (!isReady || (projectId !== null && session === null)) {
    return (
      <Center h="100%">
        <Loader aria-label={t('app.opening')} />
      </Center>
    );
  }
  if (projectId === null || session === null) return <ProjectsPage about={<About />} />;
  return (
    <SessionContext value={session}>
      <Shell />
    </SessionContext>
  );
}
