// What is still to be screened, and what was looked at again, is one number wherever it is said.
import { beforeAll, expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { buildProduct } from '../../shared/report/build-report';
import { textOf } from '../../shared/report/document-model';
import { activeReferences } from '../../shared/review/active';
import { checkProject } from '../../shared/review/check';
import { flowOf } from '../../shared/review/flow';
import { countOf } from '../../shared/review/flow-model';
import { sourcesById } from '../../shared/review/inflow';
import { pilotOf } from '../../shared/review/pilot';
import { askedOf, makeQueue } from '../../shared/review/queue';
import { secondLook } from '../../shared/review/second-look';
import { statusSource } from '../../shared/review/statuses';
import { stoppingFacts } from '../../shared/review/stopping';
import { countsToShow } from '../../shared/review/to-screen';
import { FONTS } from '../helpers/copy-fonts';

let data: ProjectData;
let methods: string;
beforeAll(async () => {
  ({ data } = await buildPracticeProject(fixedEnv(0), FONTS));
  methods = buildProduct(data, 'methoden', 'nl')
    .blocks.flatMap((b) => (b.type === 'paragraph' ? [textOf(b.runs)] : []))
    .join('\n');
});

it('what is still to be screened', () => {
  const { databases, other } = flowOf(data);
  const waiting = countOf(databases.waiting) + countOf(other.waiting);
  expect(waiting).toBeGreaterThan(0);
  const settings = requireProject(data).screening.stages['title-abstract'];
  const candidates = activeReferences(data);
  for (const person of data.persons) {
    const asked = askedOf(
      settings,
      data.persons,
      candidates,
      person.id,
      'title-abstract',
      pilotOf(data, settings),
    );
    const counts = countsToShow(makeQueue(statusSource(data), asked), asked, sourcesById(data));
    expect(counts.get('unscreened')).toBe(waiting);
  }
  const { total, track } = stoppingFacts(data, 'title-abstract');
  expect(total - track.length).toBe(waiting);
  expect(methods).toContain(`Nog te screenen zijn ${waiting} publicaties`);
  expect(checkProject(data, 0).find((i) => i.code === 'unscreened')?.count).toBe(waiting);
});

it('what was looked at again: the stopping rule says no other than the account of the method', () => {
  const { looked } = secondLook(data, 'title-abstract');
  expect(looked.length).toBeGreaterThan(0);
  expect(methods).toContain(`${looked.length} publicaties die volgens een model`);
  expect(methods).toContain(
    `uitgesloten publicaties nog eens bekeken: ${looked.length} publicaties, nog niet afgerond`,
  );
  const project = requireProject(data);
  const screening = { ...project.screening, stopping: { ...project.screening.stopping, isEvaluated: true } };
  const done = { ...data, projects: [{ ...project, screening }] };
  expect(JSON.stringify(buildProduct(done, 'methoden', 'nl'))).toContain('nog eens bekeken: gedaan');
});
