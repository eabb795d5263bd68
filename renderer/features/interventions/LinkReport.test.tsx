// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { optionsOf } from '../../../tests/helpers/fill-in';
import { bareReference } from '../../../tests/helpers/references';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { LinkReport } from './LinkReport';

// The search itself has its own tests: here it answers with the last reference, whatever is asked.
vi.mock('../../workers/search/client', () => ({
  searchOf: () => ({
    setRows: () => Promise.resolve(),
    find: () => Promise.resolve(Uint32Array.of(59)),
  }),
  endSearch: () => undefined,
}));

const references = Array.from({ length: 60 }, (_, n) =>
  bareReference(
    `r${n}`,
    { type: 'book', title: `Titel ${n}`, issued: { 'date-parts': [[2000 + n]] } },
    { sequence: n },
  ),
);
const label = (n: number): string => `Titel ${n}${2000 + n}`;
const onChoose = vi.fn();

async function picker() {
  const { session, by } = await openStudy();
  const after = references.map((r) => ({ table: 'references' as const, id: r.id, after: r }));
  await session.commit(by, 'test', after);
  draw(<LinkReport linked={new Set([references[0]!.id])} onChoose={onChoose} />, session);
}

test('offers the first fifty that are not linked, and others by what is typed', async () => {
  await picker();
  const first = references.slice(1, 51).map((_, n) => label(n + 1));
  expect(await optionsOf(nl['interventions.link'])).toEqual(first);
  const field = screen.getByRole('combobox', { name: nl['interventions.link'] });
  fireEvent.change(field, { target: { value: 'iets' } });
  const found = await screen.findByRole('option', { name: /Titel 59/, hidden: true });
  expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(1);
  await userEvent.click(found);
  expect(onChoose.mock.calls).toEqual([['r59']]);
  expect((field as HTMLInputElement).value).toBe('');
});
