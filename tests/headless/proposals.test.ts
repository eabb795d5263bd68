// `zeef questions` and `zeef proposals in`: what a script answers is looked up in the PDFs of the bundle.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { InputError } from '../../electron/cli/files';
import { proposals, questions } from '../../electron/cli/proposals-command';
import { UsageError } from '../../electron/cli/usage';
import { readBundle, writeBundle } from '../../shared/bundle/bundle';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { atWork } from '../../shared/model/people';
import type { QuestionLine } from '../../shared/proposals/questions';
import { ratingPairs, ratingTable } from '../../shared/review/agreement';
import { buildBoard } from '../../shared/review/board';
import { FONTS } from '../helpers/copy-fonts';

const folder = mkdtempSync(join(tmpdir(), 'zeef-proposals-'));
const at = (name: string): string => join(folder, name);
const env = fixedEnv(Date.UTC(2026, 0, 1));
const asked: QuestionLine[] = [];

function opened(name: string) {
  const read = readBundle(new Uint8Array(readFileSync(at(name))), 'proves');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}
const bring = (file: string, options: object = {}) =>
  proposals(
    {
      command: 'proposals',
      files: ['in', at('study.zeef'), at(file)],
      options: { origin: 'Reader 1', out: at('with.zeef'), ...options },
    },
    env,
  );
const write = (name: string, lines: readonly unknown[]): void =>
  writeFileSync(at(name), lines.map((l) => `${typeof l === 'string' ? l : JSON.stringify(l)}\n`).join(''));

/** A passage that somebody marked in the practice study, with the question that belongs to its document. */
function marked() {
  const { data } = opened('study.zeef');
  const annotation = data.annotations.find((a) => a.quote.exact.length > 40);
  const line = asked.find((q) => q.document === annotation?.documentId && q.form.type === 'long');
  if (annotation === undefined || line === undefined) throw new Error('no passage to quote');
  return { annotation, line };
}

beforeAll(async () => {
  writeFileSync(
    at('study.zeef'),
    writeBundle(await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS)),
  );
  const summary = await questions({
    command: 'questions',
    files: [at('study.zeef')],
    options: { out: at('questions.jsonl') },
  });
  const lines = readFileSync(at('questions.jsonl'), 'utf8').trim().split('\n');
  asked.push(...lines.map((l) => JSON.parse(l) as QuestionLine));
  expect(summary).toMatchObject({ questions: asked.length, documents: 6 });
});

it('asks the fields of each intervention of a report, the items of the scale and the level', async () => {
  const { annotation } = marked();
  const own = asked.filter((q) => q.document === annotation.documentId);
  expect(own.some((q) => q.question === 'level' && q.intervention === null)).toBe(true);
  expect(own.some((q) => q.question.startsWith('item:') && q.form.type === 'yes-no')).toBe(true);
  expect(own.filter((q) => q.question.startsWith('field:')).every((q) => q.intervention !== null)).toBe(true);
  const only = { out: at('one.jsonl'), report: [annotation.referenceId] };
  await questions({ command: 'questions', files: [at('study.zeef')], options: only });
  expect(readFileSync(at('one.jsonl'), 'utf8').trim().split('\n')).toHaveLength(own.length);
});

it('makes a proposal of what stands in the document, at its place, and names what does not', async () => {
  const { annotation, line } = marked();
  write('answers.jsonl', [
    { ...line, answer: 'What it is', quotation: `“${annotation.quote.exact}”` },
    { ...line, answer: 'Else', quotation: 'No report of any country has ever had this sentence in it.' },
    { ...line, answer: 'Nothing quoted' },
    'not json',
    { question: 7 },
    { ...line, question: 'field:unheard-of', quotation: 'x' },
    { ...line, document: 'gone', sha256: '', quotation: 'x' },
    line,
  ]);
  const summary = await bring('answers.jsonl');
  expect(summary).toMatchObject({
    found: 1,
    unanswered: 1,
    missing: [{ line: 2, why: 'absent' }],
    refused: [
      { line: 3, why: 'no-quotation' },
      { line: 4, why: 'not-json' },
      { line: 5, why: 'not-an-answer' },
      { line: 6, why: 'unknown-question' },
      { line: 7, why: 'unknown-document' },
    ],
  });
  const { data, log } = opened('with.zeef');
  const own = data.proposals.filter((p) => p.origin === 'Reader 1');
  const found = own.find((p) => p.place !== null);
  const missing = own.find((p) => p.place === null);
  expect(found).toMatchObject({ origin: 'Reader 1', state: 'open', answer: { text: 'What it is' } });
  expect(found?.place).toMatchObject({ start: annotation.position?.start, end: annotation.position?.end });
  expect(missing).toMatchObject({ place: null, missing: { why: 'absent' } });
  expect(log.at(-1)?.kind).toBe('proposals.import');
  expect([data.evidence.length, data.extractions]).toEqual([
    opened('study.zeef').data.evidence.length,
    opened('study.zeef').data.extractions,
  ]);
  writeFileSync(at('study-2.zeef'), readFileSync(at('with.zeef')));
  const again = await proposals(
    {
      command: 'proposals',
      files: ['in', at('study-2.zeef'), at('answers.jsonl')],
      options: { origin: 'Reader 1', out: at('twice.zeef') },
    },
    env,
  );
  expect(again).toMatchObject({ found: 0, already: 2 });
});

it('counts an origin as a rater only where that is asked, and never as a level of the study', async () => {
  const { data: before } = opened('study.zeef');
  const levels = asked.filter((q) => q.question === 'level');
  write(
    'levels.jsonl',
    levels.map((q) => ({ ...q, answer: 2 })),
  );
  expect(await bring('levels.jsonl')).toMatchObject({ rated: 0, found: 0 });
  expect(opened('with.zeef').data.persons).toEqual(before.persons);
  expect(await bring('levels.jsonl', { 'as-rater': true })).toMatchObject({
    rated: levels.length,
    refused: [],
  });
  const { data } = opened('with.zeef');
  const rater = data.persons.find((p) => p.name === 'Reader 1');
  expect(rater).toMatchObject({ origin: 'Reader 1' });
  expect(atWork(data.persons)).toEqual(before.persons);
  expect(ratingTable(data).persons).toContain(rater?.id);
  expect(ratingPairs(data).some((p) => rater !== undefined && [p.first, p.second].includes(rater.id))).toBe(
    true,
  );
  const values = (study: typeof data) => buildBoard(study).map((r) => [r.subject.id, r.status, r.value]);
  expect(values(data)).toEqual(values(before));
});

it('refuses wrong use, and a file in which nothing can be read', async () => {
  write('none.jsonl', ['{', 'x']);
  await expect(bring('none.jsonl')).rejects.toThrow(InputError);
  await expect(bring('answers.jsonl', { origin: ' ' })).rejects.toThrow(UsageError);
  await expect(
    proposals({ command: 'proposals', files: ['out', at('study.zeef')], options: {} }, env),
  ).rejects.toThrow(UsageError);
});
