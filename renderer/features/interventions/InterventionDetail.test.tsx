// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, fillIn, optionsOf, press } from '../../../tests/helpers/fill-in';
import { bareReference } from '../../../tests/helpers/references';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { InterventionId, ReferenceId } from '../../../shared/kernel/ids';
import { newDuplicateGroup } from '../../../shared/model/duplicate-group';
import { newIntervention } from '../../../shared/model/intervention';
import { newLink } from '../../../shared/model/link';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { InterventionDetail } from './InterventionDetail';

const references = ['r1', 'r2', 'r3'].map((id, n) =>
  bareReference(id, { type: 'book', title: `Titel ${id}` }, { sequence: n }),
);
const label = (n: number): string => `Titel ${references[n]!.id}`;

function Own() {
  const { interventions } = useProjectData();
  return <InterventionDetail intervention={interventions.find((i) => i.id === 'a')!} effects={null} />;
}
async function detail(...linked: [reference: string, intervention: string][]) {
  const { session, by } = await openStudy();
  const made = ['a', 'b'].map((id) => newIntervention(id as InterventionId, `Ingreep ${id}`, 'DK', 0));
  const links = linked.map(([r, i]) => newLink(r as ReferenceId, i as InterventionId));
  await session.commit(by, 'test', [
    ...references.map((after) => ({ table: 'references' as const, id: after.id, after })),
    ...made.map((after) => ({ table: 'interventions' as const, id: after.id, after })),
    ...links.map((after) => ({ table: 'links' as const, id: after.id, after })),
  ]);
  draw(<Own />, session);
  const linkedTo = () => session.data.links.map((l) => `${l.referenceId} ${l.interventionId}`).sort();
  return { session, linkedTo };
}

test('reports are linked and unlinked, of this intervention alone', async () => {
  const { linkedTo } = await detail(['r1', 'a'], ['r2', 'b']);
  expect(screen.queryByText(nl['interventions.noReports'])).toBeNull();
  await choose(nl['interventions.link'], label(1));
  await waitFor(() => expect(linkedTo()).toEqual(['r1 a', 'r2 a', 'r2 b']));
  await userEvent.click((await screen.findAllByRole('button', { name: nl['interventions.unlink'] }))[0]!);
  await waitFor(() => expect(linkedTo()).toEqual(['r2 a', 'r2 b']));
  await press(label(1));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'r2' });
});

test('a report that was merged into another record of it stays linked, and is unlinked there', async () => {
  const { session, linkedTo } = await detail(['r2', 'a']);
  const [kept, away] = references.map((r) => r.id) as [ReferenceId, ReferenceId];
  const group = newDuplicateGroup({
    ...{ id: 'g' as never, keptId: kept, memberIds: [kept, away], basis: 'confirmed' },
    ...{ merged: {}, from: {}, chosen: {}, by: session.data.persons[0]!.id, at: 1 },
  });
  await session.commit(group.by, 'test', [{ table: 'duplicates', id: group.id, after: group }]);
  expect(await screen.findByText(label(0))).toBeDefined();
  await press(nl['interventions.unlink']);
  await waitFor(() => expect(linkedTo()).toEqual([]));
});

test('without reports that is said; what is linked is not offered again', async () => {
  await detail(['r2', 'b']);
  expect(screen.getByText(nl['interventions.noReports'])).toBeDefined();
  expect(screen.queryByRole('button', { name: nl['interventions.unlink'] })).toBeNull();
  expect(await optionsOf(nl['interventions.link'])).toEqual([0, 1, 2].map(label));
  await choose(nl['interventions.link'], label(0));
  expect(await screen.findByRole('button', { name: nl['interventions.unlink'] })).toBeDefined();
  expect(await optionsOf(nl['interventions.link'])).toEqual([1, 2].map(label));
});

test('its title is its own, and never empty', async () => {
  const { session } = await detail();
  const titles = () => session.data.interventions.map((i) => i.title).sort();
  await fillIn(nl['common.title'], 'Mentoraat');
  await waitFor(() => expect(titles()).toEqual(['Ingreep b', 'Mentoraat']));
  await fillIn(nl['common.title'], ' ');
  expect(await screen.findByText(nl['interventions.noTitle'])).toBeDefined();
  expect(titles()).toEqual(['Ingreep b', 'Mentoraat']);
});
