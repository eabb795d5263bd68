// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ConflictError } from '../db/write-errors';
import { nl } from '../lib/i18n/nl';
import { useAct } from './use-act';

type Work = Parameters<ReturnType<typeof useAct>>[1];
function Do({ work, done }: { work: Work; done: (isDone: boolean) => void }) {
  const act = useAct();
  return <button onClick={() => void act('Kiezen', work).then(done)}>doe</button>;
}
async function press(work: Work) {
  const { session, by } = await openStudy();
  const done = vi.fn();
  draw(<Do work={work} done={done} />, session);
  await userEvent.click(screen.getByRole('button', { name: 'doe' }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  return { session, by, isDone: done.mock.lastCall?.[0] as boolean };
}

test('what is done is built on what is shown', async () => {
  const work = vi.fn(() => Promise.resolve());
  const { session, isDone } = await press(work);
  expect(isDone).toBe(true);
  expect(work).toHaveBeenCalledWith({ since: session.readAt });
});

test('what fails is said with what it was', async () => {
  const { isDone } = await press(() => Promise.reject(new Error('stuk')));
  expect(isDone).toBe(false);
  expect(screen.getByText('stuk')).toBeDefined();
  expect(screen.getByText(/Kiezen/)).toBeDefined();
});

test.each([
  ['mine', 2],
  ['theirs', 1],
] as const)('where it was changed elsewhere it asks: %s does it %i times', async (answer, times) => {
  const conflict = { table: 'projects', id: 'p', path: 'title', by: 'x', at: 1, theirs: 'Hun titel' };
  const work = vi.fn<Work>().mockRejectedValueOnce(new ConflictError([conflict as never]));
  work.mockResolvedValue(undefined);
  const { isDone } = await press(work);
  expect(isDone).toBe(false);
  expect(screen.getByText(/Hun titel/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: nl[`act.conflict.${answer}`] }));
  await waitFor(() => expect(screen.queryByText(/Hun titel/)).toBeNull());
  expect(work).toHaveBeenCalledTimes(times);
});
