// @vitest-environment jsdom
// Another key for a command: whose it is where that command can be met, and what is kept from all.
import '../../tests/helpers/drawn';
import { beforeEach, describe, expect, it } from 'vitest';
import { changedKey, useChangedKeys } from '../commands/changed-keys';
import type { AnyGroup, Command } from '../commands/command';
import { pairCommands } from '../features/duplicates/commands';
import { ratingCommands } from '../features/rating/commands';
import { readingCommands } from '../features/reading/annotations/commands';
import { reportCommands } from '../features/reading/commands';
import { reviewCommands } from '../features/review/commands';
import { screeningCommands } from '../features/screening/commands';
import type { Translate } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { areTogether, commandGroups } from './command-groups';
import { shellCommands } from './commands';
import { isHalfKey, refusalText, resetKey, tryKey } from './key-change';

const t: Translate = (key, values) =>
  nl[key].replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values?.[name] ?? ''));
const of = (group: AnyGroup, name: string): Command<unknown> => {
  const command = group.commands.find(({ id }) => id === `${group.id}.${name}`);
  if (command === undefined) throw new Error(name);
  return command as Command<unknown>;
};
const include = of(screeningCommands, 'include');
const exclude = of(screeningCommands, 'exclude');
/** Who has the key that a command asks for. */
const holder = (command: Command<unknown>, key: string): string | null => {
  const refusal = tryKey(command, key);
  return refusal?.is === 'taken' ? refusal.by.id : (refusal?.is ?? null);
};
beforeEach(() => useChangedKeys.setState({ keys: {} }));

describe('a key that was pressed', () => {
  it('becomes the command’s, in place of those that it has', () => {
    expect(tryKey(include, 'y')).toBeNull();
    expect(changedKey(include.id)).toBe('y');
    // What it had is free now.
    expect(holder(exclude, 'i')).toBeNull();
  });

  it('is refused where another command has it within reach, with that command', () => {
    expect(holder(include, 'm')).toBe('screening.maybe');
    expect(holder(include, '3')).toBe('screening.excludeBecause');
    expect(holder(include, '?')).toBe('app.keys');
    expect(holder(of(shellCommands, 'keys'), 'd')).toBe('duplicates.different');
    expect(holder(of(reportCommands, 'side'), 'u')).toBe('reading.underline');
    expect(holder(of(readingCommands, 'area'), 's')).toBe('report.side');
    expect(changedKey(include.id)).toBeUndefined();
    const refusal = tryKey(include, 'm');
    expect(refusal && refusalText(refusal, t)).toBe(
      'M is al van ‘Misschien’ (Screenen). Geef die opdracht eerst een andere toets.',
    );
  });

  it('is refused where it was given to another', () => {
    tryKey(include, 'y');
    expect(holder(exclude, 'y')).toBe('screening.include');
  });

  it('is free where the other is on another page or in another part', () => {
    expect(holder(include, 'd')).toBeNull();
    expect(holder(of(ratingCommands, 'guide'), 'a')).toBeNull();
    expect(holder(of(reviewCommands, 'open'), 'g')).toBeNull();
  });

  it('that is a standard key of its own brings all of them back', () => {
    const next = of(screeningCommands, 'next');
    tryKey(next, 'y');
    expect(tryKey(next, 'ArrowRight')).toBeNull();
    expect(changedKey(next.id)).toBeUndefined();
  });

  it('is refused with its reason where it is kept from all, or goes into a text', () => {
    const said = (command: Command<unknown>, key: string | null): string => {
      const refusal = tryKey(command, key);
      return refusal === null ? '' : refusalText(refusal, t);
    };
    expect(said(include, 'Tab')).toBe('Tab gaat naar het volgende onderdeel en is niet te kiezen.');
    expect(said(include, 'Mod+c')).toContain('Ctrl+C hoort bij het bewerken van tekst');
    expect(said(include, null)).toBe('Toetsen met Alt zijn van het systeem.');
    const guide = of(shellCommands, 'guide');
    for (const key of ['h', 'Shift+h', 'Delete'])
      expect(said(guide, key)).toBe(t('command.key.typing', { mod: 'Ctrl' }));
    for (const key of ['Mod+e', 'F7']) expect(said(guide, key)).toBe('');
    expect(useChangedKeys.getState().keys).toEqual({ 'app.guide': 'F7' });
  });
});

describe('back to standard', () => {
  it('is refused while another command has a standard key, and not after', () => {
    tryKey(include, 'y');
    tryKey(exclude, 'i');
    expect(resetKey(include)).toMatchObject({ is: 'taken', key: 'i', by: { id: 'screening.exclude' } });
    expect(changedKey(include.id)).toBe('y');
    expect(resetKey(exclude)).toBeNull();
    expect(resetKey(include)).toBeNull();
    expect(useChangedKeys.getState().keys).toEqual({});
  });
});

describe('standard keys', () => {
  it.each(commandGroups.map((group) => group.id))('of %s meet none of another group', (id) => {
    const group = commandGroups.find((one) => one.id === id)!;
    const own = new Set(group.commands.flatMap(({ keys }) => keys ?? []));
    const others = commandGroups.filter((one) => one !== group && areTogether(group, one));
    const met = others.flatMap(({ commands }) =>
      commands.filter(({ keys }) => keys?.some((key) => own.has(key))),
    );
    expect(met.map((command) => command.id)).toEqual([]);
  });

  it('are of groups that are together by their screens', () => {
    expect(areTogether(reportCommands, readingCommands)).toBe(true);
    expect(areTogether(ratingCommands, reportCommands)).toBe(true);
    expect(areTogether(ratingCommands, readingCommands)).toBe(false);
    expect(areTogether(pairCommands, screeningCommands)).toBe(false);
    expect(areTogether(pairCommands, shellCommands)).toBe(true);
  });
});

it('a key that only begins another is none', () => {
  expect(['Shift', 'Control', 'Alt', 'Dead'].every(isHalfKey)).toBe(true);
  expect(['s', 'Delete', 'F2', 'Escape'].some(isHalfKey)).toBe(false);
});
