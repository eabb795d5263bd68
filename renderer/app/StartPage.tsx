import { Button, Group } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { RegistryEntry } from '../db/projects.repository';
import { About } from '../features/about';
import { ProjectsPage } from '../features/projects';
import { hasBackups } from '../host/backups';
import { hasTeams } from '../host/team';
import { useText } from '../lib/i18n';
import { openGuide, useGuideStore } from '../store/guide.store';
import { LanguageSelect } from './LanguageSelect';
import { LooksMenu } from './LooksMenu';
import { RoomBanner } from './RoomBanner';
import { OldBuild } from './OldBuild';
import { OpenGuide } from './OpenGuide';

const AllBackups = lazy(async () => ({ default: (await import('../features/backups')).AllBackups }));
const JoinTeam = lazy(async () => ({ default: (await import('../features/team')).JoinTeam }));

/** F1 opens the guide here too, where there is no project and so no desk of commands. */
function listenToF1(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F1') return;
    event.preventDefault();
    openGuide('start');
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

/** Opens the back-ups of all projects: here too, where a project cannot be opened or is gone. */
function OpenBackups() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('backups.title')}
      </Button>
      <Suspense>{isOpen && <AllBackups onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}

/** The list of projects with the guide beside it, and the language and looks of the window. */
export function StartPage({ lost }: { lost: readonly RegistryEntry[] }) {
  const t = useText();
  const isOpen = useGuideStore((s) => s.place !== null);
  useEffect(listenToF1, []);
  const guide = (
    <Group align="end" gap="xs">
      <LanguageSelect />
      <LooksMenu />
      <Button
        variant="default"
        leftSection={<IconHelpCircle size={16} aria-hidden />}
        title={`${t('guide.title')} (F1)`}
        aria-expanded={isOpen}
        onClick={() => openGuide('start')}
      >
        {t('guide.title')}
      </Button>
    </Group>
  );
  const team = hasTeams() ? (
    <Suspense>
      <JoinTeam />
    </Suspense>
  ) : null;
  return (
    <div className="zeef-start-shell">
      <RoomBanner />
      <ProjectsPage
        lost={lost}
        about={<About withPrivacy />}
        guide={guide}
        notice={<OldBuild />}
        team={team}
        backups={hasBackups() ? <OpenBackups /> : null}
      />
      <OpenGuide />
    </div>
  );
}
