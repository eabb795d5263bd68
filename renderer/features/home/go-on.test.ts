import { expect, test } from 'vitest';
import { emptyProjectData } from '../../../shared/model/tables';
import type { Waiting } from '../../../shared/review/waiting';
import { studyOf } from '../../../tests/helpers/marked';
import { onward } from './go-on';
import { barsOf } from './sieve-bars';

const t = ((key: string, values?: { count: number }) => `${key} ${values?.count ?? ''}`.trim()) as never;

test('one goes on with what waits first, in a new study with the first step, at the end with the report', () => {
  const waiting: Waiting[] = [
    { code: 'returned', count: 2, page: 'reading', subject: 'r' },
    { code: 'late', count: 1, page: 'correspondents', subject: null },
  ];
  expect(onward(studyOf(), waiting, t)).toEqual({
    page: 'reading',
    subject: 'r',
    text: 'waiting.returned 2',
  });
  const proposal: Waiting = { code: 'proposal', count: 1, page: 'reading', subject: 'r', part: 'proposals' };
  expect(onward(studyOf(), [proposal], t)).toMatchObject({ subject: 'r', part: 'proposals' });
  const empty = { ...emptyProjectData(), projects: [{ ...studyOf().projects[0]!, question: '' }] };
  expect(onward(empty, [], t)).toEqual({ page: 'protocol', subject: null, text: 'first.question' });
  expect(onward(studyOf(), [], t)).toEqual({ page: 'report', subject: null, text: 'home.toReport' });
  expect(onward(studyOf(), null, t)).toBeNull();
});

test('bars are drawn beside the largest, and a few of many are seen as well', () => {
  const step = (count: number, open: number) => ({ code: 'unique' as const, count, open });
  const widths = barsOf([step(200, 0), step(50, 100), step(1, 0), step(0, 0)]).map((b) => [
    b.through,
    b.waiting,
  ]);
  expect(widths).toEqual([
    [100, 0],
    [25, 50],
    [0.6, 0],
    [0, 0],
  ]);
  expect(barsOf([step(0, 0)])[0]).toMatchObject({ through: 0, waiting: 0 });
});
