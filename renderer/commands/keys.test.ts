import { describe, expect, it } from 'vitest';
import { keyOf, keyText } from './keys';

const press = (key: string, held: readonly string[] = []): Parameters<typeof keyOf>[0] => ({
  key,
  ctrlKey: held.includes('Control'),
  metaKey: held.includes('Meta'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
  getModifierState: (name) => held.includes(name),
});

describe('the name of a key', () => {
  it.each([
    ['a letter', 'i', [], 'i'],
    ['a letter with Caps Lock', 'I', [], 'i'],
    ['a letter with Shift', 'R', ['Shift'], 'Shift+r'],
    ['a sign that needs Shift', '>', ['Shift'], '>'],
    ['an arrow', 'ArrowLeft', [], 'ArrowLeft'],
    ['an arrow with Shift', 'ArrowLeft', ['Shift'], 'Shift+ArrowLeft'],
    ['Control', 'z', ['Control'], 'Mod+z'],
    ['Command', 'z', ['Meta'], 'Mod+z'],
    ['Control and Shift', 'Z', ['Control', 'Shift'], 'Mod+Shift+z'],
    ['AltGr as Windows tells it', '{', ['Control', 'Alt', 'AltGraph'], '{'],
  ])('of %s', (_what, key, held, name) => {
    expect(keyOf(press(key, held), false)).toBe(name);
  });

  it('is none with Alt, which is the system’s', () => {
    for (const key of ['f', '[', 'ArrowUp']) expect(keyOf(press(key, ['Alt']), false)).toBeNull();
  });

  it('is one with Alt for back and forward, where the system has them so', () => {
    expect(keyOf(press('ArrowLeft', ['Alt']), false)).toBe('Alt+ArrowLeft');
    expect(keyOf(press('ArrowRight', ['Alt']), false)).toBe('Alt+ArrowRight');
  });

  it('is on a Mac the sign that Option makes, and none of what else is pressed with it', () => {
    expect(keyOf(press('[', ['Alt']), true)).toBe('[');
    expect(keyOf(press('{', ['Alt', 'Shift']), true)).toBe('{');
    for (const key of ['f', 'å', 'ArrowLeft', 'Dead']) expect(keyOf(press(key, ['Alt']), true)).toBeNull();
    for (const other of ['Meta', 'Control']) expect(keyOf(press('[', ['Alt', other]), true)).toBeNull();
  });
});

describe('a key in words', () => {
  it.each([
    ['i', 'I', 'I'],
    ['Mod+Shift+z', 'Ctrl+Shift+Z', '⌘⇧Z'],
    ['ArrowLeft', '←', '←'],
    ['+', '+', '+'],
    ['-', '−', '−'],
    ['Escape', 'Esc', 'Esc'],
    ['Delete', 'Delete', 'Delete'],
  ])('%s', (name, windows, mac) => {
    expect(keyText(name, false)).toBe(windows);
    expect(keyText(name, true)).toBe(mac);
  });
});
