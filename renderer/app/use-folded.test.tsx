// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { useAppStore } from '../store/app.store';
import { Fold } from './Navigation';
import { useFolded } from './use-folded';

function Window() {
  const [isFolded, fold] = useFolded();
  return <Fold isFolded={isFolded} onFold={fold} />;
}
afterEach(() => void vi.restoreAllMocks());
const press = (key: 'nav.fold' | 'nav.unfold') =>
  fireEvent.click(screen.getByRole('button', { name: nl[key] }));

test('the navigation is folded and unfolded, and is so again', () => {
  draw(<Window />);
  press('nav.fold');
  expect(useAppStore.getState().isFolded).toBe(true);
  press('nav.unfold');
  expect(useAppStore.getState().isFolded).toBe(false);
});

test('in a narrow window it begins folded, and unfolding it there changes nothing elsewhere', () => {
  const narrow = Object.assign(new EventTarget(), { matches: true }) as MediaQueryList;
  vi.spyOn(window, 'matchMedia').mockReturnValue(narrow);
  draw(<Window />);
  press('nav.unfold');
  expect(screen.getByRole('button', { name: nl['nav.fold'] })).toBeDefined();
  expect(useAppStore.getState().isFolded).toBe(false);
});
