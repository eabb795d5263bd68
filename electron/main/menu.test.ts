import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { MenuModel } from '../../shared/ipc/window-contract';
import { acceleratorOf, menuTemplate, NO_COMMANDS } from './menu';
import { shellTexts } from './shell-texts';

const actions = { open: vi.fn(), print: vi.fn(), quit: vi.fn(), choose: vi.fn() };
const command = (id: string, label: string, key: string | null = null, option = 0) => ({
  id,
  option,
  label,
  key,
});
const model: MenuModel = {
  ...NO_COMMANDS,
  recent: [command('start.project', 'Werk & inkomen', null, 3)],
  edit: [command('app.undo', 'Ongedaan maken', 'Mod+z')],
  go: [command('app.goTo', 'Naar Longlist', null, 7), command('app.back', 'Terug', 'Alt+ArrowLeft')],
  page: { label: 'Screenen', commands: [command('screening.include', 'Opnemen', 'i')] },
  help: [command('app.guide', 'Handleiding', 'F1')],
};
const submenu = (template: MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions[] =>
  (template.find((menu) => menu.label === label)?.submenu ?? []) as MenuItemConstructorOptions[];
const labels = (items: MenuItemConstructorOptions[]): (string | undefined)[] =>
  items.map((i) => i.label ?? i.type);

describe('the application menu', () => {
  const template = menuTemplate(model, shellTexts.nl, actions, false);
  it('lists the commands and what is the window’s own, in the person’s language', () => {
    expect(labels(template)).toEqual(['Bestand', 'Bewerken', 'Ga naar', 'Screenen', 'Beeld', 'Help']);
    expect(labels(submenu(template, 'Bewerken'))).toEqual([
      ...['Ongedaan maken', 'separator', 'Knippen', 'Kopiëren', 'Plakken', 'Alles selecteren'],
    ]);
    expect(labels(menuTemplate(NO_COMMANDS, shellTexts.en, actions, false))).toEqual([
      'File',
      'Edit',
      'View',
    ]);
  });
  it('has neither reload nor developer tools, nor the field’s own undo', () => {
    expect(JSON.stringify(template)).not.toMatch(/reload|devtools|"role":"(undo|redo)"/i);
  });
  it('shows keys and leaves them to the page', () => {
    expect(submenu(template, 'Bewerken')[0]).toMatchObject({
      accelerator: 'CmdOrCtrl+Z',
      registerAccelerator: false,
    });
    expect(submenu(template, 'Screenen')[0]).toMatchObject({ accelerator: 'I', registerAccelerator: false });
    const onMac = menuTemplate(model, shellTexts.nl, actions, true);
    expect(submenu(onMac, 'Screenen')[0]?.accelerator).toBeUndefined();
    expect(onMac[0]).toEqual({ role: 'appMenu' });
  });
  it('gives back what was chosen', () => {
    const [recent] = submenu(submenu(template, 'Bestand'), 'Recente projecten');
    expect(recent?.label).toBe('Werk && inkomen');
    recent?.click?.({} as never, undefined, {});
    expect(actions.choose).toHaveBeenCalledWith({ id: 'start.project', option: 3 });
  });
  it.each([
    ['Mod+Shift+z', 'CmdOrCtrl+Shift+Z'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['+', 'Plus'],
    ['F1', 'F1'],
    ['Mod+[', 'CmdOrCtrl+['],
  ])('%s is %s', (key, accelerator) => expect(acceleratorOf(key)).toBe(accelerator));
});
