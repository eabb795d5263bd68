import { expect, it } from 'vitest';
import { answerValue } from './answer-value';
import type { AnswerForm } from './questions';
import { readAnswers } from './read-answers';

it('reads line by line: what is no answer is named, what came back empty is counted', () => {
  const file = [
    '\uFEFF{"question":"level","answer":3,"sha256":"a","else":[1]}',
    '',
    '{"question":"level","answer":null,"quotation":" "}',
    '{"question":"level","answer":{"a":1}}',
    '["level"]',
    '{"question":',
    `{"question":"level","answer":"${'x'.repeat(1_000_001)}"}`,
    '{"question":"level","quotation":"here","page":"iv"}',
  ].join('\r\n');
  const read = readAnswers(file);
  expect(read.answers.map((a) => [a.line, a.answer, a.page])).toEqual([
    [1, 3, undefined],
    [8, undefined, 'iv'],
  ]);
  expect(read.unanswered).toBe(1);
  expect(read.problems.map((p) => [p.line, p.why, p.detail])).toEqual([
    [4, 'not-an-answer', 'answer'],
    [5, 'not-an-answer', ''],
    [6, 'not-json', ''],
    [7, 'too-long', ''],
  ]);
});

const term = (id: string, nl: string) => ({ id, label: { nl, en: id } });
const form = (type: AnswerForm['type'], more: Partial<AnswerForm> = {}): AnswerForm => ({
  type,
  options: [term('a', 'Één'), term('b', 'Twee')],
  unit: '',
  columns: [term('who', 'Wie')],
  ...more,
});
const text = (value: string) => ({ text: value, rows: [] });

it.each([
  [form('choice'), { answer: 'een' }, text('a')],
  [form('choice'), { answer: 'drie' }, null],
  [form('multi'), { answer: ['b', 'Één', 'b'] }, text('b\na')],
  [form('multi'), { answer: 'a\nc' }, null],
  [form('yes-no'), { answer: true }, text('yes')],
  [form('yes-no'), { answer: 'Nee' }, text('no')],
  [form('yes-no'), { answer: 'misschien' }, null],
  [form('number'), { answer: 1250 }, text('1250')],
  [form('number'), { answer: 'veel' }, null],
  [form('long'), { answer: 'Twee\nregels ' }, text('Twee\nregels')],
  [form('long'), { rows: [{ who: 'x' }] }, null],
  [form('group'), { rows: [{ Wie: 'x', other: 'y' }] }, { text: '', rows: [{ who: 'x' }] }],
  [form('group'), { rows: [{ other: 'y' }] }, null],
  [form('group'), { answer: 'x' }, null],
  [form('choice'), {}, text('')],
])('takes an answer in the form of its question: %#', (of, given, value) => {
  expect(answerValue(of, given)).toEqual(value);
});
