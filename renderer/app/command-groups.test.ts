// @vitest-environment jsdom
import '../../tests/helpers/drawn';
import { expect, it } from 'vitest';
import { commandGroups } from './command-groups';

const keysOf = (id: string): string[] =>
  (commandGroups.find((g) => g.id === id)?.commands ?? []).flatMap((c) => c.keys ?? []);

it('no two commands have the same name', () => {
  const ids = commandGroups.flatMap((g) => g.commands.map((c) => c.id));
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(commandGroups.map((g) => g.id))('within %s no key means two things', (id) => {
  const keys = keysOf(id);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

it.each(commandGroups.filter((g) => g.reach !== 'app').map((g) => g.id))(
  'no key of %s hides one that acts everywhere',
  (id) => {
    const everywhere = new Set(commandGroups.filter((g) => g.reach === 'app').flatMap((g) => keysOf(g.id)));
    expect(keysOf(id).filter((key) => everywhere.has(key))).toEqual([]);
  },
);
