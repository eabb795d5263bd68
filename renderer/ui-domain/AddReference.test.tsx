// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { bareReference } from '../../tests/helpers/references';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { SourceId } from '../../shared/kernel/ids';
import { newCorrespondent } from '../../shared/model/source';
import { nl } from '../lib/i18n/nl';
import { AddReference } from './AddReference';

test('a publication is added last, of the country of who sent it, and opened', async () => {
  const { session, by } = await openStudy();
  const source = newCorrespondent('s1' as SourceId, 'SE', 'Ulla');
  const before = bareReference('r1', { type: 'book', title: 'Eerder' }, { sequence: 6 });
  await session.commit(by, 'test', [
    { table: 'sources', id: source.id, after: source },
    { table: 'references', id: before.id, after: before },
  ]);
  const onAdded = vi.fn();
  draw(<AddReference onClose={() => undefined} onAdded={onAdded} />, session);
  const add = screen.getByRole('button', { name: nl['reference.addThis'] });
  expect(add).toHaveProperty('disabled', true);
  await userEvent.type(screen.getByRole('textbox', { name: nl['field.title'] }), ' Nieuw ');
  await userEvent.click(screen.getAllByLabelText(nl['reference.source'])[0]!);
  await userEvent.click(screen.getByRole('option', { name: 'Ulla', hidden: true }));
  await userEvent.click(add);
  await waitFor(() => expect(onAdded).toHaveBeenCalled());
  const made = session.data.references.find((r) => r.id === onAdded.mock.lastCall?.[0]);
  expect(made).toMatchObject({ sourceId: 's1', country: 'SE', sequence: 7 });
  expect(made?.csl.title).toBe('Nieuw');
  expect(made?.csl.type).toBe('report');
});
