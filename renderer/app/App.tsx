import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ProjectId } from '../../shared/kernel/ids';
import { draftsWritten, loadDrafts } from '../db/drafts';
import { dropRemains, ensureDemo, mendRegistry, restoreFromJournals } from '../db/projects.repository';
import { onFlushRequest } from '../host/host';
import { switchTexts, type Translate, useText } from '../lib/i18n';
import { announceWindow, livingWindows } from '../lib/window-id';
import { usePasswordQuestion } from '../store/password-question';
import { useAppStore } from '../store/app.store';
import { fieldsSettled } from '../store/field-savers';
import { answeredHere, useHereAlready } from '../ui-domain/here-already';
import { ErrorBoundary } from './ErrorBoundary';
import { catchFailures, showFailure } from './failures';
import { Opening } from './Opening';
import { loadRest, loadStudy } from './load-rest';
import { loadPage } from './pages';
import { StartFailed } from './StartFailed';
import { StartPage } from './StartPage';

const HostWindow = lazy(async () => ({ default: (await import('./HostWindow')).HostWindow }));
const MergeDialog = lazy(async () => ({
  default: (await import('../features/projects/MergeDialog')).MergeDialog,
}));
const PasswordDialog = lazy(async () => ({
  default: (await import('../ui-domain/PasswordDialog')).PasswordDialog,
}));
const starting = start();
void navigator.storage.persist();

type Found = Awaited<ReturnType<typeof start>>;
type StudyCode = Awaited<ReturnType<typeof loadStudy>>['Study'];

async function start() {
  announceWindow();
  const { projectId, page } = useAppStore.getState();
  if (projectId !== null) {
    // Wanted next; whoever asks then is told of a failure.
    loadStudy().catch(() => undefined);
    loadPage(page).catch(() => undefined);
  }
  const [{ returned, lost }] = await Promise.all([mendRegistry(), livingWindows().then(loadDrafts)]);
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

/** What draws an open study, once one is wanted and its code is here. @throws when that cannot be read */
function useStudy(isWanted: boolean): StudyCode | null {
  const [study, setStudy] = useState<{ code: StudyCode } | { failure: Error } | null>(null);
  useEffect(() => {
    if (isWanted)
      loadStudy().then(
        ({ Study }) => setStudy({ code: Study }),
        (failure: unknown) => setStudy({ failure: failure as Error }),
      );
  }, [isWanted]);
  if (study !== null && 'failure' in study) throw study.failure;
  return study?.code ?? null;
}

/** The workbench; where not even its outermost parts can be drawn, why. */
export function App() {
  return (
    <ErrorBoundary fallback={(error) => <StartFailed error={error} />}>
      <Workbench />
      <AskedPassword />
      <AskedAboutHere />
    </ErrorBoundary>
  );
}

/** Asks for the password of a bundle that is being opened, wherever that is. */
function AskedPassword() {
  const isAsked = usePasswordQuestion((s) => s.question !== null);
  return <Suspense>{isAsked && <PasswordDialog />}</Suspense>;
}

/** Asks what to do with a bundle of a project that is here, wherever it was opened. */
function AskedAboutHere() {
  const here = useHereAlready(({ waiting }) => waiting[0]);
  return (
    <Suspense>
      {here !== undefined && <MergeDialog key={here.turn} here={here} onClose={answeredHere} />}
    </Suspense>
  );
}

/** The chosen project, or the list of projects. */
function Workbench() {
  const t = useText();
  const projectId = useAppStore((s) => s.projectId);
  const language = useAppStore((s) => s.language);
  const [found, setFound] = useState<Found | null>(null);
  const [startFailure, setStartFailure] = useState<Error | null>(null);
  const Study = useStudy(projectId !== null);
  // A study, once it is drawn, sees to what is to be written itself.
  const isStudy = projectId !== null && Study !== null;

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
  useEffect(() => {
    if (isStudy) return;
    return onFlushRequest(async () => {
      await fieldsSettled();
      await draftsWritten();
    });
  }, [isStudy]);

  useEffect(() => {
    if (found !== null && projectId === null) loadRest();
  }, [found, projectId]);

  if (startFailure !== null) return <StartFailed error={startFailure} />;
  return (
    <>
      <Shown projectId={projectId} Study={Study} found={found} />
      <Suspense>{found !== null && <HostWindow />}</Suspense>
    </>
  );
}

type ShownProps = { projectId: ProjectId | null; Study: StudyCode | null; found: Found | null };

function Shown({ projectId, Study, found }: ShownProps) {
  if (projectId !== null)
    return Study === null ? <Opening /> : <Study id={projectId} starting={starting} onShown={loadRest} />;
  return found === null ? <Opening /> : <StartPage lost={found.lost} />;
}
