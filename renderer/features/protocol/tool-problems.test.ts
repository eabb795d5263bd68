import { expect, it } from 'vitest';
import { toolSchema } from '../../../shared/model/checked-tool';
import { starScale } from '../../../shared/rating/appraisal/tools/stars';
import { translatorFor } from '../../../tests/helpers/translator';
import { toolProblems } from './tool-problems';

const linesOf = (file: unknown, language: 'nl' | 'en'): string[] =>
  toolProblems(translatorFor(language), toolSchema.safeParse(file).error, '');

it('names the place and the reason of what is missing, in the language of the user', () => {
  const file = { format: 'zeef-appraisal-tool', version: 1, id: 'x' };
  expect(linesOf(file, 'nl')).toContain('domains: hier hoort een lijst te staan');
  expect(linesOf(file, 'en')).toContain('domains: here should be a list');
  expect(linesOf({ ...starScale, version: 2, id: '' }, 'nl')).toEqual([
    'version: kan alleen zijn: 1',
    'id: te weinig of te kort: minstens 1',
  ]);
});

it('says which name is given twice, unknown or too late', () => {
  const [first] = starScale.domains;
  const overall = { ...starScale.overall, otherwise: 'prima' };
  const twice = { ...starScale, overall, domains: [...starScale.domains, { ...first!, questions: [] }] };
  expect(linesOf(twice, 'nl')).toEqual([
    `domein ${first!.id} staat er twee keer`,
    'het totaaloordeel noemt oordeel prima, maar dat bestaat niet',
  ]);
  const askedWhen = { domain: starScale.domains.at(-1)!.id, in: [starScale.levels[0]!.id] };
  const late = { ...starScale, domains: [{ ...first!, askedWhen }, ...starScale.domains.slice(1)] };
  expect(linesOf(late, 'en')).toEqual([
    `domain ${first!.id} names domain ${askedWhen.domain}, which comes after it`,
  ]);
});

it('says other failures as they are, and what is no JSON', () => {
  expect(toolProblems(translatorFor('nl'), new Error('x'), 'mislukt')).toEqual(['mislukt']);
  expect(toolProblems(translatorFor('nl'), new SyntaxError('x'), '')).toEqual(['dit is geen geldige JSON']);
});

it('says that conditions stand too deep in each other, and that there are too many questions, at once', () => {
  const [first, ...others] = starScale.domains;
  const question = first!.questions[0]!;
  const start = performance.now();
  for (const depth of [50, 2000, 50_000]) {
    let askedWhen: unknown = { question: question.id, in: ['yes'] };
    for (let i = 0; i < depth; i++) askedWhen = i % 2 === 0 ? { not: askedWhen } : { all: [askedWhen] };
    const file = { ...starScale, domains: [first, { ...others[0]!, askedWhen }, ...others.slice(1)] };
    expect(linesOf(file, 'nl')).toEqual(['staat meer dan 50 lagen diep in elkaar: dat wordt niet gelezen']);
  }
  const questions = (d: number) =>
    Array.from({ length: 400 }, (_, i) => ({
      ...question,
      id: `q${d}-${i}`,
      ...(d + i === 0 ? {} : { askedWhen: { question: 'q0-0', in: [question.options?.[0]?.id ?? 'yes'] } }),
    }));
  const domains = Array.from({ length: 60 }, (_, d) => ({ ...first!, id: `d${d}`, questions: questions(d) }));
  expect(linesOf({ ...starScale, domains }, 'en')).toEqual([
    'more than 1000 questions: a tool cannot have that many here',
  ]);
  expect(performance.now() - start).toBeLessThan(5000);
});
