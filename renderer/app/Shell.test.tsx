// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { asAssistant, bert, openScreening } from '../../tests/helpers/screening-study';
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { closeGuide } from '../store/guide.store';
import { goTo, setPerson, useAppStore } from '../store/app.store';

const { pages } = vi.hoisted(() => ({ pages: new Map<string, () => React.JSX.Element>() }));
// Pages, and what stands beside them, have tests of their own.
vi.mock('./pages', () => ({ sections: [], pageComponent: (page: string) => pages.get(page) }));
vi.mock('./Navigation', () => ({
  Fold: () => null,
  GuideLink: () => null,
  Pages: () => null,
  PersonAndLanguage: () => null,
}));
vi.mock('../features/guide', () => ({
  Guide: ({ place }: { place: { chapter: string } }) => <p>{`guide at ${place.chapter}`}</p>,
}));
vi.mock('./WhereBar', () => ({ WhereBar: () => null }));
vi.mock('./RepairBanner', () => ({
  LeftFields: () => null,
  RepairBanner: () => null,
  SavedState: () => null,
}));
vi.mock('./Palette', () => ({
  Palette: ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) =>
    isOpen ? <button onClick={onClose}>palette</button> : null,
}));
vi.mock('./KeysSheet', () => ({
  KeysSheet: ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) =>
    isOpen ? <button onClick={onClose}>keys</button> : null,
}));
const { Shell } = await import('./Shell');

let drawings = 0;
pages.set('longlist', () => {
  const [number] = useState(() => ++drawings);
  return <p>{`longlist ${number}`}</p>;
});
pages.set('report', () => <p>{`report about ${useAppStore.getState().subject}`}</p>);
pages.set('import', () => {
  throw new Error('deze pagina is stuk');
});
async function shell() {
  drawings = 0;
  const study = await openScreening(2);
  act(() => setPerson(study.by));
  useAppStore.setState({ page: 'longlist' });
  draw(<Shell />, study.session);
  return study;
}
/** Lets what follows from something be drawn. */
const settle = (work: () => void): Promise<void> =>
  act(() => {
    work();
    return Promise.resolve();
  });
const isOff = (name: string): boolean =>
  screen.getByRole<HTMLButtonElement>('button', { name: new RegExp(`^${name}`) }).disabled;

test('shows the page that is chosen, and another with what that is about', async () => {
  await shell();
  expect(screen.getByText('longlist 1')).toBeDefined();
  await settle(() => goTo('report', 'r2'));
  expect(await screen.findByText('report about r2')).toBeDefined();
  expect(screen.queryByText(/^longlist/)).toBeNull();
});

test('nothing of what a page held stays for another person', async () => {
  await shell();
  asAssistant();
  expect(await screen.findByText('longlist 2')).toBeDefined();
});

test('a page that cannot be drawn leaves the others', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await shell();
  await settle(() => goTo('import'));
  expect(await screen.findByText(/deze pagina is stuk/)).toBeDefined();
  await settle(() => goTo('longlist'));
  expect(await screen.findByText(/^longlist/)).toBeDefined();
});

test('only what this person did can be taken back, and done again', async () => {
  const { decided, by, session } = await shell();
  const at = (): boolean[] => [isOff(nl['nav.undo']), isOff(nl['nav.redo'])];
  await act(() => session.settled());
  await decided(by, 'r1', 'include');
  expect(at()).toEqual([false, true]);
  await act(() => session.revert(by, 'undo'));
  expect(at()[1]).toBe(false);
  asAssistant();
  expect(session.data.persons.some((p) => p.id === bert.id)).toBe(true);
  expect(at()).toEqual([true, true]);
});

test('F1 opens the guide at the chapter of the page, from within a text too', async () => {
  await shell();
  expect(screen.queryByText(/^guide at/)).toBeNull();
  fireEvent.keyDown(document.body, { key: 'F1' });
  expect(await screen.findByText('guide at longlist')).toBeDefined();
  await settle(() => goTo('report'));
  const field = document.body.appendChild(document.createElement('input'));
  fireEvent.keyDown(field, { key: 'F1', bubbles: true });
  expect(await screen.findByText('guide at report')).toBeDefined();
  await settle(closeGuide);
  expect(screen.queryByText(/^guide at/)).toBeNull();
  field.remove();
});

test('keys open the list of commands and that of keys, one at a time', async () => {
  await shell();
  const shown = (): string[] => screen.queryAllByText(/^(palette|keys)$/).map((e) => e.textContent);
  expect(shown()).toEqual([]);
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  expect(await screen.findByText('palette')).toBeDefined();
  expect(shown()).toEqual(['palette']);
  fireEvent.click(screen.getByText('palette'));
  expect(shown()).toEqual([]);
  fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
  expect(await screen.findByText('keys')).toBeDefined();
  expect(shown()).toEqual(['keys']);
});
