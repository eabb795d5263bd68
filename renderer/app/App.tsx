import { Center, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ensureDemo } from '../db/projects.repository';
import { ProjectSession } from '../db/session';
import { ProjectsPage } from '../features/projects';
import { switchTexts } from '../lib/i18n';
import { enterProject, useAppStore } from '../store/app.store';
import { SessionContext } from '../store/session';
import { Shell } from './Shell';

const demo = ensureDemo();
void navigator.storage.persist();

/** Opens the chosen project, or shows the list of projects. */
export function App() {
  const projectId = useAppStore((s) => s.projectId);
  const language = useAppStore((s) => s.language);
  const [session, setSession] = useState<ProjectSession | null>(null);
  const [isReady, setReady] = useState(false);

  useEffect(() => switchTexts(language), [language]);
  useEffect(() => void demo.then(() => setReady(true)), []);
  useEffect(() => {
    if (projectId === null) return;
    let opened: ProjectSession | null = null;
    let isGone = false;
    void ProjectSession.open(projectId).then((next) => {
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
  }, [projectId]);

  if (!isReady || (projectId !== null && session === null)) {
    return (
      <Center h="100%">
        <Loader />
      </Center>
    );
  }
  if (projectId === null || session === null) return <ProjectsPage />;
  return (
    <SessionContext value={session}>
      <Shell />
    </SessionContext>
  );
}
