import { describe, expect, it } from 'vitest';
import { emptyAppraisal } from '../../model/appraisal';
import type { ToolInput } from '../../model/appraisal-tool';
import { toolSchema } from '../../model/checked-tool';
import { judgeWith } from './judge';
import { builtInTools, toolMeaning, toolsOf } from './tools';
import { mixedMethods } from './tools/mixed-methods';
import { riskOfBias } from './tools/risk-of-bias';
import { starScale } from './tools/stars';

const said = (answers: Record<string, string>, more: object = {}) => ({
  ...emptyAppraisal({ referenceId: 'r' as never, personId: 'p' as never, toolId: 't', kind: 'own', at: 0 }),
  answers,
  ...more,
});
const b = (text: string) => ({ nl: text, en: text });
const levelOf = (answers: Record<string, string>, id: string) =>
  judgeWith(riskOfBias, said(answers)).domains.find((d) => d.domain.id === id)?.level;

describe('domains with signalling questions', () => {
  it.each([
    ['y', 'y', 'n', 'low'],
    ['ni', 'py', 'ni', 'low'],
    ['n', 'y', 'n', 'some'],
    ['y', 'y', 'y', 'some'],
    ['y', 'ni', 'n', 'some'],
    ['y', 'ni', 'py', 'high'],
    ['y', 'n', 'n', 'high'],
  ])('judges allocation %s %s %s as %s', (a, c, d, level) => {
    expect(levelOf({ '1.1': a, '1.2': c, '1.3': d }, 'allocation')).toBe(level);
  });

  it.each([
    [{ '2.1': 'n', '2.2': 'pn', '2.6': 'y' }, 'low'],
    [{ '2.1': 'y', '2.2': 'n', '2.3': 'n', '2.6': 'py' }, 'low'],
    [{ '2.1': 'y', '2.2': 'n', '2.3': 'ni', '2.6': 'y' }, 'some'],
    [{ '2.1': 'y', '2.2': 'n', '2.3': 'y', '2.4': 'y', '2.5': 'y', '2.6': 'y' }, 'some'],
    [{ '2.1': 'y', '2.2': 'n', '2.3': 'y', '2.4': 'ni', '2.5': 'ni', '2.6': 'y' }, 'high'],
    [{ '2.1': 'n', '2.2': 'n', '2.6': 'n', '2.7': 'n' }, 'some'],
    [{ '2.1': 'n', '2.2': 'n', '2.6': 'n', '2.7': 'ni' }, 'high'],
  ])('judges departures %j as %s', (answers, level) => {
    expect(levelOf(answers as unknown as Record<string, string>, 'deviations')).toBe(level);
  });

  it.each([
    [{ '4.1': 'n', '4.2': 'n', '4.3': 'n' }, 'low'],
    [{ '4.1': 'n', '4.2': 'ni', '4.3': 'n' }, 'some'],
    [{ '4.1': 'n', '4.2': 'n', '4.3': 'y', '4.4': 'y', '4.5': 'n' }, 'some'],
    [{ '4.1': 'n', '4.2': 'n', '4.3': 'y', '4.4': 'ni', '4.5': 'ni' }, 'high'],
    [{ '4.1': 'y', '4.2': 'n' }, 'high'],
  ])('judges measurement %j as %s', (answers, level) => {
    expect(levelOf(answers as unknown as Record<string, string>, 'measurement')).toBe(level);
  });

  it('asks what follows from an answer, and forgets nothing that is no longer asked', () => {
    const before = { '3.1': 'n', '3.2': 'n', '3.3': 'y', '3.4': 'y' };
    expect(levelOf(before, 'missing')).toBe('high');
    const asked = judgeWith(riskOfBias, said({ ...before, '3.1': 'y' })).domains[2];
    expect(asked?.questions.map((q) => q.question.id)).toEqual(['3.1']);
    expect(asked?.level).toBe('low');
  });

  it('has no overall judgement before all domains have one, and then the worst', () => {
    const all = {
      ...{ '1.1': 'y', '1.2': 'y', '1.3': 'n', '2.1': 'n', '2.2': 'n', '2.6': 'y', '3.1': 'y' },
      ...{ '4.1': 'n', '4.2': 'n', '4.3': 'n', '5.1': 'ni', '5.2': 'n' },
    };
    expect(judgeWith(riskOfBias, said(all)).overall.level).toBeNull();
    expect(judgeWith(riskOfBias, said({ ...all, '5.3': 'n' })).overall.level).toBe('some');
    const judgements = { measurement: { level: 'high', argument: 'x' } };
    const judged = judgeWith(riskOfBias, said({ ...all, '5.3': 'n' }, { judgements }));
    expect(judged.overall.level).toBe('high');
    expect(judged.domains[3]).toMatchObject({ level: 'high', ruled: 'low', isOverruled: true });
  });
});

describe('a checklist with screening questions', () => {
  it('asks nothing else where a screening question is not passed', () => {
    const judged = judgeWith(mixedMethods, said({ s1: 'yes', s2: 'no', design: 'mixed' }));
    expect(judged).toMatchObject({ passes: false, domains: [] });
  });

  it('asks the criteria of the design', () => {
    const answers = {
      s1: 'yes',
      s2: 'yes',
      design: 'randomised',
      'randomised-1': 'yes',
      'randomised-2': 'no',
    };
    const { domains, overall } = judgeWith(mixedMethods, said(answers));
    expect(domains.map((d) => d.level)).toEqual([null, 'met', 'not-met', null, null, null]);
    expect(domains[3]?.questions.map((q) => q.question.id)).toEqual(['randomised-3']);
    expect(overall.level).toBeNull();
  });
});

describe('a mixed study', () => {
  const mixed = (design: string) => ({
    s1: 'yes',
    s2: 'yes',
    design: 'mixed',
    'quantitative-design': design,
  });
  const asked = (answers: Record<string, string>): string[] =>
    judgeWith(mixedMethods, said(answers)).domains.flatMap((d) => d.questions.map((q) => q.question.id));

  it('is judged on its qualitative part, on its quantitative part by the design of that, and on their mixing', () => {
    for (const design of ['randomised', 'non-randomised', 'descriptive']) {
      const questions = asked(mixed(design));
      for (const set of ['mixed', 'mixed-qualitative', `mixed-${design}`])
        expect(questions.filter((q) => /^(.*)-\d$/.exec(q)?.[1] === set)).toHaveLength(5);
      expect(questions).toHaveLength(17);
    }
  });

  it('asks of other designs what it asked', () => {
    expect(asked({ s1: 'yes', s2: 'yes', design: 'descriptive' })).toHaveLength(6);
  });
});

describe('stars', () => {
  const good = {
    ...{ exposed: 'star', unexposed: 'star', ascertained: 'star', absent: 'none' },
    ...{ controlled: 'two', assessed: 'star', 'long-enough': 'star', followed: 'star' },
  };
  it('adds them up, by domain and over all', () => {
    const { domains, overall, points } = judgeWith(starScale, said(good));
    expect(domains.map((d) => d.points)).toEqual([3, 2, 3]);
    expect([points, overall.level]).toEqual([8, 'good']);
  });
  it('is poor where a domain is', () => {
    expect(judgeWith(starScale, said({ ...good, controlled: 'none' })).overall).toMatchObject({
      level: 'poor',
    });
    expect(judgeWith(starScale, said({ ...good, exposed: 'none' })).overall.level).toBe('fair');
  });
});

/** A checklist of ten questions with a share of yes, of which some do not apply. */
const share = {
  format: 'zeef-appraisal-tool',
  version: 1,
  id: 'share',
  short: 'Share',
  name: b('Share'),
  licence: b('own'),
  sources: [],
  levels: [
    { id: 'good', label: b('good'), tone: 'good' },
    { id: 'poor', label: b('poor'), tone: 'poor' },
  ],
  options: ['yes', 'no', 'na'].map((id) => ({ id, label: b(id) })),
  domains: [
    {
      id: 'all',
      label: b('All'),
      questions: ['a', 'b', 'c'].map((id) => ({ id, text: b(id) })),
      judgement: {
        rules: [
          {
            when: { share: { questions: 'all', in: ['yes'], without: ['na'] }, atLeast: 0.7 },
            level: 'good',
            why: b('Seven in ten.'),
          },
        ],
        otherwise: 'poor',
      },
    },
  ],
  overall: { otherwise: 'worst' },
} satisfies ToolInput;

describe('the format', () => {
  it('leaves out of a share what does not apply', () => {
    const tool = toolSchema.parse(share);
    expect(judgeWith(tool, said({ a: 'yes', b: 'yes', c: 'na' })).overall.level).toBe('good');
    expect(judgeWith(tool, said({ a: 'yes', b: 'no', c: 'na' })).overall.level).toBe('poor');
  });

  it('refuses a rule about what is not there, with its name', () => {
    const wrong = structuredClone(share) as ToolInput;
    const [domain] = wrong.domains;
    Object.assign(domain?.judgement ?? {}, {
      rules: [{ when: { all: [{ question: 'zz', in: ['yes'] }] }, level: 'fine', why: b('') }],
    });
    expect(() => toolSchema.parse(wrong)).toThrow(/question zz, which is not there/);
    expect(() => toolSchema.parse(wrong)).toThrow(/level fine, which is not there/);
  });

  it('refuses an answer that the question does not have', () => {
    const wrong = structuredClone(share) as ToolInput;
    Object.assign(wrong.domains[0]?.judgement ?? {}, {
      rules: [{ when: { question: 'a', in: ['maybe'] }, level: 'good', why: b('') }],
    });
    expect(() => toolSchema.parse(wrong)).toThrow(/answer maybe/);
  });

  it('refuses a condition on what is asked after it', () => {
    const wrong = structuredClone(share) as ToolInput;
    Object.assign(wrong.domains[0]?.questions[0] ?? {}, { askedWhen: { question: 'b', in: ['yes'] } });
    expect(() => toolSchema.parse(wrong)).toThrow(/question a names question b, which comes after it/);
  });

  it('reads back what it writes, for each tool that comes along', () => {
    for (const tool of builtInTools) expect(toolSchema.parse(JSON.parse(JSON.stringify(tool)))).toEqual(tool);
  });

  it('takes an own tool in the place of a built-in one; its texts are no part of its meaning', () => {
    const own = { ...riskOfBias, name: b('The official text') };
    expect(toolsOf({ tools: [own] })[0]).toBe(own);
    expect(toolMeaning(own)).toBe(toolMeaning(riskOfBias));
    expect(toolMeaning({ ...riskOfBias, overall: starScale.overall })).not.toBe(toolMeaning(riskOfBias));
  });
});
