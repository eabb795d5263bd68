// What can be done on every page: take back, look, go somewhere, and the lists of all that can be done.
import { defineCommands } from '../commands/command';

export type ShellDesk = {
  /** Names of the pages, in the order of the work. */
  pages: readonly string[];
  goTo: (page: number) => void;
  /** Names of parts of pages. */
  places: readonly string[];
  goToPlace: (place: number) => void;
  /** To the full texts that were asked for and are waited for. */
  showRequests: () => void;
  /** To the tools with domains in the protocol, where one is chosen or loaded. */
  showTools: () => void;
  leave: () => void;
  /** Back to where one was, or forward again. */
  returnTo: (direction: -1 | 1) => void;
  /** Names of who takes part, and who of them works from now on. */
  persons: readonly string[];
  workAs: (person: number) => void;
  revert: (direction: 'undo' | 'redo') => void;
  switchTheme: () => void;
  switchLanguage: () => void;
  show: (list: 'palette' | 'keys') => void;
  /** Opens the guide at the chapter of the page. */
  guide: () => void;
  /** Says which version this is, and what is in it. */
  about: () => void;
  /** Says what becomes of data. */
  privacy: () => void;
};

export const shellCommands = defineCommands<ShellDesk>()(
  { id: 'app', text: 'command.everywhere', reach: 'app' },
  {
    palette: {
      text: 'command.palette',
      keys: ['Mod+k'],
      isWhileTyping: true,
      run: (desk) => desk.show('palette'),
    },
    keys: { text: 'command.keys', keys: ['?'], run: (desk) => desk.show('keys') },
    guide: { text: 'guide.title', keys: ['F1'], isWhileTyping: true, run: (desk) => desk.guide() },
    // Also where there is nothing to take back: a key that does nothing says so.
    undo: { text: 'nav.undo', keys: ['Mod+z'], run: (desk) => desk.revert('undo') },
    redo: { text: 'nav.redo', keys: ['Mod+Shift+z', 'Mod+y'], run: (desk) => desk.revert('redo') },
    goTo: { text: 'command.goTo', options: (desk) => desk.pages, run: (desk, page) => desk.goTo(page) },
    place: {
      text: 'command.goTo',
      options: (desk) => desk.places,
      run: (desk, place) => desk.goToPlace(place),
    },
    requests: { text: 'requests.show', run: (desk) => desk.showRequests() },
    tools: { text: 'appraisal.showTools', run: (desk) => desk.showTools() },
    back: { text: 'where.back', keys: ['Alt+ArrowLeft', 'Mod+['], run: (desk) => desk.returnTo(-1) },
    forward: { text: 'where.forward', keys: ['Alt+ArrowRight', 'Mod+]'], run: (desk) => desk.returnTo(1) },
    workAs: {
      text: 'command.workAs',
      options: (desk) => desk.persons,
      run: (desk, person) => desk.workAs(person),
    },
    leave: { text: 'nav.projects', run: (desk) => desk.leave() },
    theme: { text: 'nav.theme', run: (desk) => desk.switchTheme() },
    language: { text: 'command.language', run: (desk) => desk.switchLanguage() },
    about: { text: 'about.title', run: (desk) => desk.about() },
    privacy: { text: 'privacy.title', run: (desk) => desk.privacy() },
  },
);
