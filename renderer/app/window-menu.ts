// The application menu, from the commands that are on screen: what can be chosen, in which menu, and what it does.
import type { MenuModel } from '../../shared/ipc/window-contract';
import { keysOf } from '../commands/command';
import { isTyping } from '../commands/listen';
import { type Live, runLive } from '../commands/live';
import { editField } from '../host/window';
import type { Translate } from '../lib/i18n';
import { type PaletteLine, paletteLines } from './command-lines';

/** Something that can be chosen. */
export type MenuLine = { id: string; option: number; label: string; key: string | null; run: () => void };

type Menu = 'file' | 'recent' | 'edit' | 'go' | 'pages' | 'view' | 'help';
/** Lines by the menu they stand in. */
export type MenuLines = Record<Menu, MenuLine[]> & { page: { label: string; commands: MenuLine[] } | null };

/** Where the commands stand that are there on every page, in this order; the others are of the page. */
const MENU_OF: Record<string, Menu> = {
  'app.leave': 'file',
  'app.undo': 'edit',
  'app.redo': 'edit',
  'app.palette': 'go',
  'app.back': 'go',
  'app.forward': 'go',
  'app.goTo': 'pages',
  'app.workAs': 'view',
  'app.theme': 'view',
  'app.language': 'view',
  'app.guide': 'help',
  'app.keys': 'help',
};
const ORDER = Object.keys(MENU_OF);

/** Places within pages, which are too many for a menu: the palette finds them by a word. */
const FOR_PALETTE: ReadonlySet<string> = new Set([
  ...['app.place', 'app.requests', 'app.tools'],
  // In the menu without a study, too (HostWindow).
  ...['app.about', 'app.privacy'],
]);

/** While a text is typed, undo is the field's own; elsewhere it is the log's. */
function revert({ at, command, option }: PaletteLine, direction: 'undo' | 'redo'): void {
  if (isTyping(document.activeElement)) editField(direction);
  else runLive(at, command, option);
}

function lineOf(line: PaletteLine): MenuLine {
  const { at, command, option, text } = line;
  const { id } = command;
  const key = keysOf(command)[command.options === undefined ? 0 : option] ?? null;
  const run =
    id === 'app.undo' || id === 'app.redo'
      ? () => revert(line, id === 'app.undo' ? 'undo' : 'redo')
      : () => runLive(at, command, option);
  // Under ‘Go’ the name of a page says enough.
  const label = id === 'app.goTo' ? (command.options?.(at.desk())[option] ?? text) : text;
  return { id, option, label, key, run };
}

/** The lines of an open study. `page`: the name of the page that is shown. */
export function studyLines(desks: readonly Live[], t: Translate, page: string): MenuLines {
  const lines: MenuLines = {
    file: [],
    recent: [],
    edit: [],
    go: [],
    pages: [],
    view: [],
    help: [],
    page: null,
  };
  const ofPage: MenuLine[] = [];
  const all = paletteLines(desks, t).filter(({ command }) => !FOR_PALETTE.has(command.id));
  for (const line of all.toSorted((a, b) => ORDER.indexOf(a.command.id) - ORDER.indexOf(b.command.id))) {
    const menu = MENU_OF[line.command.id];
    (menu === undefined ? ofPage : lines[menu]).push(lineOf(line));
  }
  // Two screens may offer the same, such as two lists: once is enough here.
  const names = new Set<string>();
  const commands = ofPage.filter(({ label }) => !names.has(label) && names.add(label));
  return { ...lines, page: commands.length === 0 ? null : { label: page, commands: commands.slice(0, 200) } };
}

const plain = ({ id, option, label, key }: MenuLine) => ({ id, option, label: label.slice(0, 300), key });

/** What the window is told. */
export function menuModel({ page, ...lines }: MenuLines): MenuModel {
  return {
    file: lines.file.map(plain),
    recent: lines.recent.map(plain),
    edit: lines.edit.map(plain),
    go: lines.go.map(plain),
    pages: lines.pages.map(plain),
    view: lines.view.map(plain),
    help: lines.help.map(plain),
    page: page === null ? null : { label: page.label, commands: page.commands.map(plain) },
  };
}

/** Does what was chosen, if it is still there. */
export function runChosen(lines: MenuLines, chosen: { id: string; option: number }): void {
  const { page, ...menus } = lines;
  const all = [...Object.values(menus).flat(), ...(page?.commands ?? [])];
  all.find(({ id, option }) => id === chosen.id && option === chosen.option)?.run();
}
