// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fillIn, valueOf } from '../../../tests/helpers/fill-in';
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newContext } from '../../../shared/model/national-context';
import { nl } from '../../lib/i18n/nl';
import { ContextForm } from './ContextForm';

test('shows the context of its own country, and changes that and no other', async () => {
  const { session, by } = await openStudy();
  const contexts = ['DK', 'SE'].map((country) => ({
    ...newContext(country, by, 1),
    points: [`punt ${country}`],
    government: `regering ${country}`,
  }));
  await session.commit(
    by,
    'test',
    contexts.map((after) => ({ table: 'contexts' as const, id: after.id, after })),
  );
  draw(<ContextForm country="SE" />, session);
  expect(valueOf(nl['correspondents.points'])).toContain('punt SE');
  expect(valueOf(nl['correspondents.government'])).toBe('regering SE');
  await fillIn(nl['correspondents.standsOut'], 'Meer subsidie');
  await fillIn(nl['correspondents.points'], 'Een punt');
  const of = (country: string) => session.data.contexts.find((c) => c.country === country);
  await waitFor(() => expect(of('SE')?.points).toEqual(['Een punt']));
  expect(of('SE')).toMatchObject({ standsOut: 'Meer subsidie', government: 'regering SE' });
  expect(of('DK')).toEqual(contexts[0]);
});

test('of a country without a context all is empty, and what is filled in makes one', async () => {
  const { session } = await openStudy();
  draw(<ContextForm country="NO" />, session);
  expect([valueOf(nl['correspondents.points']), valueOf(nl['correspondents.government'])]).toEqual(['', '']);
  await fillIn(nl['correspondents.government'], 'Een regering');
  await waitFor(() =>
    expect(session.data.contexts).toMatchObject([{ country: 'NO', government: 'Een regering' }]),
  );
});
