// @vitest-environment jsdom
import { hooked, openMarked } from '../../tests/helpers/drawn-marked';
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useNewIntervention } from './use-new-intervention';

test('an intervention comes after the others; of a report it is linked at once, and undone with its link', async () => {
  const { session, by, reference } = await openMarked();
  const { result } = hooked(() => useNewIntervention(), session);
  const before = session.data.interventions.length;
  const alone = await act(() => result.current('Alleen', 'SE'));
  expect(session.data.links).toEqual([]);
  const linked = await act(() => result.current('Van het rapport', 'NL', reference.id));
  const made = (id: string) => session.data.interventions.find((i) => i.id === id);
  expect(made(alone)).toMatchObject({ id: alone, title: 'Alleen', country: 'SE', sequence: before });
  expect(made(linked)).toMatchObject({
    id: linked,
    title: 'Van het rapport',
    country: 'NL',
    sequence: before + 1,
  });
  expect(session.data.links).toMatchObject([{ referenceId: reference.id, interventionId: linked }]);
  await act(() => session.revert(by, 'undo'));
  expect(session.data.interventions).toHaveLength(before + 1);
  expect(session.data.links).toEqual([]);
});
