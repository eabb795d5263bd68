// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { renameProject } from './project-actions';
import { RenameForm } from './RenameForm';

vi.mock('./project-actions', () => ({ renameProject: vi.fn() }));

test('another name is given without spaces around it, and none without a name; what fails is told', async () => {
  const [onDone, onError] = [vi.fn(), vi.fn()];
  const project = { id: 'p' as never, title: 'Studie', createdAt: 1, deletedAt: null };
  const { container } = draw(<RenameForm project={project} onDone={onDone} onError={onError} />);
  const field = screen.getByRole('textbox', { name: nl['common.title'] });
  const send = (value: string): void => {
    fireEvent.change(field, { target: { value } });
    fireEvent.submit(container.querySelector('form')!);
  };
  expect(field).toHaveProperty('value', 'Studie');
  send('  ');
  expect(renameProject).not.toHaveBeenCalled();
  vi.mocked(renameProject).mockRejectedValueOnce('fout');
  send('Een');
  await waitFor(() => expect(onError.mock.calls).toEqual([['fout']]));
  expect(onDone).not.toHaveBeenCalled();
  vi.mocked(renameProject).mockResolvedValueOnce();
  send(' Twee ');
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  expect(vi.mocked(renameProject).mock.lastCall).toEqual(['p', 'Twee']);
  expect(field).toHaveProperty('value', 'Studie');
  // Its draft is dropped meanwhile.
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
});
