// A study far larger than the one that was published, for the benchmarks.
import { MemoryStore } from '../shared/change/memory-store';
import { fixedEnv, newId, type PersonId } from '../shared/kernel/ids';
import { defaultProject } from '../shared/model/default-project';
import { planImport } from '../shared/rating/import-plan';

const INTERVENTIONS = 1000;
const REPORTS = 5000;
const WORDS =
  'employment language training refugees municipality mentor apprenticeship subsidy labour market'.split(' ');
const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, i) => WORDS[(seed * 7 + i * 3) % WORDS.length]).join(' ');

/** A study with 1,000 filled templates and 5,000 rated reports, through the one door. */
export async function largeStudy(): Promise<MemoryStore> {
  const env = fixedEnv(0);
  const store = new MemoryStore();
  const project = defaultProject(env, 'Large');
  const by = newId<PersonId>(env);
  const person = {
    id: by,
    schemaVersion: 9 as const,
    name: 'Bench',
    role: 'lead' as const,
    colour: 'indigo',
    languages: [],
    origin: null,
  };
  const codes = project.countries.map((c) => c.code);
  await store.commit(env, {
    kind: 'project.create',
    by,
    device: 'bench',
    writes: [
      { table: 'projects', id: project.id, after: project },
      { table: 'persons', id: by, after: person },
    ],
  });
  const answers = (seed: number): Record<string, string> => ({
    title: words(seed, 4),
    description: words(seed, 40),
    target: words(seed, 10),
    results: words(seed + 1, 40),
    elements: `- ${words(seed, 8)}\n- ${words(seed + 2, 8)}`,
    quantitative: `${seed % 100}%`,
  });
  const plan = planImport(
    env,
    Array.from({ length: REPORTS }, (_, i) => ({
      csl: {
        type: 'article-journal',
        title: `Report ${i}: ${words(i, 9)}`,
        author: [
          { family: `Author${i % 1500}`, given: 'A. B.' },
          { family: `Second${i % 300}`, given: 'C.' },
        ],
        issued: { 'date-parts': [[2013 + (i % 12)]] },
        'container-title': words(i, 3),
        volume: String(i % 40),
        page: '1-18',
        DOI: `10.1234/${i}`,
      },
      raw: { format: 'bench', text: '' },
      unknown: [],
      study: {
        country: codes[i % codes.length] ?? 'SE',
        intervention: `Intervention ${i % INTERVENTIONS}`,
        sms: String(i % 6),
        answers: answers(i),
      },
    })),
    { project, interventions: [], nextSequence: 0, by, sources: [], fileName: '', format: '', problems: [] },
  );
  store.addReferences(plan.references);
  await store.commit(env, { kind: 'import.add', by, device: 'bench', writes: plan.writes });
  return store;
}
