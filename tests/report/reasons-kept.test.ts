// A decision keeps the words that its reason had: a criterion that gets others in a next version rewrites nothing.
import { expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { buildProduct } from '../../shared/report/build-report';
import { createTracer } from '../../shared/report/trace';
import type { ProductId } from '../../shared/report/products/registry';
import { FONTS } from '../helpers/copy-fonts';

/** The study after a new version in which every reason got other words; `last` is decided again under it. */
async function reworded(): Promise<{ data: ProjectData; was: string[]; last: string }> {
  const { data } = await buildPracticeProject(fixedEnv(0), FONTS);
  const [project] = data.projects;
  if (project === undefined) throw new Error('no project');
  const excluded = data.decisions.filter((d) => d.verdict === 'exclude' && d.stage === 'full-text');
  const last = excluded.at(-1)?.referenceId ?? '';
  const by = data.persons[0]?.id;
  if (by === undefined) throw new Error('no person');
  const ended = {
    version: 1,
    criteria: project.criteria,
    why: 'scherper',
    by,
    endedAt: Date.UTC(2027, 0, 1),
  };
  const criteria = project.criteria.map((c) => ({ ...c, label: { nl: `Nieuw ${c.code}`, en: '' } }));
  return {
    data: {
      ...data,
      projects: [{ ...project, criteria, criteriaVersions: [ended] }],
      decisions: data.decisions.map((d) => (d.referenceId === last ? { ...d, criteria: 2 } : d)),
    },
    was: project.criteria.filter((c) => c.kind === 'exclude').map((c) => c.label.nl),
    last,
  };
}
// Lines of a box are broken where it ends: read as one.
const said = (data: ProjectData, id: ProductId): string =>
  JSON.stringify(buildProduct(data, id, 'nl').blocks)
    .replaceAll('","', ' ')
    .replaceAll('\u00a0', ' ');

it('in the flow diagram, with a line for each wording', async () => {
  const { data, was } = await reworded();
  const flow = said(data, 'prisma');
  expect(was.some((label) => flow.includes(`${label} (n =`))).toBe(true);
  expect(flow.match(/Nieuw E\d+ \(n = 1\)/g)).toHaveLength(1);
});

it('in the list of what was excluded on full text', async () => {
  const { data, was } = await reworded();
  const list = said(data, 'uitsluitingen');
  expect(was.some((label) => list.includes(label))).toBe(true);
  expect(list.match(/Nieuw E\d+/g)).toHaveLength(1);
});

it('in what a number of a report is made of', async () => {
  const { data, was, last } = await reworded();
  const traced = createTracer(
    data,
    'nl',
  )({
    references: data.references.map((r) => r.id),
    interventions: [],
    fields: [],
  });
  const reasons = traced.reports.flatMap((r) => r.decisions.flatMap((d) => d.reason ?? []));
  expect(reasons.filter((r) => !was.includes(r)).every((r) => r.startsWith('Nieuw'))).toBe(true);
  expect(reasons.some((r) => was.includes(r))).toBe(true);
  expect(last).not.toBe('');
});
