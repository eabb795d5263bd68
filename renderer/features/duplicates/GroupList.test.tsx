// @vitest-environment jsdom
// Groups as they stand: found by title, and by which value counts.
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeGroup } from '../../../shared/duplicates/plan';
import { nl } from '../../lib/i18n/nl';
import { GroupList } from './GroupList';

async function groups(count: number) {
  const { session, by } = await openStudy();
  const refs = Array.from({ length: 2 * count }, (_, n) =>
    bareReference(`r${n}`, { type: 'book', title: `Titel ${n >> 1}`, volume: String(n) }, { sequence: n }),
  );
  const made = Array.from({ length: count }, (_, n) =>
    makeGroup([refs[2 * n]!, refs[2 * n + 1]!], {
      id: `g${String(n).padStart(2, '0')}` as never,
      basis: 'sure',
      by,
      at: 1,
    }),
  );
  await session.commit(by, 'test', [
    ...refs.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
    ...made.map((g) => ({ table: 'duplicates' as const, id: g.id, after: g })),
  ]);
  const { container } = draw(<GroupList ownOf={(id) => session.ownReference(id)} />, session);
  return { session, container, shown: () => container.querySelectorAll('details').length };
}

test('there is nothing without groups', async () => {
  expect((await groups(0)).container.querySelector('section')).toBeNull();
});

test('are twenty on a page, and found by the words of a title', async () => {
  const { shown } = await groups(21);
  expect(shown()).toBe(20);
  fireEvent.click(
    screen.getByRole('button', { name: nl['duplicates.page.number'].replace('{{number}}', '2') }),
  );
  expect(shown()).toBe(1);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'titel 19' } });
  await waitFor(() => expect(shown()).toBe(1));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'titel nergens' } });
  expect(shown()).toBe(0);
  expect(screen.getByText(nl['longlist.noHits'])).toBeDefined();
});

test('the value that counts can be chosen, and a member taken out', async () => {
  const { session, container } = await groups(1);
  const details = container.querySelector('details')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  const radios = await waitFor(() => {
    const found = [...container.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(found).toHaveLength(2);
    return found;
  });
  const [group] = session.data.duplicates;
  const other = radios.findIndex((radio) => !radio.checked);
  fireEvent.click(radios[other]!);
  await waitFor(() => expect(session.data.duplicates[0]?.chosen['volume']).toBeDefined());
  expect(session.data.duplicates[0]?.from['volume']).not.toBe(group?.keptId);
  fireEvent.click(screen.getByRole('button', { name: nl['duplicates.split'] }));
  await waitFor(() => expect(session.data.duplicates).toHaveLength(0));
});
