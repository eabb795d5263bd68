// The application menu: the commands that the workbench lists, and what is the window's own. Keys are shown and not
// registered, so that one listener, the page's, decides what a key means where the focus is.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, MenuModel } from '../../shared/ipc/window-contract';
import type { ShellTexts } from './shell-texts';

/** What the window itself does. */
export type WindowActions = {
  open: () => void;
  print: () => void;
  quit: () => void;
  choose: (command: Pick<MenuCommand, 'id' | 'option'>) => void;
};

/** What is there before a page has said what it can do. */
export const NO_COMMANDS: MenuModel = {
  file: [],
  recent: [],
  edit: [],
  go: [],
  pages: [],
  page: null,
  view: [],
  help: [],
};

type Item = MenuItemConstructorOptions;
const LINE: Item = { type: 'separator' };

const SIGNS: Record<string, string> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
  ' ': 'Space',
};

/** A key of `renderer/commands/keys.ts` in Electron's words. */
export function acceleratorOf(key: string): string {
  const parts = key === '+' ? [key] : key.split('+');
  return parts
    .map((part) =>
      part === 'Mod' ? 'CmdOrCtrl' : (SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part)),
    )
    .join('+');
}

/** An ampersand would make the next letter the item's own. */
const plain = (label: string): string => label.replaceAll('&', '&&');

/** Groups with a line between those that have something. */
const inGroups = (...groups: Item[][]): Item[] =>
  groups.filter((group) => group.length > 0).flatMap((group, at) => (at === 0 ? group : [LINE, ...group]));

/** The menu. On a Mac a letter alone would be taken from whoever types, so there it is not shown. */
export function menuTemplate(
  model: MenuModel,
  t: ShellTexts,
  actions: WindowActions,
  onMac: boolean,
): Item[] {
  const item = ({ id, option, label, key }: MenuCommand): Item => ({
    id: `${id}.${option}`,
    label: plain(label),
    click: () => actions.choose({ id, option }),
    ...(key === null || (onMac && !key.startsWith('Mod+'))
      ? {}
      : { accelerator: acceleratorOf(key), registerAccelerator: false }),
  });
  const items = (commands: readonly MenuCommand[]): Item[] => commands.map(item);
  const recent: Item[] =
    model.recent.length === 0 ? [] : [{ id: 'recent', label: t.recent, submenu: items(model.recent) }];
  const menus: Item[] = [
    {
      label: t.file,
      submenu: inGroups(
        [{ id: 'open', label: t.open, click: actions.open }, ...recent, ...items(model.file)],
        [{ id: 'print', label: t.print, accelerator: 'CmdOrCtrl+P', click: actions.print }],
        onMac ? [] : [{ id: 'quit', label: t.quit, accelerator: 'CmdOrCtrl+Q', click: actions.quit }],
      ),
    },
    {
      label: t.edit,
      submenu: inGroups(items(model.edit), [
        { role: 'cut', label: t.cut },
        { role: 'copy', label: t.copy },
        { role: 'paste', label: t.paste },
        { role: 'selectAll', label: t.selectAll },
      ]),
    },
    ...(model.go.length === 0
      ? []
      : [{ label: t.go, submenu: inGroups(items(model.go), items(model.pages)) }]),
    ...(model.page === null || model.page.commands.length === 0
      ? []
      : [{ label: plain(model.page.label), submenu: items(model.page.commands) }]),
    {
      label: t.view,
      submenu: inGroups(
        items(model.view),
        [
          { role: 'zoomIn', label: t.zoomIn },
          { role: 'zoomOut', label: t.zoomOut },
          { role: 'resetZoom', label: t.zoomReset },
        ],
        [{ role: 'togglefullscreen', label: t.fullScreen }],
      ),
    },
    ...(model.help.length === 0
      ? []
      : [{ role: 'help' as const, label: t.help, submenu: items(model.help) }]),
  ];
  return onMac ? [{ role: 'appMenu' }, ...menus] : menus;
}
