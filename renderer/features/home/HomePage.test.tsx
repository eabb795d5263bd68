// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { asAssistant, changeProject, openScreening } from '../../../tests/helpers/screening-study';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { WaitingProvider } from '../../ui-domain/waiting';
import { HomePage } from './HomePage';

async function home(count: number) {
  const study = await openScreening(count);
  useAppStore.setState({ page: 'home', projectId: study.session.id, personId: study.by });
  draw(
    <WaitingProvider>
      <HomePage />
    </WaitingProvider>,
    study.session,
  );
  const panel = async (title: string) =>
    within((await screen.findByRole('heading', { name: title })).closest('section')!);
  return { ...study, panel, page: () => useAppStore.getState().page };
}

const toScreen = (count: number): string => textNow('waiting.title-abstract', { count });

test('what waits leads to its place, and is what one goes on with', async () => {
  const { panel, page, decided, by } = await home(3);
  const waiting = await panel(textNow('home.waiting', { name: 'Anna' }));
  await userEvent.click(waiting.getByRole('button', { name: toScreen(3) }));
  expect(page()).toBe('screening');
  await decided(by, 'r1', 'include');
  const goOn = (name: string) => screen.findByRole('button', { name: textNow('home.goOn', { what: name }) });
  expect(await goOn(toScreen(2))).toBeDefined();
  for (const id of ['r2', 'r3']) await decided(by, id, 'exclude');
  await userEvent.click(await goOn(textNow('waiting.full-text', { count: 1 })));
  expect(page()).toBe('screening');
});

test('another sees what waits for them', async () => {
  const { panel, decided, by } = await home(2);
  await panel(textNow('home.waiting', { name: 'Anna' }));
  expect(screen.queryByRole('heading', { name: nl['home.beforePrint'] })).not.toBeNull();
  await decided(by, 'r1', 'exclude');
  asAssistant();
  const waiting = await panel(textNow('home.waiting', { name: 'Bert' }));
  expect(
    await waiting.findByRole('button', { name: textNow('waiting.title-abstract', { count: 1 }) }),
  ).toBeDefined();
  expect(screen.queryByRole('heading', { name: nl['home.beforePrint'] })).toBeNull();
});

test('the sieve says how many are through and still open, and leads to its place', async () => {
  const { panel, page, decided, by } = await home(3);
  await decided(by, 'r1', 'include');
  const sieve = await panel(nl['home.sieve']);
  const passed = () => sieve.getByRole('button', { name: new RegExp(`^${nl['sieve.passed']}`) });
  await waitFor(() =>
    expect(passed().textContent).toContain(textNow('sieve.open', { count: 2, number: '2' })),
  );
  expect(passed().querySelector('strong')?.textContent).toBe('1');
  await userEvent.click(passed());
  expect(page()).toBe('screening');
});

test('first steps are shown until they are put away, in this project', async () => {
  const { panel, page, session, by } = await home(0);
  await changeProject(session, by, () => ({ question: 'Wat werkt?' }));
  const title = (done: number): string => textNow('first.title', { done, all: 7 });
  const steps = await panel(title(2));
  await userEvent.click(steps.getByRole('button', { name: nl['first.import'] }));
  expect(page()).toBe('import');
  await userEvent.click(steps.getByRole('button', { name: nl['first.putAway'] }));
  expect(screen.queryByRole('heading', { name: title(2) })).toBeNull();
});

test('recent work says who did what, the last first', async () => {
  const { panel, session, by, page } = await home(1);
  await changeProject(session, by, () => ({ question: 'Wat werkt?' }));
  const recent = await panel(nl['home.recent']);
  await waitFor(() => expect(recent.getAllByRole('listitem')[0]?.textContent).toContain('Anna'));
  await userEvent.click(recent.getByRole('button', { name: nl['home.allWork'] }));
  expect(page()).toBe('history');
});
