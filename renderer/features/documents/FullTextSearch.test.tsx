// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { hash, pdfOf } from '../../../tests/helpers/marked';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FullTextHit } from '../../../shared/annotation/full-text';
import { textNow } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';

const { index, hits } = vi.hoisted(() => ({ index: vi.fn(), hits: vi.fn() }));
vi.mock('./use-full-text', () => ({ useTextIndex: index, useTextHits: hits }));
const { FullTextSearch } = await import('./FullTextSearch');

const hit = (documentId: string, page: number): FullTextHit =>
  ({
    documentId,
    page,
    pageLabel: `p${page}`,
    start: 5,
    end: 9,
    before: 'de ',
    match: 'loon',
    after: ' stijgt',
  }) as never;
beforeEach(() => {
  index.mockReset().mockReturnValue({ progress: null, read: 12, unreadable: [] });
  hits.mockReset().mockReturnValue(null);
});
async function search(names: [string, string][] = [['report', 'Visser (2020)']]) {
  const { session, by } = await openMarked();
  // The same file with another reference, and another file.
  for (const more of [{ id: 'same' }, { id: 'other', sha256: hash('b'), fileName: 'ander.pdf' }]) {
    const after = pdfOf(more as never);
    await session.commit(by, 'test', [{ table: 'documents', id: after.id, after }]);
  }
  draw(
    <FullTextSearch names={new Map(names.map(([id, title]) => [id, { title, by: '' }])) as never} />,
    session,
  );
  return session;
}
const hitButtons = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.zeef-hit')];

test('a document that is added is not a new question', async () => {
  const session = await search();
  await userEvent.type(screen.getByRole('searchbox'), 'loon');
  const asked = hits.mock.lastCall?.[1] as unknown;
  const calls = hits.mock.calls.length;
  const added = pdfOf({ id: 'added', sha256: hash('c'), fileName: 'nog.pdf' } as never);
  const [person] = session.data.persons;
  if (person === undefined) throw new Error('nobody');
  const writes = [{ table: 'documents' as const, id: added.id, after: added }];
  await act(() => session.commit(person.id, 'test', writes));
  expect(hits.mock.calls.length).toBeGreaterThan(calls);
  expect(hits.mock.lastCall?.[1]).toBe(asked);
});

test('reads each file once, and asks for what is typed, which stays', async () => {
  const session = await search();
  expect(index.mock.lastCall?.[0]).toBe(session.id);
  expect((index.mock.lastCall?.[1] as string).split(',').sort()).toEqual([hash('a'), hash('b')]);
  await userEvent.type(screen.getByRole('searchbox'), 'lo');
  expect(hits.mock.lastCall).toEqual([
    session.id,
    [{ isNot: false, atoms: [{ words: ['lo'], isPhrase: false }] }],
    12,
  ]);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByRole('status')).toBeNull();
  cleanup();
  draw(<FullTextSearch names={new Map()} />, session);
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'lo');
});

test('shows how far reading is, and names the files that cannot be read', async () => {
  index.mockReturnValue({ progress: 0.456, read: 12, unreadable: [hash('b'), 'onbekend'] });
  await search();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('46');
  expect(screen.getByText(textNow('documents.indexing', { percent: 46 }))).toBeDefined();
  expect(screen.getByText(textNow('documents.unreadable', { files: 'ander.pdf, onbekend' }))).toBeDefined();
});

test('a hit names its reference and page and leads to its place; one of no document leads nowhere', async () => {
  hits.mockReturnValue({ hits: [hit(hash('b'), 2), hit(hash('f'), 0)], total: 7 });
  await search();
  expect(screen.getByRole('status').textContent).toBe(textNow('documents.hits', { shown: 2, total: 7 }));
  expect(hitButtons()[0]?.textContent).toContain('…de loon stijgt…');
  expect(hitButtons()[0]?.textContent).toContain(
    `${textNow('reading.page', { page: 'p2' })} · Visser (2020)`,
  );
  const [first, unknown] = hitButtons();
  await userEvent.click(unknown!);
  expect(useAppStore.getState().place).toBeNull();
  await userEvent.click(first!);
  expect(useAppStore.getState()).toMatchObject({
    page: 'reading',
    subject: 'report',
    place: { documentId: 'other', page: 2, start: 5, end: 9 },
  });
});

test('a reference without a name goes by the file', async () => {
  hits.mockReturnValue({ hits: [hit(hash('b'), 0)], total: 1 });
  await search([]);
  expect(hitButtons()[0]?.textContent).toContain('ander.pdf');
});

test('says nothing of files that cannot be read where all can', async () => {
  await search();
  expect(screen.queryByText(/ander\.pdf/)).toBeNull();
});
