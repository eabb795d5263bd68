// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { SelectionActions } from './SelectionActions';

async function drawActions(...ids: string[]) {
  const { session, by } = await openStudy();
  const refs = ['r1', 'r2'].map((id) => bareReference(id, { type: 'book', title: id }));
  await session.commit(
    by,
    'test',
    refs.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
  );
  const onOpen = vi.fn();
  draw(<SelectionActions selected={new Set(ids as ReferenceId[])} onOpen={onOpen} />, session);
  const verdicts = () => session.data.decisions.map((d) => [d.referenceId, d.verdict]);
  return { onOpen, verdicts };
}
const press = (key: 'longlist.include' | 'longlist.exclude'): boolean =>
  fireEvent.click(screen.getByRole('button', { name: nl[key] }));
const dialog = () => screen.queryByRole('dialog');

test('there is nothing to do while nothing is selected', async () => {
  await drawActions();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('one is opened, and decided on at once', async () => {
  const { onOpen, verdicts } = await drawActions('r2');
  fireEvent.click(screen.getByRole('button', { name: nl['reference.openKey'].replace('{{key}}', 'F2') }));
  expect(onOpen.mock.calls).toEqual([['r2']]);
  press('longlist.exclude');
  await waitFor(() => expect(verdicts()).toEqual([['r2', 'exclude']]));
  expect(dialog()).toBeNull();
});

test('of more it is asked first, and they are not opened', async () => {
  const { verdicts } = await drawActions('r1', 'r2');
  expect(screen.getByText(textNow('longlist.selected', { count: 2 }))).toBeDefined();
  expect(screen.queryByRole('button', { name: nl['reference.openKey'].replace('{{key}}', 'F2') })).toBeNull();
  press('longlist.include');
  expect(await screen.findByRole('dialog')).toBeDefined();
  expect(verdicts()).toEqual([]);
  const [confirm] = [...dialog()!.querySelectorAll('button')].filter(
    (b) => b.textContent !== '' && b.textContent !== nl['common.cancel'],
  );
  fireEvent.click(confirm!);
  await waitFor(() =>
    expect(verdicts()).toEqual([
      ['r1', 'include'],
      ['r2', 'include'],
    ]),
  );
  await waitFor(() => expect(dialog()).toBeNull());
});
