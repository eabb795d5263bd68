// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineCommands } from '../commands/command';
import type { Live } from '../commands/live';
import { startTexts, textNow } from '../lib/i18n';
import { shellCommands } from './commands';
import { menuModel, runChosen, studyLines } from './window-menu';

const { editField } = vi.hoisted(() => ({ editField: vi.fn() }));
vi.mock('../host/window', () => ({ editField }));

const revert = vi.fn();
const goTo = vi.fn();
const include = vi.fn();
const shell = {
  ...{ pages: ['Overzicht', 'Longlist'], places: ['Elders'], persons: ['Noor'], goTo, revert },
} as never;
const page = defineCommands<object>()(
  { id: 'screening', text: 'nav.screening', reach: 'page' },
  { include: { text: 'nav.screening', keys: ['i'], run: include } },
);
const live = (group: Live['group'], desk: unknown): Live => ({
  ...{ group, desk: () => desk, part: () => null, turn: Promise.resolve() },
});
const lines = () =>
  studyLines([live(shellCommands, shell), live(page, {}), live(page, {})], textNow, 'Screenen');

beforeAll(() => startTexts('nl'));
beforeEach(() => void (document.body.innerHTML = '<button>x</button><textarea></textarea>'));

describe('the menu of an open study', () => {
  it('has every command of everywhere in its place, pages by their names, and what the page can do', () => {
    const { file, edit, go, pages, view, help, page: own } = menuModel(lines());
    expect(file.map(({ label }) => label)).toEqual(['Projecten']);
    expect(edit.map(({ label, key }) => [label, key])).toEqual([
      ['Ongedaan maken', 'Mod+z'],
      ['Opnieuw', 'Mod+Shift+z'],
    ]);
    expect(go.map(({ key }) => key)).toEqual(['Mod+k', 'Alt+ArrowLeft', 'Alt+ArrowRight']);
    expect(pages.map(({ label, option }) => [label, option])).toEqual([
      ['Overzicht', 0],
      ['Longlist', 1],
    ]);
    expect(view.map(({ label }) => label)).toEqual([
      'Werken als Noor',
      'Licht of donker',
      'Nederlands of Engels',
    ]);
    expect(help.map(({ key }) => key)).toEqual(['F1', '?']);
    expect(own).toEqual({
      label: 'Screenen',
      commands: [{ id: 'screening.include', option: 0, label: 'Screenen', key: 'i' }],
    });
  });
  it('leaves no command of everywhere out, but the places and what is in the menu without a study too', () => {
    const shown = new Set(
      Object.values(menuModel(lines()))
        .flat()
        .map((line) => (line as { id?: string } | null)?.id),
    );
    const missing = shellCommands.commands.map(({ id }) => id).filter((id) => !shown.has(id));
    expect(missing).toEqual(['app.place', 'app.requests', 'app.tools', 'app.about', 'app.privacy']);
  });
  it('does what is chosen, once it is still there', async () => {
    runChosen(lines(), { id: 'app.goTo', option: 1 });
    runChosen(lines(), { id: 'screening.include', option: 0 });
    runChosen(lines(), { id: 'app.goTo', option: 9 });
    await Promise.resolve();
    expect(goTo.mock.calls).toEqual([[1]]);
    expect(include).toHaveBeenCalledTimes(1);
  });
  it('takes back in the field where one types, and else in the log', () => {
    document.querySelector('textarea')?.focus();
    runChosen(lines(), { id: 'app.undo', option: 0 });
    expect(editField).toHaveBeenCalledWith('undo');
    expect(revert).not.toHaveBeenCalled();
    document.querySelector('button')?.focus();
    runChosen(lines(), { id: 'app.redo', option: 0 });
    expect(revert).toHaveBeenCalledWith('redo');
  });
});
