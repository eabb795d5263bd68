import { expect, test } from 'vitest';
import { formatLines, type LineFormat, readLines } from './lines';

type Criterion = { code: string; label: string; explanation: string };
const criteria: LineFormat<Criterion, 'code' | 'label'> = {
  parse: (line) => {
    const [code = '', label = ''] = line.split(/\s*;\s*/);
    if (code === '') return { missing: 'code' };
    if (label === '') return { missing: 'label' };
    return { value: { code, label, explanation: '' } };
  },
  format: (c) => `${c.code}; ${c.label}`,
  keyOf: (c) => c.code,
  renew: (value, { explanation }) => ({ ...value, explanation }),
};
const words: LineFormat<string, never> = {
  parse: (line) => ({ value: line }),
  format: (word) => word,
  keyOf: (word) => word,
};
const old: Criterion[] = [
  { code: 'E1', label: 'Taal', explanation: 'Niet in een taal die wij lezen' },
  { code: 'E2', label: 'Jaar', explanation: 'Voor 2000' },
  { code: 'E3', label: 'Land', explanation: 'Buiten Europa' },
];
const text = formatLines(old, criteria);
const read = (t: string) => readLines(t, old, criteria);

test('a text that was not changed is the list as it is', () => {
  expect(read(text)).toEqual({ values: old, problems: [] });
});

test('a new line that is not complete is no element yet, and is told with its number', () => {
  const { values, problems } = read(`${text}\n\nE6`);
  expect(values).toEqual(old);
  expect(problems).toEqual([{ line: 5, text: 'E6', reason: 'label' }]);
});

test('a new line between others takes nothing of them', () => {
  const { values } = read('E1; Taal\nE9; Nieuw\nE2; Jaar\nE3; Land');
  expect(values.map((c) => c.explanation)).toEqual([
    'Niet in een taal die wij lezen',
    '',
    'Voor 2000',
    'Buiten Europa',
  ]);
});

test('an element whose line is edited keeps what the line does not say', () => {
  expect(read('E1; Taal\nE2; Verschenen voor 2000\nE3; Land').values[1]).toEqual({
    code: 'E2',
    label: 'Verschenen voor 2000',
    explanation: 'Voor 2000',
  });
  // Also when what tells it apart is what was edited.
  expect(read('E1; Taal\nE20; Jaar\nE3; Land').values[1]).toMatchObject({
    code: 'E20',
    explanation: 'Voor 2000',
  });
});

test('an element whose line is not complete for a while stays as it was', () => {
  const { values, problems } = read('E1; Taal\nE2;\nE3; Land');
  expect(values).toEqual(old);
  expect(problems).toEqual([{ line: 2, text: 'E2;', reason: 'label' }]);
  expect(read('E1; Taal\n; Jaar\nE3; Land').values).toEqual(old);
});

test('lines that change places keep what they are', () => {
  expect(read('E3; Land\nE1; Taal\nE2; Jaar').values).toEqual([old[2], old[0], old[1]]);
});

test('a line that is taken away is taken away', () => {
  expect(read('E1; Taal\nE3; Land').values).toEqual([old[0], old[2]]);
  expect(read('').values).toEqual([]);
});

test('a line that says what another says is told', () => {
  const { values, problems } = read('E1; Taal\nE2; Jaar\nE1; Nog eens\nE3; Land');
  expect(values).toEqual(old);
  expect(problems).toEqual([{ line: 3, text: 'E1; Nog eens', reason: 'double' }]);
  expect(readLines('a\nb\na', ['a', 'b'], words)).toEqual({
    values: ['a', 'b'],
    problems: [{ line: 3, text: 'a', reason: 'double' }],
  });
});

test('an element whose text holds the separator is not taken apart while other lines are edited', () => {
  const odd = [{ code: 'E1', label: 'Taal; of niet', explanation: '' }, ...old.slice(1)];
  expect(readLines(`${formatLines(odd, criteria)}\nE9; Nieuw`, odd, criteria).values[0]).toEqual(odd[0]);
});

test('parts between commas are read the same way', () => {
  const tags = { ...words, separator: ',' } as const;
  expect(readLines('een, twee,, drie, een,', [], tags)).toEqual({
    values: ['een', 'twee', 'drie'],
    problems: [{ line: 5, text: 'een', reason: 'double' }],
  });
  expect(formatLines(['een', 'twee'], tags)).toBe('een, twee');
});
