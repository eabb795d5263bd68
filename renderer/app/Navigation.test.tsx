// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { choose, press } from '../../tests/helpers/fill-in';
import { bert } from '../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { CommandDesk } from '../commands/CommandDesk';
import { textNow } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { useAppStore } from '../store/app.store';
import { shellCommands, type ShellDesk } from './commands';
import { GuideLink, Pages, PersonAndLanguage } from './Navigation';

const { waiting } = vi.hoisted(() => ({ waiting: { list: null as unknown[] | null } }));
vi.mock('../ui-domain/waiting', () => ({ useWaiting: () => waiting.list }));
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
  draw(<Pages isFolded={false} />, session);
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

test('the guide is opened from here too, by the command of its key', async () => {
  const { session } = await openStudy();
  const guide = vi.fn();
  draw(
    <CommandDesk group={shellCommands} desk={{ guide } as unknown as ShellDesk}>
      <GuideLink />
    </CommandDesk>,
    session,
  );
  const link = screen.getByRole('button', { name: nl['guide.title'] });
  expect(link.getAttribute('title')).toBe(`${nl['guide.title']} (F1)`);
  await press(nl['guide.title']);
  expect(guide).toHaveBeenCalledOnce();
});

test('who works and in which language are chosen', async () => {
  const { session, by } = await openStudy();
  await session.commit(by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  draw(
    <>
      <PersonAndLanguage />
      <main id="content" tabIndex={0} />
    </>,
    session,
  );
  await choose(nl['nav.person'], 'Bert');
  // So that the keys of the page act for them.
  expect(document.activeElement?.id).toBe('content');
  expect(useAppStore.getState().personId).toBe('bert');
  await choose(nl['nav.language'], 'English');
  expect(useAppStore.getState().language).toBe('en');
  await choose(nl['nav.language'], 'Nederlands');
  expect(useAppStore.getState().language).toBe('nl');
});

test('a page says how much waits there, beside its name, and what came back stands out', async () => {
  waiting.list = [
    { code: 'title-abstract', count: 12, page: 'screening', subject: null },
    { code: 'full-text', count: 3, page: 'screening', subject: null },
    { code: 'returned', count: 1, page: 'import', subject: null },
  ];
  const { session } = await openStudy();
  draw(<Pages isFolded={false} />, session);
  const count = (page: 'screening' | 'import' | 'longlist') => {
    const button = screen.getByRole('button', { name: nl[`nav.${page}`] });
    const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    return [button.querySelector('.zeef-count [aria-hidden]')?.textContent, described?.textContent];
  };
  expect(count('screening')).toEqual(['15', textNow('nav.waits', { count: 15 })]);
  expect(count('import')).toEqual(['1', textNow('nav.waits', { count: 1 })]);
  expect(count('longlist')).toEqual([undefined, undefined]);
  expect(document.querySelectorAll('.zeef-count[data-meaning="returned"]')).toHaveLength(1);
  waiting.list = null;
});
