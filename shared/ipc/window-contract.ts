// What the workbench asks of its own window: title, colours, menu, progress, spelling, and files that were handed to
// the program from outside.
import { z } from 'zod';
import { MAX_CHUNK_BYTES } from './chunk-size';

const text = z.string().max(300);

/** A command in a menu: chosen, it comes back by `id` and `option` (`menu.chosen`). */
const command = z.object({
  id: z.string().max(100),
  option: z.number().int().nonnegative(),
  label: text,
  /** As in `renderer/commands/keys.ts`; shown, and acted on by the page alone. */
  key: z.string().max(40).nullable(),
});
export type MenuCommand = z.output<typeof command>;

/** The menus that have commands of the workbench; the host adds what is the window's own. */
const menu = z.object({
  file: z.array(command).max(100),
  recent: z.array(command).max(20),
  edit: z.array(command).max(100),
  go: z.array(command).max(100),
  pages: z.array(command).max(100),
  /** What can be done on the page that is shown; its name is the heading. */
  page: z.object({ label: text, commands: z.array(command).max(200) }).nullable(),
  view: z.array(command).max(100),
  help: z.array(command).max(100),
});
export type MenuModel = z.output<typeof menu>;

const token = z.uuid();

/** Input and output schema by channel. */
export const windowContract = {
  /** The title of the window, and the language that menus and dialogs are in. */
  'window.title': {
    input: z.object({ title: text, language: z.enum(['nl', 'en']) }),
    output: z.object({}),
  },
  /** The colours that were chosen (`auto`: as the system's), and what the window shows before its page is drawn. */
  'window.colours': {
    input: z.object({
      scheme: z.enum(['light', 'dark', 'auto']),
      background: z.string().regex(/^#[0-9a-f]{6}$/),
    }),
    output: z.object({}),
  },
  /** The application menu. */
  'window.menu': { input: menu, output: z.object({}) },
  /** Takes back what was typed in the field with the focus, or does it again. */
  'window.editField': { input: z.object({ direction: z.enum(['undo', 'redo']) }), output: z.object({}) },
  /** How far the work under way is, from 0 to 1, shown in the task bar; null for none. */
  'window.progress': { input: z.object({ done: z.number().min(0).max(1).nullable() }), output: z.object({}) },
  /** Tells that something long has ended, unless the window is looked at. */
  'window.notify': { input: z.object({ title: text, body: text }), output: z.object({}) },
  /**
   * Lays aside what Chromium keeps for the page and clears it, where it cannot be opened any more: the next load of the
   * page begins anew, and the journals bring the projects back.
   */
  'window.renewStorage': { input: z.object({}), output: z.object({}) },
  /** What nobody caught in the page, for the log: where it arose (kernel/trace), and nothing of a study. */
  'window.failed': {
    input: z.object({ trace: z.string().regex(/^[\w.$:<?\- ]{1,2000}$/) }),
    output: z.object({}),
  },
  /** Which of the words are not in the dictionary of a language. */
  'spelling.check': {
    input: z.object({ language: z.enum(['nl', 'en']), words: z.array(z.string().max(100)).max(2000) }),
    output: z.object({ wrong: z.array(z.string()) }),
  },
  /** Bundles that the person opened from outside, such as by a double click; each is given once, by a token. */
  'files.opened': {
    input: z.object({}),
    output: z.object({ files: z.array(z.object({ token, name: text, size: z.number() })) }),
  },
  /** Reads a part of at most 8 MB of a file that was opened; less where it ends. */
  'files.readOpened': {
    input: z.object({
      token,
      from: z.number().int().nonnegative(),
      length: z.number().int().min(1).max(MAX_CHUNK_BYTES),
    }),
    output: z.object({ bytes: z.instanceof(Uint8Array).refine((b) => b.length <= MAX_CHUNK_BYTES) }),
  },
  /** Nothing more of it will be read: its token is void. */
  'files.closeOpened': { input: z.object({ token }), output: z.object({}) },
  /** Hands a file that the host keeps, such as a PDF, to the drag that has just begun. */
  'files.drag': {
    input: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().min(1).max(200) }),
    output: z.object({ isBegun: z.boolean() }),
  },
  /** Hands a file that was just written, such as a table for Word, to the drag that has just begun. */
  'files.dragNew': {
    input: z.object({
      name: z.string().min(1).max(200),
      bytes: z.instanceof(Uint8Array).refine((b) => b.length <= MAX_CHUNK_BYTES),
    }),
    output: z.object({}),
  },
} as const;

/** What the host tells the workbench of its window. */
export const windowEvents = {
  /** A command was chosen in the menu. */
  'menu.chosen': z.object({ id: z.string(), option: z.number().int() }),
  /** There are files for `files.opened`. */
  'files.waiting': z.null(),
} as const;
