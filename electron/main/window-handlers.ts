// The part of the contract that is about the window itself. Without a window of our own, as in a test's browser, its
// channels are there and do nothing.
import type { HostChannel, HostInput, HostResult } from '../../shared/ipc/host-contract';
import { fail, ok, type Result } from '../../shared/kernel/result';
import type { MenuModel, windowContract } from '../../shared/ipc/window-contract';
import type { SpellingLanguage } from './spelling/protocol';
import type { ShellLanguage } from './shell-texts';
import { orProblem } from './whole-file';

type WindowChannel = Extract<HostChannel, keyof typeof windowContract>;
type WindowHandlers = { [C in WindowChannel]: (input: HostInput<C>) => Promise<HostResult<C>> };

/** What a window of our own can do. */
export type WindowHost = {
  setTitle: (title: string, language: ShellLanguage) => void;
  setColours: (colours: HostInput<'window.colours'>) => void;
  setMenu: (menu: MenuModel) => void;
  editField: (direction: 'undo' | 'redo') => void;
  setProgress: (done: number | null) => void;
  notify: (title: string, body: string) => void;
  noteFailed: (trace: string) => void;
  /** @throws when what is there cannot be laid aside */
  renewStorage: () => Promise<void>;
  misspelled: (language: SpellingLanguage, words: readonly string[]) => Promise<string[]>;
  takeOpened: () => Promise<{ token: string; name: string; size: number }[]>;
  readOpened: (
    token: string,
    from: number,
    length: number,
  ) => Promise<Result<{ bytes: Uint8Array<ArrayBuffer> }>>;
  closeOpened: (token: string) => void;
  /** Drags a file that the host keeps. @returns false where it is not kept */
  drag: (sha256: string, name: string) => Promise<boolean>;
  /** Drags a file of these bytes. @throws when it cannot be written */
  dragNew: (name: string, bytes: Uint8Array) => Promise<void>;
};

const NOTHING: WindowHost = {
  setTitle: () => undefined,
  setColours: () => undefined,
  setMenu: () => undefined,
  editField: () => undefined,
  setProgress: () => undefined,
  notify: () => undefined,
  noteFailed: () => undefined,
  renewStorage: () => Promise.reject(new Error('there is no window of our own')),
  misspelled: () => Promise.resolve([]),
  takeOpened: () => Promise.resolve([]),
  readOpened: () => Promise.resolve(ok({ bytes: new Uint8Array() })),
  closeOpened: () => undefined,
  drag: () => Promise.resolve(false),
  dragNew: () => Promise.resolve(),
};

const done = (work: () => void): Promise<Result<Record<string, never>>> => {
  work();
  return Promise.resolve(ok({}));
};

/** Makes the handlers over a window; null where there is none. */
export function windowHandlers(window: WindowHost | null): WindowHandlers {
  const own = window ?? NOTHING;
  return {
    'window.title': ({ title, language }) => done(() => own.setTitle(title, language)),
    'window.colours': (colours) => done(() => own.setColours(colours)),
    'window.menu': (menu) => done(() => own.setMenu(menu)),
    'window.editField': ({ direction }) => done(() => own.editField(direction)),
    'window.progress': ({ done: far }) => done(() => own.setProgress(far)),
    'window.notify': ({ title, body }) => done(() => own.notify(title, body)),
    'window.renewStorage': async () => {
      try {
        await own.renewStorage();
        return ok({});
      } catch (error) {
        return fail('not-renewed', (error as Error).message);
      }
    },
    'window.failed': ({ trace }) => done(() => own.noteFailed(trace)),
    'spelling.check': async ({ language, words }) => ok({ wrong: await own.misspelled(language, words) }),
    'files.opened': async () => ok({ files: await own.takeOpened() }),
    'files.readOpened': ({ token, from, length }) => own.readOpened(token, from, length),
    'files.closeOpened': ({ token }) => done(() => own.closeOpened(token)),
    'files.dragNew': ({ name, bytes }) =>
      orProblem(async () => {
        await own.dragNew(name, bytes);
        return ok({});
      }),
    'files.drag': async ({ sha256, name }) => ok({ isBegun: await own.drag(sha256, name) }),
  };
}
