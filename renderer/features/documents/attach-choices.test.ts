import { expect, test } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { attachChosen, bySureness, proposed } from './attach-choices';
import type { MatchedFile } from './match-files';

const [r1, r2] = ['r1', 'r2'] as [ReferenceId, ReferenceId];
const file = (name: string): File => new File([], name);
const match = (name: string, verdict: MatchedFile['verdict'], ids: ReferenceId[]): MatchedFile =>
  ({ file: file(name), verdict, candidates: ids.map((referenceId) => ({ referenceId })) }) as MatchedFile;
const matched = [match('a', 'sure', [r1]), match('b', 'none', [r2]), match('c', 'doubtful', [r2, r1])];

test('the likeliest reference is proposed; none where nothing matches', () => {
  expect([...proposed(matched).values()]).toEqual([r1, null, r2]);
  expect([...proposed([match('d', 'doubtful', [])]).values()]).toEqual([null]);
});

test('what is doubtful is looked at first', () => {
  const { doubtful, sure } = bySureness(matched);
  expect(doubtful.map((m) => m.file.name)).toEqual(['b', 'c']);
  expect(sure.map((m) => m.file.name)).toEqual(['a']);
});

test('files go to what was chosen; those without stay, and how each fared is said', async () => {
  const files = ['a', 'b', 'c', 'd'].map(file);
  const [a, b, c] = files as [File, File, File];
  const stored: string[] = [];
  const outcome = await attachChosen(
    files,
    new Map([
      [a, r1],
      [b, null],
      [c, r2],
    ]),
    (id, { name }) => {
      stored.push(`${name}:${id}`);
      return Promise.resolve({ name, refusal: name === 'c' ? ('unknown' as const) : null, omitted: {} });
    },
  );
  expect(stored).toEqual(['a:r1', 'c:r2']);
  expect(outcome.count).toBe(1);
  expect(outcome.fared.map((f) => [f.name, f.refusal])).toEqual([
    ['a', null],
    ['c', 'unknown'],
  ]);
});
