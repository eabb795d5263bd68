import { Alert, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { draftsWritten, loadDrafts } from '../db/drafts';
import type { ProjectId } from '../../shared/kernel/ids';
import { dropRemains, ensureDemo, mendRegistry, restoreFromJournals } from '../db/projects.repository';
import { ProjectSession } from '../db/session';
import { onFlushRequest } from '../host/host';
import { switchTexts, type Translate, useText } from '../lib/i18n';
import { announceWindow, livingWindows } from '../lib/window-id';
import { enterProject, useAppStore } from '../store/app.store';
import { fieldsSettled, stopFields } from '../store/field-savers';
import { followPerson, SessionContext } from '../store/session';
import { FLUSH_EVENT } from '../store/use-autosave';
import { linesInWorker } from '../workers/journal/client';
import { ErrorBoundary } from './ErrorBoundary';
import { catchFailures, CopyDetails, showFailure } from './failures';
import { Opening } from './Opening';
import { OpeningFailed } from './OpeningFailed';
import { Shell } from './Shell';
import { StartPage } from './StartPage';

const starting = start();
void navigator.storage.persist();

type Found = Awaited<ReturnType<typeof start>>;

async function start() {
  announceWindow();
  await loadDrafts(await livingWindows());
  const { returned, lost } = await mendRegistry();
  await dropRemains();
  // Without its journals the app still has its databases.
  const { restored, unreadable, failure } = await restoreFromJournals().catch((failure: unknown) => ({
    restored: [],
    unreadable: [],
    failure,
  }));
  await ensureDemo();
  return {
    journalFailure: failure,
    returned,
    lost: lost.filter((p) => !restored.some((r) => r.id === p.id)),
    restored,
    unreadable,
  };
}

function tellFound(t: Translate, { journalFailure, returned, restored, unreadable }: Found): void {
  if (journalFailure !== null) showFailure(t('repair.journals'), journalFailure);
  if (returned.length > 0)
    notifications.show({
      autoClose: false,
      color: 'yellow',
      message: t('registry.returned', { count: returned.length, titles: returned.join(', ') }),
    });
  for (const { title, lost } of restored)
    notifications.show({
      autoClose: false,
      color: lost === 0 ? 'yellow' : 'red',
      message: lost === 0 ? t('repair.restored', { title }) : t('repair.salvagedProject', { title, lost }),
    });
  for (const id of unreadable)
    notifications.show({ autoClose: false, color: 'red', message: t('repair.unreadable', { id }) });
}

/** Opens a project, closes it when another is chosen, and says why where it cannot be opened. */
function useOpened(projectId: ProjectId | null): {
  session: ProjectSession | null;
  failure: Error | null;
  retry: () => void;
} {
  const [session, setSession] = useState<ProjectSession | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (projectId === null) return;
    let opened: ProjectSession | null = null;
    let unfollow = (): void => undefined;
    let isLeft = false;
    const open = async (): Promise<void> => {
      const next = await ProjectSession.open(projectId, linesInWorker);
      // Nobody can work in a project without a person.
      const isEmpty = next.data.projects.length === 0 || next.data.persons.length === 0;
      if (isLeft || isEmpty) next.close();
      if (isLeft) return;
      if (isEmpty) throw new Error('empty');
      opened = next;
      unfollow = followPerson(next);
      setSession(next);
    };
    open().catch((error: unknown) => {
      if (!isLeft) setFailure(error instanceof Error ? error : new Error(String(error)));
    });
    return () => {
      isLeft = true;
      unfollow();
      setSession(null);
      setFailure(null);
      // Fields save on leaving, after this. What fails to be saved stays as a draft.
      setTimeout(() => void closeSaved(opened));
    };
  }, [projectId, attempt]);
  return { session, failure, retry: () => setAttempt((n) => n + 1) };
}

/** Closes a project once its fields are saved, or could not be. */
async function closeSaved(session: ProjectSession | null): Promise<void> {
  if (session === null) return;
  await fieldsSettled();
  await session.settled();
  stopFields(session.id);
  session.close();
}

/** Closes a project that another window took away, and says so. */
function useGone(session: ProjectSession | null, t: Translate): void {
  useEffect(() => {
    if (session === null) return;
    const look = (): void => {
      const { gone } = session;
      if (gone === null) return;
      const title = session.data.projects[0]?.title ?? '';
      enterProject(null);
      notifications.show({
        id: `gone-${session.id}`,
        autoClose: false,
        color: 'yellow',
        title: t('gone.title'),
        message: t(`gone.${gone}`, { title }),
      });
    };
    look();
    return session.subscribe(look);
  }, [session, t]);
}

/** The workbench; where not even its outermost parts can be drawn, why. */
export function App() {
  return (
    <ErrorBoundary fallback={(error) => <StartFailed error={error} />}>
      <Workbench />
    </ErrorBoundary>
  );
}

/** Opens the chosen project, or shows the list of projects. */
function Workbench() {
  const t = useText();
  const projectId = useAppStore((s) => s.projectId);
  const language = useAppStore((s) => s.language);
  const [found, setFound] = useState<Found | null>(null);
  const [startFailure, setStartFailure] = useState<Error | null>(null);
  const { session, failure, retry } = useOpened(found === null ? null : projectId);

  useEffect(() => switchTexts(language), [language]);
  useEffect(() => catchFailures(() => t('failure.title')), [t]);
  useEffect(() => {
    starting.then(
      (now) => {
        setFound(now);
        tellFound(t, now);
        for (const list of [now.returned, now.restored, now.unreadable]) list.length = 0;
      },
      (error: unknown) => setStartFailure(error as Error),
    );
  }, [t]);
  useGone(session, t);
  useEffect(
    () =>
      onFlushRequest(async () => {
        dispatchEvent(new Event(FLUSH_EVENT));
        await fieldsSettled();
        await session?.settled();
        await draftsWritten();
      }),
    [session],
  );

  if (startFailure !== null) return <StartFailed error={startFailure} />;
  if (projectId !== null && failure !== null)
    return <OpeningFailed id={projectId} error={failure} retry={retry} />;
  if (found === null || (projectId !== null && session === null)) {
    return <Opening />;
  }
  if (projectId === null || session === null) return <StartPage lost={found.lost} />;
  return (
    <ErrorBoundary
      fallback={(error, draw) => (
        <OpeningFailed
          id={projectId}
          error={error}
          retry={() => {
            draw();
            retry();
          }}
        />
      )}
    >
      <SessionContext value={session}>
        <Shell />
      </SessionContext>
    </ErrorBoundary>
  );
}

/** The databases of this browser cannot be used at all, or nothing can be drawn. */
function StartFailed({ error }: { error: Error }) {
  const t = useText();
  return (
    <main className="zeef-start">
      <Alert color="red" title={t('start.failed')}>
        {error.message} {t('opening.kept')}
      </Alert>
      <Group mt="sm">
        <Button onClick={() => location.reload()}>{t('common.retry')}</Button>
        <CopyDetails error={error} />
      </Group>
    </main>
  );
}
