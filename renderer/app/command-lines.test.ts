// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type AnyGroup, defineCommands } from '../commands/command';
import type { Live } from '../commands/live';
import type { Translate } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { keyLines, matchingLines, paletteLines } from './command-lines';

const t: Translate = (key, values) => nl[key].replace('{{option}}', String(values?.option ?? ''));
const nothing = (): void => undefined;
type Desk = { reasons: string[]; isOpen: boolean };
const group = defineCommands<Desk>()(
  { id: 'a', text: 'nav.screening', reach: 'page' },
  {
    include: { text: 'screening.include', keys: ['i', 'j'], when: (d) => d.isOpen, run: nothing },
    because: {
      text: 'screening.excludeBecause',
      keys: ['1', '2', '3'],
      options: (d) => d.reasons,
      run: nothing,
    },
    read: { text: 'longlist.read', run: nothing },
  },
);
const other = defineCommands<null>()(
  { id: 'b', text: 'command.everywhere', reach: 'app' },
  { undo: { text: 'nav.undo', keys: ['Mod+z'], run: nothing } },
);
const live = (of: AnyGroup, desk: unknown): Live => ({
  group: of,
  desk: () => desk,
  part: () => null,
  turn: Promise.resolve(),
});
const lines = paletteLines(
  [live(other, null), live(group, { reasons: ['Niet in land', 'Vóór 2010'], isOpen: true })],
  t,
);
const texts = (of: typeof lines): string[] => of.map((line) => line.text);

describe('the palette', () => {
  it('has what can be done now, each option apart, what came last first', () => {
    expect(lines.map(({ id, text, key }) => [id, text, key])).toEqual([
      ['a.include', 'Insluiten', 'I'],
      ['a.because.0', 'Uitsluiten: Niet in land', '1'],
      ['a.because.1', 'Uitsluiten: Vóór 2010', '2'],
      ['a.read', 'Lezen', null],
      ['b.undo', 'Ongedaan maken', 'Ctrl+Z'],
    ]);
  });

  it('leaves out what cannot be done', () => {
    expect(texts(paletteLines([live(group, { reasons: [], isOpen: false })], t))).toEqual(['Lezen']);
  });

  it('lists of two desks of a group the one that is in use', () => {
    const listed = { ...group, isListed: (d: Desk) => d.reasons.length === 0 };
    const both = [
      live(listed, { reasons: ['Land'], isOpen: true }),
      live(listed, { reasons: [], isOpen: false }),
    ];
    expect(texts(paletteLines(both, t))).toEqual(['Lezen']);
  });

  it('finds each word anywhere, also in the name of the screen, whatever accents and capitals', () => {
    expect(texts(matchingLines(lines, 'VOOR uitsl'))).toEqual(['Uitsluiten: Vóór 2010']);
    expect(texts(matchingLines(lines, 'overal'))).toEqual(['Ongedaan maken']);
    expect(matchingLines(lines, 'xyz')).toEqual([]);
    expect(matchingLines(lines, ' ')).toEqual(lines);
  });

  it('has what begins with the words first', () => {
    expect(texts(matchingLines(lines, 'in'))[0]).toBe('Insluiten');
    // 'Insluiten' stands on the screen 'Screenen' too: found by that, it comes after what begins so.
    const [include, , , read, undo] = lines;
    const mixed = [include, undo, read].map((line) => ({ ...line!, group: 'lezen' }));
    expect(texts(matchingLines(mixed, 'lezen'))).toEqual(['Lezen', 'Insluiten', 'Ongedaan maken']);
    expect(texts(matchingLines(lines, 'uitsluiten: v'))[0]).toBe('Uitsluiten: Vóór 2010');
  });
});

describe('the list of keys', () => {
  it('has each command with keys: all of them, or the first and last of a row', () => {
    expect(keyLines(group, t)).toEqual([
      { command: group.of.include, keys: ['I', 'J'], text: 'Insluiten' },
      { command: group.of.because, keys: ['1 – 3'], text: 'Uitsluiten: …' },
    ]);
  });
});
