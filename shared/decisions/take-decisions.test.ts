// A plan that is taken over when the study is another by then.
import { expect, it } from 'vitest';
import { bareStudy, decisionFile as file } from './study.fixture';
import type { PersonId } from '../kernel/ids';
import type { Decision } from '../model/decision';
import type { Said } from './decided';
import { planDecisions } from './plan-decisions';
import { CodeTakenError, ontoNow, withoutStanding } from './take-decisions';

const wanted = { stage: 'title-abstract', by: null, own: 'anna' as PersonId, isLead: true } as const;
const { env, data } = bareStudy();

it('leaves out what stands already, though who planned it could not see that', () => {
  const said = [{ reader: 'Kofi', verdict: 'include' as const }];
  const one = file({ title: 'First', said }, { title: 'Second title', DOI: '10.1000/abc', said });
  const plan = planDecisions(env, data, one, wanted);
  const [first] = plan.writes.flatMap((w) => (w.table === 'decisions' && w.after !== null ? [w.after] : []));
  const earlier: Decision = { ...first!, decidedAt: 1 };
  const fresh = withoutStanding(plan, (id) => (id === earlier.id ? earlier : undefined));
  expect([plan.decisions, fresh.decisions, fresh.already]).toEqual([2, 1, 1]);
  expect(fresh.readers).toMatchObject([{ name: 'Kofi (Rayyan)', include: 1 }]);
  expect(fresh.writes.some((w) => w.id === earlier.id)).toBe(false);
  expect(withoutStanding(plan, () => ({ ...earlier, verdict: 'exclude' })).decisions).toBe(2);
  expect(withoutStanding(plan, () => undefined)).toBe(plan);
});

it('is refused where another window gave a code of it to another criterion', () => {
  const plan = planDecisions(
    env,
    data,
    file({ title: 'First', said: [{ reader: 'Kofi', verdict: 'exclude', reason: 'wrong design' }] }),
    wanted,
  );
  const write = plan.writes.find((w) => w.table === 'projects');
  if (write?.table !== 'projects' || write.after === null) throw new Error('no criterion');
  const added = write.after.criteria.at(-1)!;
  const [project] = data.projects;
  const withOne = (label: string) => [
    { ...project!, criteria: [...project!.criteria, { ...added, label: { nl: label, en: label } }] },
  ];
  expect(() => ontoNow(write, withOne('Ander land'), plan.writes)).toThrow(CodeTakenError);
  expect(ontoNow(write, withOne('Wrong design'), plan.writes).after).toEqual(withOne('Wrong design')[0]);
});

it('brings nothing back that was taken away meanwhile, and minds no other name of what it does not use', () => {
  const [project] = data.projects;
  const old = {
    code: 'E90',
    kind: 'exclude' as const,
    label: { nl: 'Oud', en: 'Old' },
    stages: ['title-abstract' as const],
    explanation: { nl: '', en: '' },
  };
  const before = {
    ...project!,
    criteria: [...project!.criteria, old],
    screening: { ...project!.screening, labels: ['weg'] },
  };
  const said: Partial<Said> = {
    reader: 'Kofi',
    verdict: 'exclude',
    reason: 'wrong design',
    labels: ['pilot'],
  };
  const one = file({ title: 'First', said: [said] });
  const plan = planDecisions(env, { ...data, projects: [before] }, one, wanted);
  const write = plan.writes.find((w) => w.table === 'projects')!;
  const onto = (now: typeof before) => ontoNow(write, [now], plan.writes).after as typeof before;
  expect(onto(project!).criteria.map((c) => c.label.nl)).toEqual([
    ...project!.criteria.map((c) => c.label.nl),
    'wrong design',
  ]);
  expect(onto(project!).screening.labels).toEqual([...project!.screening.labels, 'pilot']);
  const renamed = { ...old, label: { nl: 'Anders', en: 'Else' } };
  expect(onto({ ...before, criteria: [...project!.criteria, renamed] }).criteria).toContainEqual(renamed);
});
