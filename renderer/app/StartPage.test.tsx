// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { closeGuide, useGuideStore } from '../store/guide.store';
import { StartPage } from './StartPage';

vi.mock('../features/projects', () => ({ ProjectsPage: ({ guide }: { guide: object }) => guide }));
vi.mock('../features/guide', () => ({
  Guide: ({ place }: { place: { chapter: string } }) => <p>{`guide at ${place.chapter}`}</p>,
}));

test('the guide opens by its button and by F1, and F1 is no longer heard when the page is left', async () => {
  const { unmount } = draw(<StartPage lost={[]} />);
  fireEvent.click(screen.getByRole('button', { name: nl['guide.title'] }));
  expect(await screen.findByText('guide at start')).toBeDefined();
  closeGuide();
  expect(fireEvent.keyDown(window, { key: 'F2' })).toBe(true);
  expect(useGuideStore.getState().place).toBeNull();
  expect(fireEvent.keyDown(window, { key: 'F1' })).toBe(false);
  expect(useGuideStore.getState().place?.chapter).toBe('start');
  closeGuide();
  unmount();
  fireEvent.keyDown(window, { key: 'F1' });
  expect(useGuideStore.getState().place).toBeNull();
});
