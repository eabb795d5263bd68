// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Correspondent, newCorrespondent, newSearch } from '../../../shared/model/source';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { goTo } from '../../store/app.store';
import { CorrespondentsPage } from './CorrespondentsPage';

const person = (id: string, country: string, more: Partial<Correspondent> = {}): Correspondent => ({
  ...newCorrespondent(id as never, country, `Naam ${id}`),
  ...more,
});

test('stand by country with what came in of each and who is late; the first is shown until one is chosen or led to', async () => {
  const { session, by } = await openStudy();
  const sources = [
    person('c1', 'DK', { deadline: '2001-01-01' }),
    person('c2', 'SE', { deadline: '2001-01-01', status: 'received' }),
    newSearch('s' as never, 'Scopus', 'werk', ''),
  ];
  const refs = ['c2', 'c2', 's'].map((sourceId, n) =>
    bareReference(`r${n}`, { type: 'book', title: `T${n}` }, { sourceId: sourceId as never, sequence: n }),
  );
  await session.commit(by, 'test', [
    ...sources.map((s) => ({ table: 'sources' as const, id: s.id, after: s })),
    ...refs.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
  ]);
  draw(<CorrespondentsPage />, session);
  const link = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
  const [sweden, denmark] = [link(/^Zweden: Naam c2/), link(/^Denemarken: Naam c1/)];
  expect(sweden.compareDocumentPosition(denmark) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(sweden.textContent).toContain(textNow('correspondents.reports', { count: 2 }));
  expect(denmark.textContent).toContain(textNow('correspondents.reports', { count: 0 }));
  expect([sweden, denmark].map((l) => l.textContent.includes(nl['correspondents.late']))).toEqual([
    false,
    true,
  ]);
  const shown = (): string =>
    screen.getByRole<HTMLInputElement>('textbox', { name: nl['correspondents.name'] }).value;
  expect(shown()).toBe('Naam c2');
  fireEvent.click(denmark);
  await waitFor(() => expect(shown()).toBe('Naam c1'));
  cleanup();
  draw(<CorrespondentsPage />, session);
  expect(shown()).toBe('Naam c1');
  act(() => goTo('correspondents', 'c2'));
  await waitFor(() => expect(shown()).toBe('Naam c2'));
});

test('that there are none is said', async () => {
  const { session } = await openStudy();
  draw(<CorrespondentsPage />, session);
  expect(screen.getByText(nl['correspondents.empty'])).toBeDefined();
  expect(screen.queryByRole('textbox', { name: nl['correspondents.name'] })).toBeNull();
});
