// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { choose, valueOf } from '../../tests/helpers/fill-in';
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { useAppStore } from '../store/app.store';
import { LanguageSelect } from './LanguageSelect';

test('each language is called by its own name, and one is always chosen', async () => {
  draw(<LanguageSelect />);
  expect(valueOf(nl['nav.language'])).toBe('Nederlands');
  await choose(nl['nav.language'], 'English');
  await waitFor(() => expect(useAppStore.getState().language).toBe('en'));
  await waitFor(() => expect(valueOf(nl['nav.language'])).toBe('English'));
  await choose(nl['nav.language'], 'English');
  expect(useAppStore.getState().language).toBe('en');
});
