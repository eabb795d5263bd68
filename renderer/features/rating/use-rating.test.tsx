// @vitest-environment jsdom
// The rating of a reference by who works now.
import { openStudy } from '../../../tests/helpers/drawn';
import { hooked } from '../../../tests/helpers/drawn-marked';
import { bareReference } from '../../../tests/helpers/references';
import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../shared/kernel/ids';
import { newPerson } from '../../../shared/model/people';
import { emptyRating, ratingId } from '../../../shared/model/rating';
import { answering } from './rating-writes';
import { useRating } from './use-rating';

test('is nobody’s before it is made, of this person after, and overruled where it differs from the path', async () => {
  const { session, by } = await openStudy();
  const reference = bareReference('r1', { type: 'book', title: 'T' });
  const other = bareReference('r2', { type: 'book', title: 'T' });
  await session.commit(
    by,
    'test',
    [reference, other].map((r) => ({ table: 'references', id: r.id, after: r })),
  );
  const { result } = hooked(() => useRating(reference), session);
  expect(result.current).toMatchObject({
    id: ratingId(reference.id, by),
    own: null,
    isLocked: false,
    isOverruled: false,
    others: '',
  });
  const { level } = result.current.scale.levels.at(-1)!;
  await act(() =>
    result.current.save(() => ({ value: { type: 'level', level } }), { since: session.readAt }),
  );
  await waitFor(() =>
    expect(result.current.own).toMatchObject({
      referenceId: reference.id,
      personId: by,
      value: { type: 'level', level },
    }),
  );
  expect(session.data.ratings).toHaveLength(1);
  expect(result.current.isOverruled).toBe(
    result.current.path.level !== null && result.current.path.level !== level,
  );
  const { result: elsewhere } = hooked(() => useRating(other), session);
  expect(elsewhere.current.own).toBeNull();
});

test('the path goes on with each answer that is given', async () => {
  const { session, by } = await openStudy();
  const reference = bareReference('r1', { type: 'book', title: 'T' });
  await session.commit(by, 'test', [{ table: 'references', id: reference.id, after: reference }]);
  const { result } = hooked(() => useRating(reference), session);
  expect(result.current.path.asked).toEqual([]);
  const question = result.current.path.current!;
  const answer = question.answers[0]!;
  await act(() => result.current.save(answering(question.id, answer.id), { since: session.readAt }));
  await waitFor(() =>
    expect(result.current.path.asked.map((step) => [step.question.id, step.answerId])).toEqual([
      [question.id, answer.id],
    ]),
  );
});

test('what a rater elsewhere gave is kept back until this person has given a level, and is no outcome', async () => {
  const { session, by } = await openStudy();
  const reference = bareReference('r1', { type: 'book', title: 'T' });
  const tool = newPerson({
    id: 'tool' as PersonId,
    name: 'Hulp',
    role: 'assistant',
    colour: '#000',
    origin: 'Hulp',
  });
  const given = {
    ...emptyRating(reference.id, tool.id, 'sms', 1),
    value: { type: 'level', level: 4 } as const,
  };
  await session.commit(by, 'test', [
    { table: 'references', id: reference.id, after: reference },
    { table: 'persons', id: tool.id, after: tool },
    { table: 'ratings', id: given.id, after: given },
  ]);
  const { result } = hooked(() => useRating(reference), session);
  expect(result.current).toMatchObject({ others: '', outcome: null });
  await act(() =>
    result.current.save(() => ({ value: { type: 'level', level: 2 } }), { since: session.readAt }),
  );
  await waitFor(() => expect(result.current).toMatchObject({ others: 'Hulp 4', outcome: '2' }));
});
