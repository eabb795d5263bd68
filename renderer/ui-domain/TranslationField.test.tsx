// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { newTranslation, translationId } from '../../shared/model/translation';
import { keepDraft } from '../db/drafts';
import { nl } from '../lib/i18n/nl';
import { TranslationField } from './TranslationField';

const { told } = vi.hoisted(() => ({ told: vi.fn() }));
vi.mock('../workers/language/client', () => ({ languages: () => ({ call: told }) }));
const of = { type: 'abstract', referenceId: 'r' } as const;
const field = (original: string) => <TranslationField of={of as never} original={original} />;

test('a text in another language can be translated; one in Dutch is not offered', async () => {
  const { session, by } = await openStudy();
  told.mockResolvedValue('nl');
  const { unmount } = draw(field('Dit is Nederlands'), session);
  await waitFor(() => expect(told).toHaveBeenCalled());
  expect(screen.queryByRole('button')).toBeNull();
  unmount();
  told.mockResolvedValue('sv');
  draw(field('Frukost för alla'), session);
  await userEvent.click(await screen.findByRole('button', { name: 'Vertalen uit het Zweeds' }));
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await userEvent.keyboard('Ontbijt');
  await userEvent.tab();
  await waitFor(() => expect(session.data.translations).toHaveLength(1));
  expect(session.data.translations[0]).toMatchObject({ text: 'Ontbijt', original: 'Frukost för alla', by });
  expect(screen.getByText(/^vertaling: Anna/)).toBeTruthy();
});

test('of a text that was changed since it says so, until a person says that it still holds', async () => {
  const { session, by } = await openStudy();
  const stored = newTranslation(of as never, 'nl', { text: 'Ontbijt', original: 'Frukost', by, at: 1 });
  await session.commit(by, 'test', [{ table: 'translations', id: stored.id, after: stored }]);
  told.mockResolvedValue('sv');
  draw(field('Frukost för alla'), session);
  expect(screen.getByText(nl['translation.changed'])).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: nl['translation.stillTrue'] }));
  await waitFor(() => expect(session.data.translations[0]?.original).toBe('Frukost för alla'));
  expect(screen.queryByText(nl['translation.changed'])).toBeNull();
});

test('emptied, it is gone', async () => {
  const { session, by } = await openStudy();
  const stored = newTranslation(of as never, 'nl', { text: 'Ontbijt', original: 'Frukost', by, at: 1 });
  await session.commit(by, 'test', [{ table: 'translations', id: stored.id, after: stored }]);
  draw(field('Frukost'), session);
  await userEvent.clear(screen.getByRole('textbox'));
  await userEvent.tab();
  await waitFor(() => expect(session.data.translations).toEqual([]));
});

test('what was translated into the other language is shown, to be read', async () => {
  const { session, by } = await openStudy();
  const stored = newTranslation(of as never, 'en', { text: 'Breakfast', original: 'Frukost', by, at: 1 });
  await session.commit(by, 'test', [{ table: 'translations', id: stored.id, after: stored }]);
  told.mockResolvedValue('sv');
  const { unmount } = draw(field('Frukost'), session);
  expect(screen.getByText('Breakfast')).toBeTruthy();
  expect(screen.getByText(/^vertaling in het Engels: Anna/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByText(nl['translation.changed'])).toBeNull();
  unmount();
  draw(field('Frukost för alla'), session);
  expect(screen.getByText(nl['translation.changed'])).toBeTruthy();
});

test('a translation that was typed and not saved is open again, and does not take the focus', async () => {
  const { session } = await openStudy();
  told.mockResolvedValue('sv');
  const record = `translations:${translationId(of as never, 'nl')}`;
  await keepDraft(
    { projectId: session.id, record, field: 'text' },
    { text: 'Ontb', since: 0, isHeld: false },
    1,
  );
  draw(field('Frukost'), session);
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Ontb');
  expect(document.activeElement).toBe(document.body);
});
