// @vitest-environment jsdom
import { draw, openStudy } from '../../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { nl } from '../../../lib/i18n/nl';
import { AnnotationFilters } from './AnnotationFilters';

const onFilter = vi.fn();
beforeEach(() => onFilter.mockClear());
async function drawFilters(tags: string[], authors: string[]): Promise<boolean[]> {
  cleanup();
  const { session } = await openStudy();
  const filter = { text: 'loon', colour: null, tag: null, author: null } as never;
  draw(<AnnotationFilters filter={filter} onFilter={onFilter} tags={tags} authors={authors} />, session);
  return [nl['reading.filterTag'], nl['reading.filterPerson']].map(
    (name) => screen.queryByRole('combobox', { name }) !== null,
  );
}
const choose = (name: string, option: string): void => {
  fireEvent.click(screen.getByRole('combobox', { name }));
  fireEvent.click(screen.getAllByRole('option', { name: option }).at(-1)!);
};

test('tags and persons can be chosen where that chooses anything', async () => {
  expect(await drawFilters([], [])).toEqual([false, false]);
  expect(await drawFilters(['t'], ['Anna'])).toEqual([true, false]);
  expect(await drawFilters([], ['Anna', 'Bert'])).toEqual([false, true]);
});

test('each filter asks for its own part', async () => {
  await drawFilters(['t1', 't2'], ['Anna', 'Bert']);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'werk' } });
  choose(nl['reading.filterTag'], 't2');
  choose(nl['reading.filterPerson'], 'Bert');
  expect(onFilter.mock.calls).toEqual([[{ text: 'werk' }], [{ tag: 't2' }], [{ author: 'Bert' }]]);
});
