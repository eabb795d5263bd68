import { Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconMoon } from '@tabler/icons-react';
import {
  type ReactNode,
  type RefObject,
  Suspense,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react';
import { CommandDesk } from '../commands/CommandDesk';
import { CommandIcon } from '../commands/CommandButton';
import { listenToKeys } from '../commands/listen';
import { About } from '../features/about';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { usePerson, useSession } from '../store/session';
import { shellCommands } from './commands';
import { ErrorBoundary } from './ErrorBoundary';
import { KeysSheet } from './KeysSheet';
import { LooksMenu } from './LooksMenu';
import { Fold, GuideLink, PersonAndLanguage, Pages } from './Navigation';
import { pageComponent } from './pages';
import { OpenGuide } from './OpenGuide';
import { Palette } from './Palette';
import { OldBuild } from './OldBuild';
import { LeftFields, RepairBanner, SavedState } from './RepairBanner';
import { RoomBanner } from './RoomBanner';
import { useFolded } from './use-folded';
import { useShell } from './use-shell';
import { WhereBar } from './WhereBar';
import { hasBackups } from '../host/backups';
import { hasTeams } from '../host/team';
import { TeamLine } from '../ui-domain/TeamLine';
import { followVisits } from '../store/visits';
import { SidesProvider } from '../ui-domain/sides/unsettled';
import { WaitingProvider } from '../ui-domain/waiting';

/** Navigation, person, language, theme, undo and redo around the page; the keys of all commands. */
export function Shell() {
  const t = useText();
  const [list, setList] = useState<'palette' | 'keys' | null>(null);
  const desk = useShell(setList);
  const [isFolded, fold] = useFolded();
  useEffect(listenToKeys, []);
  useEffect(followVisits, []);
  useFollowedBackups();
  const pages = usePageInSight();
  const close = (): void => setList(null);
  return (
    <CommandDesk group={shellCommands} desk={desk}>
      <WaitingProvider>
        <SidesProvider>
          <div className="zeef-shell" data-folded={isFolded}>
            <a className="zeef-skip" href="#content">
              {t('app.skip')}
            </a>
            <nav className="zeef-nav" aria-label={t('nav.label')}>
              <div className="zeef-nav-pages" ref={pages}>
                <Pages isFolded={isFolded} />
                <GuideLink />
                <About />
              </div>
              <div className="zeef-nav-foot">
                <SavedState />
                <TeamStatus />
                <BackAndTheme>
                  <Fold isFolded={isFolded} onFold={fold} />
                </BackAndTheme>
                <PersonAndLanguage />
              </div>
            </nav>
            <div className="zeef-stage">
              <WhereBar />
              <CurrentPage />
            </div>
            <OpenGuide />
          </div>
        </SidesProvider>
      </WaitingProvider>
      <Palette isOpen={list === 'palette'} onClose={close} />
      <KeysSheet isOpen={list === 'keys'} onClose={close} />
    </CommandDesk>
  );
}

/** Where the exchange with the team stands, which goes on as long as the project is open. */
function TeamStatus() {
  const session = useSession();
  useEffect(() => {
    if (!hasTeams()) return undefined;
    let isLeft = false;
    let end = (): void => undefined;
    import('../features/team')
      .then(({ followTeam }) => {
        if (!isLeft) end = followTeam(session);
      })
      .catch(reportError);
    return () => {
      isLeft = true;
      end();
    };
  }, [session]);
  return (
    <div className="zeef-nav-team">
      <TeamLine />
    </div>
  );
}

/** Back-ups that nobody asks for, as long as the project is open. */
function useFollowedBackups(): void {
  const session = useSession();
  useEffect(() => {
    if (!hasBackups()) return undefined;
    let isLeft = false;
    let end = (): void => undefined;
    import('../features/backups')
      .then(({ followBackups }) => {
        if (!isLeft) end = followBackups(session);
      })
      .catch(reportError);
    return () => {
      isLeft = true;
      end();
    };
  }, [session]);
}

/** In a low window the pages scroll: the one that was gone to by a key or a link is brought into sight. */
function usePageInSight(): RefObject<HTMLDivElement | null> {
  const pages = useRef<HTMLDivElement>(null);
  const page = useAppStore((s) => s.page);
  useEffect(() => {
    pages.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  return pages;
}

function BackAndTheme({ children }: { children: ReactNode }) {
  const can = useSession().undoable(usePerson().id);
  const { undo, redo, theme } = shellCommands.of;
  return (
    <Group gap={4}>
      {children}
      <CommandIcon command={undo} disabled={can.undo === null}>
        <IconArrowBackUp size={16} />
      </CommandIcon>
      <CommandIcon command={redo} disabled={can.redo === null}>
        <IconArrowForwardUp size={16} />
      </CommandIcon>
      <LooksMenu />
      <CommandIcon command={theme}>
        <IconMoon size={16} />
      </CommandIcon>
    </Group>
  );
}

/** The page that was chosen, for who works now. */
function CurrentPage() {
  const person = usePerson();
  const page = useAppStore((s) => s.page);
  // A page is made in pieces, as some take longer than a frame. The last one goes at once: it must not see what the
  // next is about.
  const made = useDeferredValue(page);
  const Current = pageComponent(page);
  return (
    <main className="zeef-main" id="content" tabIndex={0}>
      <RoomBanner />
      <OldBuild />
      <RepairBanner />
      <LeftFields />
      <ErrorBoundary key={page}>
        {/* Another person sees other data: nothing of what the page held stays. */}
        <Suspense fallback={null}>{made === page && <Current key={person.id} />}</Suspense>
      </ErrorBoundary>
    </main>
  );
}
