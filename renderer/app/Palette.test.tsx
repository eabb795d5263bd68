// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { CommandDesk } from '../commands/CommandDesk';
import { nl } from '../lib/i18n/nl';
import { type ShellDesk, shellCommands } from './commands';
import { measure, report } from '../../tests/helpers/marked';
import { useAppStore } from '../store/app.store';
import { fillingCommands } from '../ui-domain/filling/commands';
import { Palette } from './Palette';

// Finds the first reference, for words that begin with a q: on a busy machine there is a pause between the letters of
// any words, and they are asked for too.
const asked: string[] = [];
vi.mock('../workers/search/client', () => ({
  searchOf: () => ({
    setRows: () => Promise.resolve(),
    find: ({ query }: { query: string }) => {
      asked.push(query);
      return Promise.resolve(query.startsWith('q') ? Uint32Array.of(0) : new Uint32Array());
    },
  }),
  endSearch: () => undefined,
}));

// What is typed elsewhere is saved when the test says so.
let saved: Promise<void> = Promise.resolve();
vi.mock('../store/field-savers', async (original) => ({
  ...(await original<object>()),
  fieldsSettled: () => saved,
}));

let done: string[] = [];
beforeEach(() => {
  done = [];
});
const desk: ShellDesk = {
  pages: ['Een', 'Twee', 'Drie'],
  places: ['Vier'],
  goToPlace: (place) => done.push(`place ${place}`),
  showRequests: () => done.push('requests'),
  showTools: () => done.push('tools'),
  goTo: (page) => done.push(`page ${page}`),
  leave: () => done.push('leave'),
  returnTo: (direction) => done.push(`return ${direction}`),
  persons: ['Anna'],
  workAs: (person) => done.push(`as ${person}`),
  revert: (direction) => done.push(direction),
  switchTheme: () => done.push('theme'),
  switchLanguage: () => done.push('language'),
  show: (list) => done.push(list),
  guide: () => done.push('guide'),
  about: () => done.push('about'),
  privacy: () => done.push('privacy'),
};
/** Says of an answer that is being saved that it is. */
let answer: (isSaved: boolean) => void = () => undefined;
const ownAnswers = {
  isDone: false,
  canReopen: false,
  isLocked: false,
  setDone: () => done.push('answers'),
};
function Answers() {
  const [hasAnswers, setHas] = useState(false);
  answer = setHas;
  return (
    <CommandDesk group={fillingCommands} desk={{ ...ownAnswers, hasAnswers }}>
      <p />
    </CommandDesk>
  );
}
function Window() {
  const [isOpen, setOpen] = useState(false);
  return (
    <CommandDesk group={shellCommands} desk={desk}>
      <button onClick={() => setOpen(true)}>openen</button>
      <Answers />
      <Palette isOpen={isOpen} onClose={() => setOpen(false)} />
    </CommandDesk>
  );
}
async function openPalette(): Promise<HTMLElement> {
  const { session } = await openStudy();
  await session.commit(session.data.persons[0]!.id, 'test', [
    { table: 'interventions', id: measure.id, after: measure },
    { table: 'references', id: report.id, after: report },
  ]);
  draw(<Window />, session);
  await userEvent.click(screen.getByRole('button', { name: 'openen' }));
  return await screen.findByRole('combobox');
}
const lines = (): string[] =>
  screen.queryAllByRole('option', { hidden: true }).map((line) => line.textContent);

test('lists what can be done but itself, and Enter does the best line once the list is gone', async () => {
  const field = await openPalette();
  expect(lines().some((line) => line.startsWith(nl['command.keys']))).toBe(true);
  expect(lines().some((line) => line.startsWith(nl['command.palette']))).toBe(false);
  await userEvent.type(field, 'twee');
  expect(lines()[0]).toContain('Twee');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(done).toEqual(['page 1']));
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('a line that is pressed is done, and the next time nothing is done by closing', async () => {
  await openPalette();
  const line = screen
    .getAllByRole('option', { hidden: true })
    .find((one) => one.textContent.startsWith(nl['nav.theme']));
  await userEvent.click(line!);
  await waitFor(() => expect(done).toEqual(['theme']));
  await userEvent.click(screen.getByRole('button', { name: 'openen' }));
  await userEvent.type(await screen.findByRole('combobox'), '{Escape}');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(done).toEqual(['theme']);
});

test('says where no line has these words', async () => {
  const field = await openPalette();
  expect(screen.queryByText(nl['command.none'])).toBeNull();
  await userEvent.type(field, 'bestaat niet{Enter}');
  expect(screen.getByText(nl['command.none'])).toBeDefined();
  expect(done).toEqual([]);
});

test('a record is found by its name and opened', async () => {
  const field = await openPalette();
  await userEvent.type(field, measure.title.slice(0, 6));
  const line = await screen.findByRole('option', { name: new RegExp(measure.title), hidden: true });
  await userEvent.click(line);
  await waitFor(() =>
    expect(useAppStore.getState()).toMatchObject({ page: 'interventions', subject: measure.id }),
  );
});

test('a reference is found by its words, after a pause and not for one letter', async () => {
  const field = await openPalette();
  asked.length = 0;
  await userEvent.type(field, 'q');
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(asked).toEqual([]);
  // At once: between the letters of somebody who types on a busy machine there is a pause.
  for (const value of ['qq', 'qqz', 'qqzz']) fireEvent.change(field, { target: { value } });
  const group = new RegExp(`${nl['palette.reference']}$`);
  await userEvent.click(await screen.findByRole('option', { name: group, hidden: true }));
  expect(asked).toEqual(['qqzz']);
  await waitFor(() => expect(useAppStore.getState()).toMatchObject({ page: 'longlist', subject: report.id }));
});

test('Enter opens a reference that came after the last letter', async () => {
  const field = await openPalette();
  await userEvent.type(field, 'qzz');
  await screen.findByRole('option', { name: new RegExp(`${nl['palette.reference']}$`), hidden: true });
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(useAppStore.getState()).toMatchObject({ page: 'longlist', subject: report.id }));
});

test('what becomes possible while the list is open comes into it', async () => {
  const field = await openPalette();
  await userEvent.type(field, nl['filling.done']);
  expect(lines()).toEqual([]);
  act(() => answer(true));
  await waitFor(() => expect(lines()[0]).toContain(nl['filling.done']));
});

test('Enter waits for what was typed just before, where that makes it possible', async () => {
  let end = (): void => undefined;
  saved = new Promise((resolve) => {
    end = resolve;
  });
  const field = await openPalette();
  await userEvent.type(field, `${nl['filling.done']}{Enter}`);
  expect(done).toEqual([]);
  act(() => answer(true));
  end();
  await waitFor(() => expect(done).toEqual(['answers']));
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('Enter that waited does nothing once the list is closed or something else is typed', async () => {
  for (const then of ['{Escape}', 'x']) {
    let end = (): void => undefined;
    saved = new Promise((resolve) => {
      end = resolve;
    });
    const field = await openPalette();
    await userEvent.type(field, `${nl['filling.done']}{Enter}${then}`);
    act(() => answer(true));
    end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toEqual([]);
    cleanup();
  }
});
