// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { type InterventionFilter, useInterventionFilter } from './intervention-filter';
import { InterventionFilterBar } from './InterventionFilterBar';

const filterNow = (): InterventionFilter => renderHook(useInterventionFilter).result.current;
async function drawBar(shown: number, total: number) {
  const { session } = await openStudy();
  draw(<InterventionFilterBar shown={shown} total={total} />, session);
}
const pick = async (name: string, index: number): Promise<void> => {
  const field = screen.getAllByLabelText(name)[0]!;
  await userEvent.click(field);
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  await userEvent.click(list?.querySelectorAll<HTMLElement>('[role="option"]')[index] ?? field);
};

test('each field sets its own part of the filter', async () => {
  await drawBar(3, 3);
  const [measure, condition, type] = [nl['filter.measure'], nl['filter.condition'], nl['filter.type']];
  await userEvent.type(screen.getByRole('searchbox', { name: nl['filter.text'] }), 'taal');
  await pick(nl['common.country'], 1);
  await pick(type, 0);
  await pick(measure, 0);
  await pick(condition, 0);
  const filter = filterNow();
  expect(filter).toMatchObject({ text: 'taal', country: 'DK' });
  expect([filter.type, filter.measure, filter.condition]).not.toContain(null);
  expect(new Set([filter.type, filter.measure, filter.condition]).size).toBe(3);
});

test('all restrictions are taken away at once, where fewer than all are shown', async () => {
  await drawBar(2, 3);
  await userEvent.type(screen.getByRole('searchbox', { name: nl['filter.text'] }), 'taal');
  expect(screen.getByText(nl['filter.everywhere'])).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: nl['filter.clear'] }));
  expect(filterNow().text).toBe('');
});

test('there is nothing to take away where all are shown', async () => {
  await drawBar(3, 3);
  expect(screen.queryByRole('button', { name: nl['filter.clear'] })).toBeNull();
  expect(screen.queryByText(nl['filter.everywhere'])).toBeNull();
});
