// Who decided in another program did not screen here: the account says so, and does not say that it was blind.
import { expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv, type PersonId, type SourceId } from '../../shared/kernel/ids';
import { emptyDecision } from '../../shared/model/decision';
import { newPerson } from '../../shared/model/people';
import { newSearch } from '../../shared/model/source';
import type { ProjectData } from '../../shared/model/tables';
import { buildProduct } from '../../shared/report/build-report';

const textOf = (data: ProjectData): string =>
  buildProduct(data, 'methoden', 'en')
    .blocks.flatMap((b) => (b.type === 'paragraph' ? b.runs.map((r) => r.text) : []))
    .join('\n');

it('decisions of another program are told as such, beside who screened here', async () => {
  const made = (await buildDemoProject(fixedEnv(Date.UTC(2026, 0, 5)))).toData();
  const [project] = made.projects;
  const { stages } = project!.screening;
  const blind = { ...stages['title-abstract'], isBlind: true, pilotSize: 100 };
  const ranking = { ...project!.screening.ranking, isOn: true };
  const screening = { ...project!.screening, ranking, stages: { ...stages, 'title-abstract': blind } };
  const person = (name: string, origin: string | null) =>
    newPerson({ id: name as PersonId, name, role: 'assistant', colour: '', origin });
  const decided = (who: string) => ({
    ...emptyDecision(made.references[0]!.id, who as PersonId, 'title-abstract'),
    verdict: 'include' as const,
  });
  const of = (...who: string[]): string =>
    textOf({
      ...made,
      projects: [{ ...project!, screening }],
      persons: [...made.persons, person('Noor', null), person('Olaf', null), person('ASReview', 'ASReview')],
      decisions: who.map(decided),
    });
  const taken = 'The decisions of ASReview on title and abstract were taken over from elsewhere';
  expect(of('ASReview')).toContain(`${taken}.`);
  expect(of('ASReview')).not.toMatch(/ASReview screened|pilot/i);
  expect(of('ASReview')).not.toContain('The order of screening');
  expect(of('Noor')).toContain('The order of screening');
  expect(of('Noor', 'ASReview')).toContain(
    `Noor screened on title and abstract; ${taken.replace('The', 'the')}`,
  );
  expect(of('Noor', 'ASReview')).not.toContain('without seeing');
  expect(of('Noor', 'ASReview')).toContain('judged by two people');
  expect(of('Noor', 'Olaf')).toMatch(/Noor and Olaf screened on title and abstract; .*without seeing/);
});

it('lists of literature are no search engine', async () => {
  const made = (await buildDemoProject(fixedEnv(Date.UTC(2026, 0, 5)))).toData();
  const lists = {
    ...newSearch('lists' as SourceId, 'Reference lists', 'lists that were read', '2026-01-01'),
  };
  const engine = newSearch('e' as SourceId, 'Google Scholar', 'work', '2026-01-02');
  const text = textOf({ ...made, sources: [engine, { ...lists, kind: 'citation' }] });
  expect(text).toContain('Google Scholar was searched');
  expect(text).not.toContain('Reference lists');
});
