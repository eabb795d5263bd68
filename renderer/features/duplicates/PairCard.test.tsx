// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { AskedPair } from '../../../shared/duplicates/found';
import { emptyDecision } from '../../../shared/model/decision';
import { newCorrespondent } from '../../../shared/model/source';
import { SURE_POINTS } from '../../../shared/duplicates/match';
import { CommandDesk } from '../../commands/CommandDesk';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useProjectData } from '../../store/session';
import { pairCommands } from './commands';
import { PairCard } from './PairCard';

const desk = { hasPair: true, same: vi.fn(), different: vi.fn(), skip: vi.fn(), undo: vi.fn() };
async function card(pair: Partial<AskedPair> = {}) {
  const { session, by } = await openStudy();
  const ulla = newCorrespondent('c1' as never, 'SE', 'Ulla Lund');
  const a = bareReference(
    'a',
    { type: 'book', title: 'Loon in Zweden', DOI: '10.1/x', volume: '3' },
    { sourceId: ulla.id },
  );
  const b = bareReference('b', { type: 'book', title: 'Loon in Noorwegen', volume: '3' }, { sequence: 1 });
  const decided = { ...emptyDecision(b.id, by, 'title-abstract'), verdict: 'include' as const, decidedAt: 1 };
  const open = { ...emptyDecision(a.id, by, 'title-abstract'), verdict: null, decidedAt: 1 };
  await session.commit(by, 'test', [
    { table: 'sources', id: ulla.id, after: ulla },
    ...[a, b].map((after) => ({ table: 'references' as const, id: after.id, after })),
    ...[decided, open].map((after) => ({ table: 'decisions' as const, id: after.id, after })),
  ]);
  const asked: AskedPair = { a: a.id, b: b.id, score: 6.25, fields: [], traps: [], ...pair };
  function Own() {
    const [first, second] = useProjectData().references;
    return (
      <CommandDesk group={pairCommands} desk={desk}>
        <PairCard pair={asked} a={first!} b={second!} position="1 van 2" />
      </CommandDesk>
    );
  }
  draw(<Own />, session);
  await screen.findByRole('row', { name: /Zweden/ });
}
const row = (name: string): HTMLElement => screen.getByRole('rowheader', { name }).closest('tr')!;
const cells = (name: string): (string | null)[] =>
  within(row(name))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
const marks = (name: string): (string | null)[] =>
  [...row(name).querySelectorAll('mark')].map((m) => m.textContent);

test('shows the fields that one of both has, and marks the words that the other lacks', async () => {
  await card();
  expect(marks(nl['field.title'])).toEqual(['Zweden', 'Noorwegen']);
  expect(cells(nl['field.DOI'])).toEqual(['10.1/x', '—', '']);
  expect(marks(nl['field.volume'])).toEqual([]);
  expect(screen.queryByRole('rowheader', { name: nl['field.PMID'] })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('says of each where it came from, and whether it was decided on', async () => {
  await card();
  const [, first, second] = screen.getAllByRole('columnheader').map((head) => head.textContent);
  expect(first).toBe('Ulla Lund');
  expect(second).toBe(`${nl['import.noSource']} · ${nl['duplicates.decided']}`);
});

test('says for each field what it says, with its points; nothing where it says nothing', async () => {
  await card({
    fields: [
      { field: 'title', outcome: 'similar', points: 2.5 },
      { field: 'volume', outcome: 'unknown', points: 0 },
      { field: 'DOI', outcome: 'different', points: -1 },
    ],
  });
  expect(cells(nl['field.title'])[2]).toBe(`${nl['duplicates.outcome.similar']} +2,5`);
  expect(cells(nl['field.DOI'])[2]).toBe(`${nl['duplicates.outcome.different']} -1,0`);
  expect(cells(nl['field.volume'])[2]).toBe('');
});

test('says why it is asked: too few points, or what stands against it', async () => {
  await card();
  const below = textNow('duplicates.below', { score: '6,3', sure: SURE_POINTS });
  expect(screen.getByText(below)).toBeDefined();
  await card({ traps: ['year', 'title'] });
  expect(screen.getAllByText(below)).toHaveLength(1);
  expect(screen.getByText(nl['duplicates.trap.year'])).toBeDefined();
  expect(screen.getByText(nl['duplicates.trap.title'])).toBeDefined();
});
