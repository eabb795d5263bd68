// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useAppStore } from '../../store/app.store';
import { returnedTo } from '../../../shared/review/returned';
import { ReturnedList } from './ReturnedList';

vi.mock('../../../shared/review/returned', () => ({ returnedTo: vi.fn() }));

test('shows nothing without ratings that were sent back, and leads to each that was', async () => {
  const { session } = await openStudy();
  vi.mocked(returnedTo).mockReturnValue([]);
  const { unmount } = draw(<ReturnedList />, session);
  expect(screen.queryByRole('button')).toBeNull();
  unmount();
  const reference = bareReference('r7', { type: 'book', title: 'Titel', author: [{ family: 'Jansen' }] });
  vi.mocked(returnedTo).mockReturnValue([{ reference, comment: 'Zie tabel 2' }] as never);
  draw(<ReturnedList />, session);
  expect(screen.getByText('Zie tabel 2')).toBeDefined();
  expect(screen.getByText('Jansen').className).toContain('zeef-cut');
  fireEvent.click(screen.getByRole('button'));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'r7' });
});
