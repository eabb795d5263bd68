// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, fillIn } from '../../../tests/helpers/fill-in';
import { bareReference } from '../../../tests/helpers/references';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { nl } from '../../lib/i18n/nl';
import { PrintingForm } from './PrintingForm';

async function form() {
  const { session, by } = await openStudy();
  const references = [
    bareReference('r1', { type: 'book', title: 'Een' }, { tags: ['werk', 'taal'] }),
    bareReference('r2', { type: 'book', title: 'Twee' }, { tags: ['taal'] }),
  ];
  await session.commit(
    by,
    'test',
    references.map((after) => ({ table: 'references', id: after.id, after })),
  );
  draw(<PrintingForm />, session);
  return {
    printing: () => requireProject(session.data).printing,
    project: () => requireProject(session.data),
  };
}

test('a filter is asked only where the tables hold what meets one, and each part of it is its own', async () => {
  const { printing } = await form();
  expect(screen.queryAllByLabelText(nl['printing.countries'])).toEqual([]);
  await choose(nl['printing.scope'], nl['printing.scope.filter']);
  await waitFor(() => expect(printing().scope).toBe('filter'));
  await choose(nl['printing.countries'], 'Denemarken');
  await waitFor(() => expect(printing().filter).toEqual({ countries: ['DK'], sourceIds: [], tags: [] }));
  await choose(nl['printing.tags'], 'taal');
  await waitFor(() =>
    expect(printing().filter).toEqual({ countries: ['DK'], sourceIds: [], tags: ['taal'] }),
  );
  expect(printing().scope).toBe('filter');
  await choose(nl['printing.scope'], nl['printing.scope.correspondents']);
  await waitFor(() => expect(printing().scope).toBe('correspondents'));
  await waitFor(() => expect(screen.queryAllByLabelText(nl['printing.countries'])).toEqual([]));
  expect(printing().filter.countries).toEqual(['DK']);
});

test('which number is printed, and whether empty boxes are', async () => {
  const { printing } = await form();
  await choose(nl['printing.count'], nl['printing.count.counted']);
  await waitFor(() => expect(printing()).toMatchObject({ count: 'counted', scope: 'included' }));
  await userEvent.click(screen.getByRole('checkbox', { name: nl['printing.hideEmpty'] }));
  await waitFor(() => expect(printing()).toMatchObject({ hideEmptyBoxes: true, count: 'counted' }));
});

test('what an earlier version held is known or not', async () => {
  const { project } = await form();
  await fillIn(nl['printing.previousStudies'], '12');
  await waitFor(() => expect(project().previous).toEqual({ studies: 12, reports: null }));
  await fillIn(nl['printing.previousReports'], '0');
  await waitFor(() => expect(project().previous).toEqual({ studies: 12, reports: 0 }));
  await fillIn(nl['printing.previousStudies'], '');
  await waitFor(() => expect(project().previous).toEqual({ studies: null, reports: 0 }));
});
