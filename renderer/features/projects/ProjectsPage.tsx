import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useState } from 'react';
import { forgetLost, type RegistryEntry, watchProjects } from '../../db/registry';
import { isPlainBrowser } from '../../host/host';
import { textOr, useText } from '../../lib/i18n';
import { DeletedProjects } from './DeletedProjects';
import { Examples } from './Examples';
import { NewProject } from './NewProject';
import { OpenBundle } from './OpenBundle';
import { isOwn } from './practice';
import type { Asked, How } from './project-actions';
import { ProjectCard } from './ProjectCard';
import './projects.css';

// The dialogs and what saves a bundle are loaded when they are asked for.
const EraseDialog = lazy(async () => ({ default: (await import('./EraseDialog')).EraseDialog }));
const WhoseCopy = lazy(async () => ({ default: (await import('./WhoseCopy')).WhoseCopy }));
const Reminder = lazy(async () => ({ default: (await import('./Reminder')).Reminder }));
const SaveChoices = lazy(async () => ({ default: (await import('./SaveChoices')).SaveChoices }));
const exportBundle = async (project: RegistryEntry, whose: string | null, how?: How): Promise<Asked | null> =>
  (await import('./project-actions')).exportBundle(project, whose, how);

type Props = {
  lost: readonly RegistryEntry[];
  about: React.ReactNode;
  guide: React.ReactNode;
  /** What is said above the list; null where nothing is. */
  notice: React.ReactNode;
  /** Coming into a team; null where there are none. */
  team: React.ReactNode;
  /** The back-ups of all projects; null where none are made. */
  backups: React.ReactNode;
};

/** The list of projects: open, make, copy, delete with undo, and bundles in and out. */
export function ProjectsPage({ lost, about, guide, notice, team, backups }: Props) {
  const t = useText();
  const [projects, setProjects] = useState<RegistryEntry[]>([]);
  const [listFailure, setListFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [choosing, setChoosing] = useState<RegistryEntry | null>(null);
  const [erasing, setErasing] = useState<RegistryEntry | null>(null);
  useEffect(() => watchProjects(setProjects, (error) => setListFailure((error as Error).message)), []);
  const active = projects.filter((p) => p.deletedAt === null);
  const showError = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    notifications.show({
      color: 'red',
      title: t('common.error'),
      message: textOr(t, `projects.${message}`, message),
    });
  };
  const saveBundle = (project: RegistryEntry, how?: How): void =>
    void exportBundle(project, null, how).then(setAsked, showError);
  const isNew = !active.some((p) => isOwn(p.id));
  const list = (
    <>
      <Title order={2} size="h3">
        {t('projects.title')}
      </Title>
      {active.length === 0 && listFailure === null && <Text>{t('projects.empty')}</Text>}
      {active.map((p) => (
        <ProjectCard
          key={p.id}
          project={p}
          onExport={() => saveBundle(p)}
          onChoose={() => setChoosing(p)}
          onError={showError}
        />
      ))}
    </>
  );
  return (
    <main className="zeef-start-page" tabIndex={-1}>
      <Stack>
        <div className="zeef-start-head">
          <div>
            <Title order={1}>Zeef</Title>
            <Text c="dimmed">{t('app.tagline')}</Text>
          </div>
          {guide}
        </div>
        {notice}
        {isPlainBrowser() && (
          <>
            <Alert>{t('projects.browser')}</Alert>
            <Suspense>
              <Reminder projects={projects} onSave={saveBundle} />
            </Suspense>
          </>
        )}
        {listFailure !== null && (
          <Alert color="red" title={t('common.error')}>
            {listFailure}
          </Alert>
        )}
        <LostProjects lost={lost} onError={showError} />
        {isNew ? <Welcome /> : list}
        <Examples onError={showError} />
        <div className="zeef-start-begin">
          <NewProject projects={active} onError={showError} />
          <Stack>
            <OpenBundle onError={showError} />
            {team}
          </Stack>
        </div>
        {isNew && list}
        {backups}
        <DeletedProjects
          projects={projects.filter((p) => p.deletedAt !== null)}
          onErase={setErasing}
          onError={showError}
        />
        <Suspense>
          {asked !== null && (
            <WhoseCopy
              asked={asked}
              onClose={() => setAsked(null)}
              onChoose={(personId) => {
                setAsked(null);
                void exportBundle(asked.project, personId, asked.how).catch(showError);
              }}
            />
          )}
          {choosing !== null && (
            <SaveChoices
              project={choosing}
              onClose={() => setChoosing(null)}
              onSave={(how) => {
                setChoosing(null);
                saveBundle(choosing, how);
              }}
            />
          )}
          {erasing !== null && (
            <EraseDialog
              project={erasing}
              onSave={() => saveBundle(erasing)}
              onClose={() => setErasing(null)}
            />
          )}
        </Suspense>
        <div>{about}</div>
      </Stack>
    </main>
  );
}

/** For who has no project of their own yet: what can be done here. */
function Welcome() {
  const t = useText();
  return (
    <section>
      <Title order={2} size="h3">
        {t('projects.welcome')}
      </Title>
      <Text>{t('projects.welcomeText')}</Text>
    </section>
  );
}

/** Says which projects were in the list and are gone, until that was read. */
function LostProjects({ lost, onError }: { lost: Props['lost']; onError: (error: unknown) => void }) {
  const t = useText();
  const [isSeen, setSeen] = useState(lost.length === 0);
  if (isSeen) return null;
  return (
    <Alert color="red" title={t('registry.lostTitle')}>
      <Stack gap="xs" align="start">
        {t('registry.lost', { titles: lost.map((p) => p.title).join(', ') })}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void forgetLost().then(() => setSeen(true), onError)}
        >
          {t('registry.understood')}
        </Button>
      </Stack>
    </Alert>
  );
}
