// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ProjectId } from '../../../shared/kernel/ids';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { OpenPractice } from './OpenPractice';
import { practiceStudy } from './practice';

vi.mock('./practice', () => ({ practiceStudy: vi.fn() }));

test('what fails is told, and it can be asked again; then the study is entered', async () => {
  const onError = vi.fn();
  draw(<OpenPractice onError={onError} />);
  const button = (): HTMLButtonElement => screen.getByRole('button', { name: nl['projects.practice'] });
  vi.mocked(practiceStudy).mockRejectedValueOnce('vol');
  fireEvent.click(button());
  await waitFor(() => expect(onError.mock.calls).toEqual([['vol']]));
  await waitFor(() => expect(button().disabled).toBe(false));
  vi.mocked(practiceStudy).mockResolvedValueOnce('p1' as ProjectId);
  fireEvent.click(button());
  await waitFor(() => expect(useAppStore.getState().projectId).toBe('p1'));
});
