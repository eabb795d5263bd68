import { afterEach, describe, expect, it } from 'vitest';
import { changeKey, useChangedKeys } from './changed-keys';
import { type AnyGroup, defineCommands } from './command';
import type { Live } from './live';
import { commandFor, type Where } from './pressed';

type Desk = { isOpen: boolean; reasons: string[]; isHeld: boolean };
const desk: Desk = { isOpen: true, reasons: ['land', 'jaar'], isHeld: false };
const nothing = (): void => undefined;
const free: Where = { target: null, isTyping: false, isDialogOpen: false, isBeside: false };
const id = (key: string, where: Where, desks: readonly Live[]): string | null => {
  const found = commandFor(key, where, desks);
  return found === null ? null : `${found.command.id}:${found.option}`;
};

const app = defineCommands<Desk>()(
  { id: 'app', text: 'nav.label', reach: 'app' },
  {
    undo: { text: 'nav.undo', keys: ['Mod+z'], run: nothing },
    palette: { text: 'nav.undo', keys: ['Mod+k'], isWhileTyping: true, run: nothing },
    include: { text: 'nav.undo', keys: ['i'], run: nothing },
    keys: { text: 'nav.undo', keys: ['?'], run: nothing },
  },
);
const page = defineCommands<Desk>()(
  { id: 'page', text: 'nav.label', reach: 'page' },
  {
    include: { text: 'nav.undo', keys: ['i', 'Enter'], when: (d) => d.isOpen, run: nothing },
    exclude: { text: 'nav.undo', keys: ['1', '2', '3'], options: (d) => d.reasons, run: nothing },
    turn: { text: 'nav.undo', keys: ['Shift+r'], run: nothing },
    read: { text: 'nav.undo', keys: ['r'], run: nothing },
  },
);
const part = defineCommands<Desk>()(
  { id: 'part', text: 'nav.label', reach: 'part', isHeld: (d) => d.isHeld },
  { include: { text: 'nav.undo', keys: ['i'], run: nothing } },
);

const shown = (group: AnyGroup, now: Desk = desk, element: Element | null = null): Live => ({
  group,
  desk: () => now,
  part: () => element,
  turn: Promise.resolve(),
});
const inside = {} as Element;
const box = { contains: (other: unknown) => other === inside } as Element;

describe('a key', () => {
  it('means the command of the narrowest reach, whatever came first', () => {
    const all = [shown(part, desk, box), shown(page), shown(app)];
    expect(id('i', { ...free, target: inside }, all)).toBe('part.include:0');
    expect(id('i', free, all)).toBe('page.include:0');
    expect(id('i', free, [shown(app)])).toBe('app.include:0');
  });

  it('beside the page means only what acts everywhere', () => {
    const beside = { ...free, target: inside, isBeside: true };
    expect(id('i', beside, [shown(part, desk, box), shown(page), shown(app)])).toBe('app.include:0');
    expect(id('i', beside, [shown(part, desk, box), shown(page)])).toBeNull();
  });

  it('of two alike means that of what came on screen last', () => {
    const [first, second] = [shown(page), shown(page)];
    expect(commandFor('i', free, [first, second])?.at).toBe(second);
  });

  it('passes by what cannot be done now', () => {
    const all = [shown(page, { ...desk, isOpen: false }), shown(app)];
    expect(id('i', free, all)).toBe('app.include:0');
    expect(id('x', free, all)).toBeNull();
  });

  it('may be another name of the same, or one of a row', () => {
    expect(id('Enter', free, [shown(page)])).toBe('page.include:0');
    expect(id('2', free, [shown(page)])).toBe('page.exclude:1');
    expect(id('3', free, [shown(page)])).toBeNull();
  });

  it('with Shift is its own, else that of the letter', () => {
    expect(id('Shift+r', free, [shown(page)])).toBe('page.turn:0');
    expect(id('Shift+i', free, [shown(page)])).toBe('page.include:0');
  });

  it('does nothing where its group waits for a field', () => {
    const held = shown(part, { ...desk, isHeld: true }, box);
    expect(id('i', { ...free, target: inside }, [held])).toBeNull();
  });
});

describe('while a text is typed', () => {
  it('only what says so acts', () => {
    const all = [shown(page), shown(app)];
    const typing = { ...free, isTyping: true };
    expect(id('i', typing, all)).toBeNull();
    expect(id('Mod+z', typing, all)).toBeNull();
    expect(id('Mod+k', typing, all)).toBe('app.palette:0');
  });
});

describe('beneath a dialog', () => {
  it('letters do nothing, and keys with Control act', () => {
    const beneath = { ...free, isDialogOpen: true };
    expect(id('i', beneath, [shown(page), shown(app)])).toBeNull();
    expect(id('?', beneath, [shown(app)])).toBeNull();
    expect(id('Mod+z', beneath, [shown(app)])).toBe('app.undo:0');
  });
});

describe('a key that was changed', () => {
  afterEach(() => useChangedKeys.setState({ keys: {} }));

  it('does its command, and none of those that it had does', () => {
    changeKey('page.include', 'y');
    const all = [shown(page), shown(app)];
    expect(id('y', free, all)).toBe('page.include:0');
    expect(id('Enter', free, all)).toBeNull();
    expect(id('i', free, all)).toBe('app.include:0');
    changeKey('page.include', null);
    expect(id('i', free, all)).toBe('page.include:0');
  });

  it('leaves a row as it is', () => {
    changeKey('page.exclude', 'y');
    expect(id('y', free, [shown(page)])).toBeNull();
    expect(id('2', free, [shown(page)])).toBe('page.exclude:1');
  });
});
