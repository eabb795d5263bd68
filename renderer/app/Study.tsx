// An open study: loaded when the first is opened, or before, when nothing else is to do.
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { draftsWritten } from '../db/drafts';
import type { ProjectId } from '../../shared/kernel/ids';
import { registered } from '../db/registry';
import { ProjectSession } from '../db/session';
import { onFlushRequest } from '../host/host';
import { type Translate, useText } from '../lib/i18n';
import { enterProject, useAppStore } from '../store/app.store';
import { fieldsSettled, stopFields } from '../store/field-savers';
import { followPerson, SessionContext } from '../store/session';
import { FLUSH_EVENT } from '../store/use-autosave';
import { linesInWorker } from '../workers/journal/client';
import { ErrorBoundary } from './ErrorBoundary';
import { Opening } from './Opening';
import { OpeningFailed } from './OpeningFailed';
import { loadPage } from './pages';
import { Shell } from './Shell';

/** Opens a project, closes it when another is chosen, and says why where it cannot be opened. */
function useOpened(
  projectId: ProjectId,
  starting: Promise<unknown>,
): {
  session: ProjectSession | null;
  failure: Error | null;
  retry: () => void;
} {
  const [session, setSession] = useState<ProjectSession | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let opened: ProjectSession | null = null;
    let unfollow = (): void => undefined;
    let isLeft = false;
    const started = starting.catch(() => undefined);
    const open = async (): Promise<void> => {
      // Only of a project that is not on the list may the start write or drop the database.
      if ((await registered(projectId)) === undefined) await started;
      // Its page is read beside it, and drawn with it, once drafts are read.
      const [next] = await Promise.all([
        ProjectSession.open(projectId, linesInWorker),
        // Where it cannot be read, it says so in its place.
        loadPage(useAppStore.getState().page).catch(() => undefined),
        started,
      ]);
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
  }, [projectId, starting, attempt]);
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

type Props = {
  id: ProjectId;
  /** Ends when the app has started; whoever waits for it is told of its failure. */
  starting: Promise<unknown>;
  /** Called when the study is open. */
  onShown: () => void;
};

/** Opens a project and shows it, or why it cannot be. */
export function Study({ id, starting, onShown }: Props) {
  const t = useText();
  const { session, failure, retry } = useOpened(id, starting);
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
  useEffect(() => {
    if (session !== null) onShown();
  }, [session, onShown]);

  if (failure !== null) return <OpeningFailed id={id} error={failure} retry={retry} />;
  if (session === null) return <Opening />;
  return (
    <ErrorBoundary
      fallback={(error, draw) => (
        <OpeningFailed
          id={id}
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
