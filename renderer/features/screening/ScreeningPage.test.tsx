// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { openScreening } from '../../../tests/helpers/screening-study';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { goTo } from '../../store/app.store';
import { nl } from '../../lib/i18n/nl';

// Each view has a test of its own.
vi.mock('./OneByOne', () => ({
  OneByOne: ({ stage, pile, leavePile }: { stage: string; pile: string | null; leavePile: () => void }) => (
    <button onClick={leavePile}>{`screens ${stage} ${pile}`}</button>
  ),
}));
vi.mock('./ConflictQueue', () => ({
  ConflictQueue: ({ stage }: { stage: string }) => <p>{`conflicts ${stage}`}</p>,
}));
vi.mock('./ProgressView', () => ({
  ProgressView: ({ stage }: { stage: string }) => <p>{`progress ${stage}`}</p>,
}));
vi.mock('./SettingsForm', () => ({
  SettingsForm: ({ stage }: { stage: string }) => <p>{`settings ${stage}`}</p>,
}));
const { ScreeningPage } = await import('./ScreeningPage');

const shown = (): string[] =>
  screen.queryAllByText(/^(screens|conflicts|progress|settings) /).map((e) => e.textContent);
const pick = (name: string): Promise<void> => userEvent.click(screen.getByRole('radio', { name }));
const badge = (status: string): HTMLElement => document.querySelector(`[data-status="${status}"]`)!;
async function page() {
  const study = await openScreening(3);
  await study.decided(study.by, 'r1', 'include');
  draw(<ScreeningPage fullText={() => null} />, study.session);
  return study;
}

test('shows one view at a time, each of the stage that is chosen', async () => {
  await page();
  expect(shown()).toEqual(['screens title-abstract null']);
  await pick(nl['screening.view.conflicts']);
  expect(shown()).toEqual(['conflicts title-abstract']);
  await pick(nl['screening.full-text']);
  expect(shown()).toEqual(['conflicts full-text']);
  await pick(nl['screening.view.progress']);
  expect(shown()).toEqual(['progress full-text']);
  await pick(nl['screening.view.settings']);
  await pick(nl['screening.title-abstract']);
  expect(shown()).toEqual(['settings title-abstract']);
  await pick(nl['screening.view.screen']);
  expect(shown()).toEqual(['screens title-abstract null']);
});

test('counts references by status; a verdict leads to its pile, and again to what waits', async () => {
  const { by, decided } = await page();
  const counts = (): (string | null)[] =>
    [...document.querySelectorAll('[data-status]')].map((e) => e.textContent);
  expect(counts()).toContain(`${nl['status.unscreened']}: 2`);
  expect(counts()).toContain(`${nl['status.maybe']}: 0`);
  await decided(by, 'r2', 'maybe');
  expect(counts()).toContain(`${nl['status.maybe']}: 1`);
  const pile = badge('maybe');
  expect(pile.getAttribute('aria-pressed')).toBe('false');
  await pick(nl['screening.view.settings']);
  await userEvent.click(pile);
  expect(shown()).toEqual(['screens title-abstract maybe']);
  expect(pile.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(pile);
  expect(shown()).toEqual(['screens title-abstract null']);
  await userEvent.click(pile);
  await userEvent.click(screen.getByText(/^screens /));
  expect(pile.getAttribute('aria-pressed')).toBe('false');
});

test('stage, view and pile are there again; being led somewhere shows that, once', async () => {
  const { session, by, decided } = await page();
  await decided(by, 'r1', 'maybe', { stage: 'full-text' });
  await pick(nl['screening.full-text']);
  await userEvent.click(badge('maybe'));
  const again = (): void => {
    cleanup();
    draw(<ScreeningPage fullText={() => null} />, session);
  };
  again();
  expect(shown()).toEqual(['screens full-text maybe']);
  act(() => goTo('screening', 'conflicts'));
  expect(shown()).toEqual(['conflicts title-abstract']);
  expect(badge('maybe').getAttribute('aria-pressed')).toBe('false');
  await pick(nl['screening.view.progress']);
  again();
  expect(shown()).toEqual(['progress title-abstract']);
});

test('statuses that are no verdict lead nowhere', async () => {
  await page();
  const plain = [...document.querySelectorAll('[data-status]')].filter((e) => e.tagName !== 'BUTTON');
  expect(plain.length).toBeGreaterThan(0);
  expect(plain.every((e) => !e.hasAttribute('aria-pressed'))).toBe(true);
});

test('a pile that was emptied does not stay: not at the other stage, nor when one comes back', async () => {
  const { session, by, decided } = await page();
  await decided(by, 'r2', 'maybe');
  await userEvent.click(badge('maybe'));
  await pick(nl['screening.full-text']);
  expect(shown()).toEqual(['screens full-text null']);
  await pick(nl['screening.title-abstract']);
  await userEvent.click(badge('maybe'));
  await decided(by, 'r2', 'include');
  // Who just emptied it is told.
  expect(shown()).toEqual(['screens title-abstract maybe']);
  cleanup();
  draw(<ScreeningPage fullText={() => null} />, session);
  expect(shown()).toEqual(['screens title-abstract null']);
});
