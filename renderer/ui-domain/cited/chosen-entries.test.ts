import { expect, it } from 'vitest';
import { fixedEnv } from '../../../shared/kernel/ids';
import { planCitations } from '../../../shared/citations/plan-citations';
import type { KnownEntry } from '../../workers/documents/cited';
import { type Choices, entryKey, planOf } from './chosen-entries';
import { textOf, withTexts } from './proposed-fields';

const seedId = 'seed' as never;
const entry = (line: number, state: KnownEntry['state'], referenceId: string | null): KnownEntry => ({
  pageLabel: '1',
  page: 1,
  line,
  start: 10 * line,
  end: 5,
  text: `entry ${line}`,
  csl: { type: 'book', title: `Titel ${line}`, author: [{ family: 'Jansen', given: 'A.' }] },
  state,
  referenceId: referenceId as never,
});
const entries = [entry(1, 'known', 'a'), entry(2, 'likely', 'b'), entry(3, 'new', null)];
const [first, second, third] = entries.map(entryKey) as [string, string, string];

it('brings in what is new, links what is known, and leaves what may be there to a person', () => {
  const { items, found } = planOf(seedId, entries, {}, []);
  expect(items.map((i) => i.title)).toEqual(['Titel 3']);
  expect(found.entries.map((e) => e.line)).toEqual([3]);
  expect(found.known).toEqual([{ page: 1, line: 1, text: 'entry 1', referenceId: 'a' }]);
});

it('does what a person chose, with what they corrected', () => {
  const chosen: Choices = {
    [first]: { fate: 'leave' },
    [second]: { fate: 'add', texts: { title: 'Beter', author: 'Bos, K.', DOI: '' } },
    [third]: { fate: 'leave' },
  };
  const { items, found } = planOf(seedId, entries, chosen, []);
  expect(items).toEqual([{ type: 'book', title: 'Beter', author: [{ family: 'Bos', given: 'K.' }] }]);
  expect(found.known).toEqual([]);
});

it('does nothing twice', () => {
  const { found } = planOf(seedId, entries, {}, []);
  const who = { ids: ['new' as never], batchId: 'batch' as never, by: 'p' as never };
  const said = planCitations(fixedEnv(1), found, who);
  const again = planOf(seedId, entries, {}, said);
  expect([again.items, again.found.known]).toEqual([[], []]);
});

it('shows fields as text and takes away what is emptied', () => {
  const csl = { type: 'book', title: 'T', issued: { 'date-parts': [[2011]] }, publisher: 'SCP' };
  expect([textOf(csl, 'issued'), textOf(csl, 'DOI')]).toEqual(['2011', '']);
  expect(withTexts(csl, { publisher: ' ', title: 'T' })).toEqual({
    type: 'book',
    title: 'T',
    issued: { 'date-parts': [[2011]] },
  });
});
