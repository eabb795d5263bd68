// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { closeGuide, openGuide, useGuideStore } from '../../store/guide.store';
import { Guide } from './Guide';

function Beside() {
  const place = useGuideStore((s) => s.place);
  return (
    <>
      <button onClick={() => openGuide('rating', 'welk-niveau')}>opener</button>
      <main id="content" tabIndex={0} />
      {place !== null && <Guide place={place} />}
    </>
  );
}
const title = (): string => within(guide()).getByRole('heading', { level: 2 }).textContent;
const guide = (): HTMLElement => screen.getByRole('complementary', { name: nl['guide.title'] });
const text = (): HTMLElement => screen.getByRole('region', { name: nl['guide.text'] });
const open = async (): Promise<void> => {
  draw(<Beside />);
  await userEvent.click(screen.getByRole('button', { name: 'opener' }));
  await within(text()).findByRole('heading', { level: 2, name: 'Beoordelen met de SMS' });
};
afterEach(() => act(closeGuide));

test('opens at its chapter with the focus on the text; Escape gives the focus back', async () => {
  await open();
  expect(document.activeElement).toBe(text());
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'opener' }));
});

test('where the opener has gone the page gets the focus', async () => {
  draw(<Beside />);
  act(() => openGuide('keys'));
  await within(text()).findByRole('heading', { level: 2, name: 'Toetsen' });
  await userEvent.click(screen.getByRole('button', { name: nl['guide.close'] }));
  expect(document.activeElement?.id).toBe('content');
});

test('the list of chapters marks the one that is shown, and leads to another', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: nl['guide.chapters'] }));
  const list = screen.getByRole('navigation', { name: nl['guide.chapters'] });
  const chapters = within(list).getAllByRole('button');
  expect(chapters).toHaveLength(15);
  expect(chapters.filter((b) => b.getAttribute('aria-current') === 'page').map((b) => b.textContent)).toEqual(
    ['Beoordelen met de SMS'],
  );
  await userEvent.click(within(list).getByRole('button', { name: 'Dubbelen' }));
  expect(title()).toBe('Dubbelen');
  expect(document.activeElement).toBe(text());
});

test('words are searched in all chapters; a hit leads to its heading, Escape first empties the field', async () => {
  await open();
  const field = screen.getByRole('searchbox', { name: nl['guide.search'] });
  await userEvent.type(field, 'krippendorff');
  expect(screen.getByRole('status').textContent).toBe('1 plaats gevonden');
  await userEvent.clear(field);
  await userEvent.type(field, 'xyzxyz');
  expect(screen.getByRole('status').textContent).toBe(nl['guide.noHits']);
  await userEvent.keyboard('{Escape}');
  expect(field).toHaveProperty('value', '');
  expect(title()).toBe('Beoordelen met de SMS');
  await userEvent.type(field, 'krippendorff');
  await userEvent.click(screen.getByRole('button', { name: 'Screenen: Voortgang en stoppen' }));
  expect(title()).toBe('Screenen');
  expect(useGuideStore.getState().place?.heading).toBe('voortgang-en-stoppen');
  expect(field).toHaveProperty('value', '');
});

test('links and the chapters before and after lead on, in the language of the window', async () => {
  await open();
  await userEvent.click(within(text()).getByRole('button', { name: /^Eindbeoordeling en aftekenen →/ }));
  expect(title()).toBe('Eindbeoordeling en aftekenen');
  await userEvent.click(within(text()).getByRole('button', { name: /← Beoordelen met de SMS/ }));
  await userEvent.click(within(text()).getByRole('button', { name: 'stelt het niveau vast' }));
  expect(title()).toBe('Eindbeoordeling en aftekenen');
  act(() => useAppStore.setState({ language: 'en' }));
  await waitFor(() => expect(title()).toBe('Lead review and signing off'));
});

test('a picture is shown at its own size in a dialog, which takes Escape for itself', async () => {
  await open();
  await userEvent.click(within(text()).getAllByRole('button')[0]!);
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('img').getAttribute('src')).toContain('rating');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(guide()).toBeDefined();
});
