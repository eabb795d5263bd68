// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { press } from '../../tests/helpers/fill-in';
import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { useBuildAge } from '../store/build-age';
import { OldBuild } from './OldBuild';

const DAY = 86_400_000;
afterEach(() => {
  localStorage.clear();
  useBuildAge.setState({ builtAt: null, hiddenAt: 0 });
});

test('an old build says so once, until it is closed', async () => {
  useBuildAge.setState({ builtAt: Date.now() - 100 * DAY, hiddenAt: 0 });
  draw(<OldBuild />);
  expect(screen.getByText(nl['build.old'])).toBeDefined();
  await press(nl['common.close']);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(Number(localStorage.getItem('zeef-old-build-hidden'))).toBeGreaterThan(Date.now() - DAY);
});

test('a new one says nothing', () => {
  useBuildAge.setState({ builtAt: Date.now() - 80 * DAY, hiddenAt: 0 });
  draw(<OldBuild />);
  expect(screen.queryByRole('alert')).toBeNull();
});
