// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type * as Drafts from '../../db/drafts';
import { keepDraft } from '../../db/drafts';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { CitedWorks } from './CitedWorks';

vi.mock('../../db/drafts', async (original) => {
  const drafts = await original<typeof Drafts>();
  return { ...drafts, keepDraft: vi.fn(drafts.keepDraft) };
});
const RIS =
  'TY  - BOOK\nTI  - Boek A\nAU  - Jansen, Jan\nPY  - 2020\nER  - \nTY  - BOOK\nTI  - Boek B\nER  - \n';

test('records that are pasted are added, each can be taken away, and what is no record is kept and said', async () => {
  const { session } = await openStudy();
  draw(<CitedWorks />, session);
  const field = screen.getByRole('textbox', { name: nl['cited.paste'] });
  const paste = (value: string): void => void fireEvent.change(field, { target: { value } });
  const add = (): HTMLButtonElement => screen.getByRole('button', { name: nl['cited.add'] });
  expect(add().disabled).toBe(true);
  paste(' ');
  expect(add().disabled).toBe(true);
  paste('Jansen schreef een boek.');
  fireEvent.click(add());
  expect((await screen.findByRole('alert')).textContent).toBe(nl['cited.unreadable']);
  expect(field).toHaveProperty('value', 'Jansen schreef een boek.');
  paste(RIS);
  fireEvent.click(add());
  await waitFor(() => expect(session.data.literature).toHaveLength(2));
  await waitFor(() => expect(field).toHaveProperty('value', ''));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('Jansen, Jan · 2020 · Boek A')).toBeDefined();
  expect(screen.getByText('Boek B')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: `${nl['cited.remove']}: Boek A` }));
  await waitFor(() => expect(session.data.literature.map(({ csl }) => csl.title)).toEqual(['Boek B']));
});

test('that a text is not kept is said at its field, and only then', async () => {
  const { session } = await openStudy();
  draw(<CitedWorks />, session);
  const field = screen.getByRole('textbox', { name: nl['cited.paste'] });
  expect(field.getAttribute('aria-invalid')).not.toBe('true');
  vi.mocked(keepDraft).mockRejectedValueOnce(new Error('schijf vol'));
  fireEvent.change(field, { target: { value: 'TY' } });
  expect(await screen.findByText(textNow('field.noDraft', { reason: 'schijf vol' }))).toBeDefined();
});
