// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { choose, press } from '../../tests/helpers/fill-in';
import { bert } from '../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { useAppStore } from '../store/app.store';
import { Pages, PersonAndLanguage } from './Navigation';

// What the pages hold is not drawn here.
vi.mock('./pages', () => {
  const page = (id: string) => ({ id, icon: () => null });
  return {
    sections: [
      { label: 'nav.group.search', pages: [page('import')] },
      { label: 'nav.group.sieve', pages: [page('longlist'), page('screening')] },
    ],
  };
});

test('the page one is on is marked, and each goes to its own', async () => {
  const { session } = await openStudy('Mijn studie');
  useAppStore.setState({ page: 'longlist', projectId: session.id });
  draw(<Pages />, session);
  const current = (): string[] =>
    screen
      .getAllByRole('button')
      .filter((b) => b.getAttribute('aria-current') === 'page')
      .map((b) => b.textContent);
  expect(screen.getByText('Mijn studie')).toBeDefined();
  expect(current()).toEqual([nl['nav.longlist']]);
  const active = [...document.querySelectorAll('button[data-active]')].map((b) => b.textContent);
  expect(active).toEqual([nl['nav.longlist']]);
  await press(nl['nav.screening']);
  expect(useAppStore.getState().page).toBe('screening');
  expect(current()).toEqual([nl['nav.screening']]);
  await press(nl['nav.projects']);
  expect(useAppStore.getState().projectId).toBeNull();
});

test('who works and in which language are chosen', async () => {
  const { session, by } = await openStudy();
  await session.commit(by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  draw(<PersonAndLanguage />, session);
  await choose(nl['nav.person'], 'Bert');
  expect(useAppStore.getState().personId).toBe('bert');
  await choose(nl['nav.language'], 'English');
  expect(useAppStore.getState().language).toBe('en');
  await choose(nl['nav.language'], 'Nederlands');
  expect(useAppStore.getState().language).toBe('nl');
});
