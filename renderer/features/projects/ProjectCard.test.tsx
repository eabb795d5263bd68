// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { duplicateProject, setDeleted } from '../../db/projects.repository';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { ProjectCard } from './ProjectCard';

vi.mock('../../db/projects.repository', async (original) => ({
  ...(await original<object>()),
  duplicateProject: vi.fn(() => Promise.resolve()),
  setDeleted: vi.fn(() => Promise.resolve()),
}));
const [onExport, onError] = [vi.fn(), vi.fn()];
const drawCard = (): void => {
  const project = { id: 'p1' as never, title: 'Loonstudie', createdAt: 1, deletedAt: null };
  draw(<ProjectCard project={project} onExport={onExport} onChoose={vi.fn()} onError={onError} />);
};

test('its title opens it, unless that is being changed', async () => {
  drawCard();
  await press('Loonstudie');
  expect(useAppStore.getState().projectId).toBe('p1');
  expect(screen.queryByRole('textbox')).toBeNull();
  await press(nl['projects.rename']);
  expect(screen.queryByRole('button', { name: 'Loonstudie' })).toBeNull();
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Loonstudie');
});

test('is saved, copied under another title, and deleted, which is said; a failure is told', async () => {
  drawCard();
  await press(nl['projects.exportBundle']);
  expect(onExport).toHaveBeenCalledTimes(1);
  await press(nl['projects.duplicate']);
  const copy = textNow('projects.copyOf', { title: 'Loonstudie' });
  expect(vi.mocked(duplicateProject).mock.calls).toEqual([['p1', copy]]);
  await press(nl['common.delete']);
  expect(vi.mocked(setDeleted).mock.calls).toEqual([['p1', true]]);
  expect(await screen.findByText(textNow('projects.deleted', { title: 'Loonstudie' }))).toBeDefined();
  expect(onError).not.toHaveBeenCalled();
  vi.mocked(duplicateProject).mockRejectedValueOnce('kopie');
  vi.mocked(setDeleted).mockRejectedValueOnce('weg');
  await press(nl['projects.duplicate']);
  await press(nl['common.delete']);
  await waitFor(() => expect(onError.mock.calls).toEqual([['kopie'], ['weg']]));
});
