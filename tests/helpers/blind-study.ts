// A study whose first stage is blind, with a decision of one person that no other may see: its note is a word that
// stands nowhere else.
import { writeBundle } from '../../shared/bundle/bundle';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv, newId, type PersonId } from '../../shared/kernel/ids';
import { emptyDecision } from '../../shared/model/decision';
import { requireProject } from '../../shared/model/tables';
import { bareReference } from './references';

const env = fixedEnv(Date.UTC(2026, 0, 5, 9));
export const SECRET = 'GEHEIMWOORD';

/**
 * As the bytes of a bundle. Anna leads and has made everything; Bram screens, and has decided about every second
 * publication.
 */
export async function blindStudy(): Promise<Buffer> {
  const store = await buildDemoProject(env);
  const data = store.toData();
  const project = requireProject(data);
  const [anna] = data.persons;
  if (anna === undefined) throw new Error('the demonstration has persons');
  const bram = newId<PersonId>(env);
  const references = Array.from({ length: 30 }, (_, i) =>
    bareReference(
      newId(env),
      { type: 'report', title: `Found report ${i}`, abstract: `About wage subsidies ${i}` },
      { sequence: 1000 + i },
    ),
  );
  const { screening } = project;
  const stage = { ...screening.stages['title-abstract'], screenerIds: [anna.id, bram] };
  const blind = { ...stage, isBlind: true, unblindedAt: null };
  await store.commit(env, {
    kind: 'project.save',
    by: anna.id,
    device: 'test',
    writes: [
      { table: 'persons', id: anna.id, after: { ...anna, name: 'Anna', role: 'lead' } },
      { table: 'persons', id: bram, after: { ...anna, id: bram, name: 'Bram', role: 'assistant' } },
      ...references.map((after) => ({ table: 'references' as const, id: after.id, after })),
      {
        table: 'projects',
        id: project.id,
        after: {
          ...project,
          title: 'Blind',
          screening: {
            ...screening,
            ranking: { ...screening.ranking, isOn: true, seedWords: 'subsidies' },
            stages: { ...screening.stages, 'title-abstract': blind },
          },
        },
      },
    ],
  });
  const decided = references.filter((_, i) => i % 2 === 0);
  await store.commit(env, {
    kind: 'decision.record',
    by: bram,
    device: 'test',
    writes: decided.map(({ id }, i) => {
      const decision = emptyDecision(id, bram, 'title-abstract');
      const verdict = i % 3 === 0 ? ('include' as const) : ('exclude' as const);
      return {
        table: 'decisions' as const,
        id: decision.id,
        after: { ...decision, verdict, note: SECRET, labels: [SECRET], decidedAt: env.now() },
      };
    }),
  });
  return Buffer.from(writeBundle({ data: store.toData(), log: store.log, files: new Map() }));
}
