// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { textNow } from '../../lib/i18n';
import type { Entry } from '../../ui-domain/log/log-entries';
import { LogTable } from './LogTable';

const entry = (id: string, part: Partial<Entry>): Entry =>
  ({
    id,
    by: 'anna',
    when: `op ${id}`,
    who: 'Anna',
    what: `wat ${id}`,
    parts: [],
    more: 0,
    text: '',
    ...part,
  }) as Entry;
const cells = (): string[][] =>
  [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));

test('each entry has when, who and what, with its parts and how many there are besides', () => {
  const lines = [
    { field: 'titel', from: 'oud', to: 'nieuw' },
    { field: 'jaar', from: '–', to: '2020' },
  ];
  draw(
    <LogTable
      entries={[
        entry('1', { parts: [{ record: 'Rapport', lines }], more: 3 }),
        entry('2', { parts: [{ record: '', lines: [] }] }),
      ]}
    />,
  );
  expect(cells()).toEqual([
    ['op 1', 'Anna', `wat 1Rapporttitel: oud → nieuwjaar: 2020${textNow('history.moreParts', { count: 3 })}`],
    ['op 2', 'Anna', 'wat 2'],
  ]);
});
