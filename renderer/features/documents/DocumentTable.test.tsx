// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { hash, pdfOf, report } from '../../../tests/helpers/marked';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { DocumentTable } from './DocumentTable';

test('each PDF has its name, its reference, and what is marked in it and waits; its name opens it', async () => {
  const lost = { anchor: { state: 'lost', score: 0, found: null } } as const;
  const { session, by } = await openMarked('a', 'b', ['c', lost]);
  const other = pdfOf({ id: 'leeg' as never, fileName: 'leeg.pdf', sha256: hash('b') });
  await session.commit(by, 'test', [{ table: 'documents', id: other.id, after: other }]);
  draw(
    <DocumentTable names={new Map([[report.id, { title: 'Het rapport', by: 'Jansen · 2019' }]])} />,
    session,
  );
  const rows = [...document.querySelectorAll('tbody tr')].map((tr) =>
    [...tr.children].map((cell) => cell.textContent),
  );
  expect(rows.sort()).toEqual([
    ['leeg.pdf', 'Het rapportJansen · 2019', '0', '0', '0', 'Literatuurlijst'],
    ['rapport.pdf', 'Het rapportJansen · 2019', '3', '1', '0', 'Literatuurlijst'],
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'rapport.pdf' }));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'report' });
});

test('a document is dragged to another program as its file; in a browser nothing is', async () => {
  const { session } = await openMarked('a');
  const [pdf] = session.data.documents;
  const drag = vi.fn(() => Promise.resolve({ ok: true, value: { isBegun: true } }));
  vi.stubGlobal('host', { 'files.drag': drag });
  const drawn = draw(<DocumentTable names={new Map()} />, session);
  const name = screen.getByRole('button', { name: 'rapport.pdf' });
  expect(name.draggable).toBe(true);
  expect(fireEvent.dragStart(name)).toBe(false);
  expect(drag).toHaveBeenCalledWith({ sha256: pdf?.sha256, name: 'rapport.pdf' });
  drawn.unmount();
  vi.unstubAllGlobals();
  draw(<DocumentTable names={new Map()} />, session);
  expect(screen.getByRole('button', { name: 'rapport.pdf' }).draggable).toBe(false);
  expect(fireEvent.dragStart(screen.getByRole('button', { name: 'rapport.pdf' }))).toBe(true);
});

test('of many the first are shown, and more when asked', async () => {
  const { session, by } = await openMarked();
  const add = (n: number) => {
    const after = pdfOf({
      id: `n${String(n).padStart(3, '0')}` as never,
      fileName: `${n}.pdf`,
      sha256: hash('c'),
    });
    return { table: 'documents' as const, id: after.id, after };
  };
  await session.commit(
    by,
    'test',
    Array.from({ length: 70 }, (_, n) => add(n)),
  );
  const rows = () => [...document.querySelectorAll('tbody tr')];
  draw(<DocumentTable names={new Map()} />, session);
  const total = session.data.documents.length;
  expect(rows()).toHaveLength(60);
  fireEvent.click(screen.getByRole('button', { name: textNow('retrieval.more', { count: total - 60 }) }));
  expect(rows()).toHaveLength(total);
});
