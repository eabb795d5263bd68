import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeGroup, tellApart } from '../duplicates/plan';
import type { DuplicateGroupId, PersonId, ReferenceId } from '../kernel/ids';
import type { DuplicateGroup } from '../model/duplicate-group';
import { type CslItem, newReference } from '../model/reference';
import { emptyProjectData } from '../model/tables';
import { mergedAway, samePublication } from './active';
import { withMergedValues } from './merged';
import { unitedGroups } from './united';

const NAMES = ['a', 'b', 'c', 'd', 'e'] as ReferenceId[];
const csl: Record<string, Partial<CslItem>> = { b: { DOI: '10.1/b' }, c: { publisher: 'P' } };
const references = NAMES.map((id, sequence) =>
  newReference({ id, csl: { type: 'book', title: `Title ${id}`, ...csl[id] }, sequence }),
);
const of = (ids: readonly string[]) => references.filter((r) => ids.includes(r.id));
const by = 'p' as PersonId;
const group = (id: string, kept: string, members: string, basis: DuplicateGroup['basis'] = 'sure', at = 0) =>
  makeGroup([...of([kept]), ...of(Array.from(members).filter((m) => m !== kept))], {
    ...{ id: id as DuplicateGroupId, basis, by, at },
  });
const data = (duplicates: DuplicateGroup[], apart: string[] = []) => ({
  ...emptyProjectData(),
  references,
  duplicates,
  distinctions: apart.map((pair) => tellApart(pair[0] as ReferenceId, pair[1] as ReferenceId, by, 0).after),
});

describe('groups of duplicates that two machines made', () => {
  it('are one where they share a reference: one of them stands, with what the others add', () => {
    const whole = data([group('g1', 'a', 'ab'), group('g2', 'b', 'bc', 'confirmed'), group('g3', 'd', 'de')]);
    const read = withMergedValues(whole);
    expect(read.duplicates.map((g) => [g.id, g.keptId, [...g.memberIds].sort().join('')])).toEqual([
      ['g1', 'b', 'abc'],
      ['g3', 'd', 'de'],
    ]);
    expect([...mergedAway(read)].sort()).toEqual(['a', 'c', 'e']);
    expect(read.references.find((r) => r.id === 'b')?.csl).toMatchObject({ DOI: '10.1/b', publisher: 'P' });
  });

  it('leave apart who was told apart, until that is settled', () => {
    const pair = withMergedValues(data([group('g1', 'a', 'ab')], ['ab']));
    expect([pair.duplicates, mergedAway(pair).size]).toEqual([[], 0]);
    const three = withMergedValues(data([group('g1', 'a', 'abc')], ['ac']));
    expect([...samePublication(three, 'a' as ReferenceId)].sort()).toEqual(['a', 'b']);
  });

  it('stand since the first of them that keeps the same one', () => {
    const groups = [group('g1', 'a', 'ab', 'sure', 10), group('g2', 'a', 'ac', 'sure', 20)];
    expect(unitedGroups(groups, [], references).map((g) => [g.keptId, g.at])).toEqual([['a', 10]]);
  });

  it('are the same list where nothing is to be read, and the same of it read twice', () => {
    const { duplicates, distinctions } = data([group('g1', 'a', 'ab'), group('g2', 'c', 'cd')], ['ac']);
    expect(unitedGroups(duplicates, distinctions, references)).toBe(duplicates);
    const once = unitedGroups([...duplicates, group('g0', 'b', 'bc')], [], references);
    expect(unitedGroups(once, [], references)).toBe(once);
  });

  it('hold each reference once, and lose no publication, whatever the groups and in whatever order', () => {
    const one = fc.record({
      members: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 4 }),
      at: fc.nat(3),
      basis: fc.constantFrom('sure' as const, 'confirmed' as const),
    });
    const pairs = fc.uniqueArray(fc.constantFrom('ab', 'ac', 'bc', 'cd', 'de'), { maxLength: 2 });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), pairs, (made, apart) => {
        const groups = made.map(({ members, at, basis }, n) =>
          group(`g${n}`, members[0] ?? '', members.join(''), basis, at),
        );
        const read = withMergedValues(data(groups, apart));
        const all = read.duplicates.flatMap((g) => g.memberIds);
        expect(new Set(all).size).toBe(all.length);
        expect(mergedAway(read).size).toBe(all.length - read.duplicates.length);
        for (const [x, y] of apart.map((p) => [p[0] as ReferenceId, p[1] as ReferenceId] as const))
          expect(samePublication(read, x).has(y)).toBe(false);
        const other = withMergedValues(data([...groups].reverse(), [...apart].reverse()));
        const letters = (d: typeof read) =>
          d.duplicates.map((g) => JSON.stringify([g.id, g.keptId, [...g.memberIds].sort()])).sort();
        expect(letters(other)).toEqual(letters(read));
      }),
    );
  });
});
