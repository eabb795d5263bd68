// Texts of references: read when they are asked for, under what duplicates and corrections add.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fixedEnv, newId, type ProjectId } from '../../shared/kernel/ids';
import type { Reference } from '../../shared/model/reference';
import { mergedWith } from '../../shared/review/merged';
import { bareReference } from '../../tests/helpers/references';
import { ProjectDb } from './database';
import { inPassing, withTexts } from './texts-on-demand';

const env = fixedEnv(0);
let db: ProjectDb;
let light: Reference[];
beforeEach(async () => {
  db = new ProjectDb(newId<ProjectId>(env));
  const make = (id: string, sequence: number): Reference =>
    bareReference(
      id,
      { type: 'book', title: id, abstract: `Tekst ${id}` },
      { batchId: 'b' as never, sequence },
    );
  await db.references.addAll([make('a', 0), make('b', 1)], 'b');
  light = [];
  for await (const piece of db.references.all()) light.push(...piece);
});
afterEach(() => db.close());

it('are not there before, and are of each reference its own after', async () => {
  expect(() => light[0]?.csl.abstract).toThrow();
  expect((await withTexts(db, light)).map((r) => r.csl.abstract)).toEqual(['Tekst a', 'Tekst b']);
});

it('of a reference that is held whole are the same', async () => {
  const whole = bareReference('c', { type: 'book', abstract: 'Hier' });
  expect((await withTexts(db, [whole]))[0]).toBe(whole);
});

it('of one that stands for duplicates keep what these add', async () => {
  const group = {
    id: 'g',
    keptId: 'a',
    memberIds: ['a', 'b'],
    merged: { DOI: '10.1/x' },
    from: {},
    chosen: {},
  } as never;
  const merged = mergedWith(light[0]!, group);
  const [read] = await withTexts(db, [merged]);
  expect([read?.csl.abstract, read?.csl.DOI]).toEqual(['Tekst a', '10.1/x']);
  expect(inPassing(merged).csl.DOI).toBe('10.1/x');
});
