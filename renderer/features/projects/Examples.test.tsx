// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ProjectId } from '../../../shared/kernel/ids';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { Examples } from './Examples';
import { practiceStudy, publishedStudy } from './practice';

vi.mock('./practice', () => ({ practiceStudy: vi.fn(), publishedStudy: vi.fn() }));
beforeEach(() => {
  vi.mocked(practiceStudy)
    .mockReset()
    .mockResolvedValue('oefening' as ProjectId);
  vi.mocked(publishedStudy)
    .mockReset()
    .mockResolvedValue('voorbeeld' as ProjectId);
});
const onError = vi.fn();
const press = (text: string): boolean => fireEvent.click(screen.getByRole('button', { name: text }));

test('each example says what it is, and is opened', async () => {
  draw(<Examples onError={onError} />);
  for (const key of ['projects.practiceHelp', 'projects.publishedHelp'] as const)
    expect(screen.getByText(nl[key])).toBeDefined();
  press(nl['projects.published']);
  await waitFor(() => expect(useAppStore.getState().projectId).toBe('voorbeeld'));
  expect(practiceStudy).not.toHaveBeenCalled();
});

test('while one is made that is said in words, of that one alone', async () => {
  let made: (id: ProjectId) => void = () => undefined;
  vi.mocked(practiceStudy).mockReturnValueOnce(new Promise((resolve) => (made = resolve)));
  draw(<Examples onError={onError} />);
  const said = (): string =>
    screen
      .getAllByRole('status')
      .map((e) => e.textContent)
      .join('');
  expect(said()).toBe('');
  press(nl['projects.practice']);
  await waitFor(() => expect(said()).toBe(nl['projects.making.practice']));
  made('oefening' as ProjectId);
  await waitFor(() => expect(useAppStore.getState().projectId).toBe('oefening'));
});

test('one that cannot be made says why, and can be asked for again', async () => {
  vi.mocked(practiceStudy).mockRejectedValueOnce('vol');
  draw(<Examples onError={onError} />);
  press(nl['projects.practice']);
  await waitFor(() => expect(onError).toHaveBeenCalledWith('vol'));
  expect(useAppStore.getState().projectId).toBeNull();
  await waitFor(() =>
    expect(screen.getByRole('button', { name: nl['projects.practice'] })).toHaveProperty('disabled', false),
  );
  press(nl['projects.practice']);
  await waitFor(() => expect(useAppStore.getState().projectId).toBe('oefening'));
});
