import { beforeAll, expect, test } from 'vitest';
import type { ChangeId, PersonId } from '../../../shared/kernel/ids';
import type { Change } from '../../../shared/model/change';
import { newPerson } from '../../../shared/model/people';
import { emptyProjectData } from '../../../shared/model/tables';
import { startTexts, type Translate } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { entryMatcher, entryWords } from './log-entries';
import { namesOf } from './log-words';

beforeAll(() => startTexts('nl'));

// As i18next fills in values.
const t: Translate = (key, values = {}) =>
  nl[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const [anna, bram] = ['a', 'b'] as [PersonId, PersonId];
const data = {
  ...emptyProjectData(),
  persons: [newPerson({ id: anna, name: 'Anna Ünal', role: 'lead', colour: '' })],
};
const change = (part: Partial<Change> = {}): Change => ({
  id: 'c1' as ChangeId,
  seq: 1,
  at: `${Date.UTC(2024, 4, 6, 12)}-0000`,
  by: anna,
  device: 'd',
  kind: 'person.save',
  patches: [],
  bulk: null,
  undoes: null,
  redoes: null,
  prevHash: '',
  hash: '',
  ...part,
});
const patch = (name: string) => ({ table: 'persons', id: name, before: { name: '' }, after: { name } });
const inWords = entryWords({ t, language: 'nl', data, names: namesOf(data, 'nl') });
const other = 'c0' as ChangeId;

test('an entry says when, who and what; somebody who is gone is said to be', () => {
  const own = inWords(change());
  expect(own.who).toBe('Anna Ünal');
  expect(own.when).toMatch(/6 mei 2024/);
  expect(own.what).not.toBe(nl['log.otherKind']);
  expect(inWords(change({ by: bram })).who).toBe(nl['log.gone']);
  expect(inWords(change({ kind: 'something.new' })).what).toBe(nl['log.otherKind']);
});

test('it says whether it takes back or does again, and of how many records', () => {
  const what = (part: Partial<Change>) => inWords(change({ kind: 'x', ...part })).what;
  const kind = nl['log.otherKind'];
  expect(what({ undoes: other })).toBe(`${kind} (${nl['history.undoes']})`);
  expect(what({ redoes: other })).toBe(`${kind} (${nl['history.redoes']})`);
  expect(what({ bulk: { table: 'references', batchId: '', count: 12 } })).toBe(`${kind} (12)`);
});

test('what was refused when bundles were merged is said not to count', () => {
  const writes = [{ table: 'persons', id: 'b', path: 'role', value: 'lead', seen: [] }];
  const { what, sentence } = inWords(change({ writes }));
  expect(what).toContain(nl['history.refused']);
  expect(sentence.before).toContain('niet overgenomen');
  // An entry that says what it wrote and did it counts as any other.
  expect(inWords(change({ writes, patches: [patch('B')] })).what).not.toContain(nl['history.refused']);
});

const said = (part: Partial<Change>): string => {
  const { before, record, after } = inWords(change(part)).sentence;
  return `${before}${record}${after}`;
};

test('who did what to what is a sentence', () => {
  expect(said({ patches: [patch('Karel')] })).toBe('Anna Ünal wijzigde de gegevens van Karel');
  expect(said({ kind: 'project.save', patches: [patch('Karel')] })).toBe('Anna Ünal wijzigde het protocol');
  expect(said({ kind: 'import.add', bulk: { table: 'references', batchId: '', count: 12 } })).toBe(
    'Anna Ünal importeerde 12 referenties',
  );
  expect(inWords(change({ patches: [patch('Karel')] })).sentence).toEqual({
    before: 'Anna Ünal wijzigde de gegevens van ',
    record: 'Karel',
    after: '',
  });
});

test('a review says what the lead decided', () => {
  const decided = (after: object | null): string =>
    said({ kind: 'review.save', patches: [{ ...patch('Karel'), table: 'reviews', after }] });
  const subject = { type: 'rating', id: 'r1' };
  const review = (status?: string): object => ({ name: 'Karel', status, subject });
  expect(decided(review('approved'))).toBe('Anna Ünal keurde Karel goed');
  expect(decided(review('signed-off'))).toBe('Anna Ünal tekende Karel af');
  expect(decided(review('returned'))).toBe('Anna Ünal stuurde Karel terug');
  expect(decided(review('open'))).toBe('Anna Ünal ontgrendelde Karel');
  expect(decided(review())).toBe('Anna Ünal werkte aan de eindbeoordeling van Karel');
});

test('of several records the first is named, and how many more', () => {
  expect(said({ patches: ['Karel', 'Zoë', 'Zoë'].map(patch) })).toBe(
    'Anna Ünal wijzigde de gegevens van Karel en nog 1',
  );
  expect(said({ patches: ['p', 'q', 'r', 's', 't', 'u', 'v'].map(patch) })).toBe(
    'Anna Ünal wijzigde de gegevens van p en nog 6',
  );
});

test('without a name, or a sentence of its own, an entry goes by its kind', () => {
  expect(said({ patches: [patch('')] })).toBe('Anna Ünal: persoon gewijzigd');
  expect(said({ kind: 'something.new', patches: [patch('Karel')] })).toBe('Anna Ünal: wijziging (Karel)');
  expect(said({ undoes: other, patches: [patch('Karel')] })).toBe(
    'Anna Ünal maakte ongedaan: persoon gewijzigd (Karel)',
  );
  expect(said({ redoes: other })).toBe('Anna Ünal deed opnieuw: persoon gewijzigd');
});

test('every kind of change has its sentence', () => {
  const kinds = Object.keys(nl).filter((key) => key.startsWith('kind.'));
  expect(kinds.length).toBeGreaterThan(40);
  expect(kinds.filter((key) => !Object.hasOwn(nl, key.replace(/^kind/, 'did')))).toEqual([]);
});

test('five parts are shown, and how many there are besides', () => {
  const few = inWords(change({ patches: ['p', 'q'].map(patch) }));
  expect([few.parts.length, few.more]).toEqual([2, 0]);
  const many = inWords(change({ patches: ['p', 'q', 'r', 's', 't', 'u', 'v'].map(patch) }));
  expect([many.parts.length, many.more]).toEqual([5, 2]);
});

test('entries are found by what is shown of them, as in all searches', () => {
  const all = [
    change({ seq: 1, patches: [patch('Karel de Grote')] }),
    change({ seq: 2, by: bram, patches: [patch('Zoë')] }),
  ];
  const seqs = (sought: string) => {
    const matches = entryMatcher(sought);
    return all.filter((c) => matches?.(inWords(c)) ?? true).map((c) => c.seq);
  };
  expect(entryMatcher('  ')).toBeNull();
  expect(seqs('')).toEqual([1, 2]);
  expect(seqs('KAREL  unal')).toEqual([1]);
  expect(seqs('karel zoe')).toEqual([]);
  expect(seqs('karel OR zoe')).toEqual([1, 2]);
  expect(seqs('-karel')).toEqual([2]);
  expect(seqs('"karel de"')).toEqual([1]);
  expect(seqs('wijzig*')).toEqual([1, 2]);
});
