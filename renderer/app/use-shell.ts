// What the shell can do on every page.
import { useMantineColorScheme } from '@mantine/core';
import { atWork } from '../../shared/model/people';
import { useText } from '../lib/i18n';
import { showAbout, showPrivacy } from '../store/about.store';
import { enterProject, goTo, setLanguage, setPerson, useAppStore } from '../store/app.store';
import { chapterOfPage, openGuide } from '../store/guide.store';
import { useProjectData } from '../store/session';
import { useTeamPerson } from '../store/team.store';
import { returnTo } from '../store/visits';
import { useAct } from '../ui-domain/use-act';
import { useRevert } from '../ui-domain/use-revert';
import type { ShellDesk } from './commands';
import { sections } from './pages';
import { places } from './places';

/** The desk of the shell. */
export function useShell(show: ShellDesk['show']): ShellDesk {
  const t = useText();
  const act = useAct();
  const own = useTeamPerson();
  const persons = atWork(useProjectData().persons).filter((p) => own === null || p.id === own);
  const language = useAppStore((s) => s.language);
  const { toggleColorScheme } = useMantineColorScheme();
  const pages = sections.flatMap((section) => section.pages.map(({ id }) => id));
  const revert = useRevert();
  return {
    pages: pages.map((id) => t(`nav.${id}`)),
    goTo: (page) => goTo(pages[page] ?? 'longlist'),
    places: places.map(({ text }) => t(text)),
    goToPlace: (place) => places[place]?.go(),
    showRequests: () => goTo('documents', 'requests'),
    showTools: () => goTo('protocol', 'tools'),
    leave: () => enterProject(null),
    returnTo,
    persons: persons.map((one) => one.name),
    workAs: (index) => {
      const chosen = persons[index];
      if (chosen !== undefined) setPerson(chosen.id);
    },
    revert: (direction) => void act(t(`nav.${direction}`), () => revert(direction)),
    switchTheme: toggleColorScheme,
    switchLanguage: () => void setLanguage(language === 'nl' ? 'en' : 'nl'),
    show,
    guide: () => openGuide(chapterOfPage[useAppStore.getState().page]),
    about: () => showAbout(true),
    privacy: () => showPrivacy(true),
  };
}
