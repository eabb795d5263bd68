// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { setDeleted } from '../../db/projects.repository';
import { nl } from '../../lib/i18n/nl';
import { DeletedProjects } from './DeletedProjects';

vi.mock('../../db/projects.repository', async (original) => ({
  ...(await original<object>()),
  setDeleted: vi.fn(() => Promise.resolve()),
}));

test('each can be brought back or erased; there is nothing without any', async () => {
  const [onErase, onError] = [vi.fn(), vi.fn()];
  const projects = ['p1', 'p2'].map((id) => ({ id: id as never, title: id, createdAt: 1, deletedAt: 2 }));
  const { container } = draw(<DeletedProjects projects={[]} onErase={onErase} onError={onError} />);
  expect(container.querySelector('section')).toBeNull();
  draw(<DeletedProjects projects={projects} onErase={onErase} onError={onError} />);
  fireEvent.click(screen.getAllByRole('button', { name: nl['projects.restore'] })[1]!);
  expect(vi.mocked(setDeleted).mock.calls).toEqual([['p2', false]]);
  expect(onErase).not.toHaveBeenCalled();
  fireEvent.click(screen.getAllByRole('button', { name: nl['projects.purge'] })[0]!);
  expect(onErase.mock.calls).toEqual([[projects[0]]]);
  vi.mocked(setDeleted).mockRejectedValueOnce('fout');
  fireEvent.click(screen.getAllByRole('button', { name: nl['projects.restore'] })[0]!);
  await waitFor(() => expect(onError.mock.calls).toEqual([['fout']]));
});
