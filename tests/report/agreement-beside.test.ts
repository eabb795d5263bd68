// An origin that counts as a rater is compared with each rater; it makes no third of two.
import { expect, it } from 'vitest';
import { fixedEnv, type PersonId, type ReferenceId } from '../../shared/kernel/ids';
import { defaultProject } from '../../shared/model/default-project';
import { newPerson } from '../../shared/model/people';
import { emptyRating, type Rating } from '../../shared/model/rating';
import { newReference } from '../../shared/model/reference';
import { emptyProjectData, type ProjectData } from '../../shared/model/tables';
import { buildFrom } from '../../shared/report/build-product';
import { tablesOf } from '../../shared/report/document-model';
import { agreementSentences } from '../../shared/report/products/overeenstemming';

const person = (id: string, origin: string | null = null) =>
  newPerson({ id: id as PersonId, name: id, role: 'assistant', colour: 'red', origin });
const ids = ['a', 'b', 'c', 'd'] as ReferenceId[];
const levels: Record<string, number[]> = { Noor: [1, 2, 3, 4], Jelle: [1, 2, 3, 3], Hulp: [4, 3, 1, 2] };
const study = (...raters: string[]): ProjectData => ({
  ...emptyProjectData(),
  projects: [defaultProject(fixedEnv(0), 'Studie')],
  persons: [person('Noor'), person('Jelle'), person('Hulp', 'Hulp')],
  references: ids.map((id, sequence) => newReference({ id, sequence, csl: { type: 'report' } })),
  ratings: raters.flatMap((who) =>
    ids.map((id, i): Rating => ({
      ...emptyRating(id, who as PersonId, 'sms', 1),
      value: { type: 'level', level: levels[who]?.[i] ?? 0 },
    })),
  ),
});
const rows = (data: ProjectData): string[] =>
  tablesOf(buildFrom(data, 'overeenstemming', 'nl')).flatMap((t) => t.rows.map((r) => r[0]?.text ?? ''));

it('two persons keep their weighted kappa when an origin counts as a rater', () => {
  const [two] = agreementSentences(study('Noor', 'Jelle'), 'nl');
  const [same, beside, ...none] = agreementSentences(study('Noor', 'Jelle', 'Hulp'), 'nl');
  expect(two).toContain('gewogen kappa');
  expect(same).toBe(two);
  expect(beside).toContain('vergeleken met Hulp (geen beoordelaar van dit onderzoek)');
  expect(beside).toMatch(/Noor – Hulp .* \(n = 4\) en Jelle – Hulp/);
  expect(none).toEqual([]);
});

it('the table has no row of all for two persons and an origin, and says who is no rater', () => {
  const data = study('Noor', 'Jelle', 'Hulp');
  expect(rows(data)).toEqual(['Noor – Jelle', 'Noor – Hulp', 'Jelle – Hulp']);
  const notes = tablesOf(buildFrom(data, 'overeenstemming', 'en')).flatMap((t) => t.notes);
  expect(notes.join(' ')).toContain('Hulp: of nobody who works here');
});

it('one person and an origin are no two raters', () => {
  const said = agreementSentences(study('Noor', 'Hulp'), 'nl');
  expect(said).toHaveLength(1);
  expect(said[0]).not.toContain('door twee of meer mensen');
});
