// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, fillIn, press } from '../../../tests/helpers/fill-in';
import { changeProject } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { InterventionId } from '../../../shared/kernel/ids';
import { newIntervention } from '../../../shared/model/intervention';
import { requireProject } from '../../../shared/model/tables';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useProjectData } from '../../store/session';
import { TypologyForm } from './TypologyForm';

function Own() {
  const { interventions } = useProjectData();
  return <TypologyForm intervention={interventions.find((i) => i.id === 'a')!} />;
}
async function form(hasTypology = true) {
  const { session, by } = await openStudy();
  const made = (id: string) => newIntervention(id as InterventionId, id, 'DK', 0);
  const own = { ...made('a'), types: { output: 60 } };
  await session.commit(by, 'test', [
    { table: 'interventions', id: 'a', after: own },
    { table: 'interventions', id: 'b', after: made('b') },
  ]);
  if (!hasTypology) await changeProject(session, by, () => ({ typology: [] }));
  draw(<Own />, session);
  const one = (id: string) => session.data.interventions.find((i) => i.id === id)!;
  return { session, own: () => one('a'), other: () => one('b') };
}
const sum = (n: number): string => textNow('typology.sum', { sum: n });

test('weights are those of their types, with their sum; a weight of nothing is none', async () => {
  const { own, other } = await form();
  expect(screen.getByText(sum(60)).style.color).toContain('red');
  await fillIn('Mentoring', '40');
  await waitFor(() => expect(own().types).toEqual({ output: 60, mentoring: 40 }));
  expect((await screen.findByText(sum(100))).style.color).not.toContain('red');
  await fillIn('Outputgericht', '0');
  await waitFor(() => expect(own().types).toEqual({ mentoring: 40 }));
  await fillIn('Mentoring', '0');
  expect((await screen.findByText(sum(0))).style.color).not.toContain('red');
  expect(other().types).toEqual({});
});

test('measures and conditions are each of their own', async () => {
  const { session, own, other } = await form();
  const { measures, conditions } = requireProject(session.data);
  await choose(nl['filter.measure'], measures[1]!.label.nl);
  await waitFor(() => expect(own().measures).toEqual([measures[1]!.id]));
  await choose(nl['filter.condition'], conditions[0]!.label.nl);
  await waitFor(() => expect(own().conditions).toEqual([conditions[0]!.id]));
  expect(own().measures).toEqual([measures[1]!.id]);
  expect(other()).toMatchObject({ measures: [], conditions: [] });
});

test('a project without types can take the built-in ones', async () => {
  const { session } = await form(false);
  expect(screen.queryByText(sum(60))).toBeNull();
  await press(nl['typology.take']);
  expect(await screen.findByText(sum(60))).toBeDefined();
  expect(requireProject(session.data)).toMatchObject({
    title: 'Studie',
    typology: [{ id: 'output' }, {}, {}, {}, {}],
  });
});
