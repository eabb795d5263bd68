// Fills the demonstration project with what the report tells of its interventions: templates, typology, selection,
// contexts, findings.
import type { MemoryStore } from '../change/memory-store';
import type { Write } from '../change/commit';
import { type Env, type FindingId, type InterventionId, newId, type PersonId } from '../kernel/ids';
import { newExtraction } from '../model/extraction';
import { type Intervention, newIntervention } from '../model/intervention';
import { newContext } from '../model/national-context';
import { newSelection } from '../model/selection';
import { requireProject } from '../model/tables';
import { newFinding } from '../model/finding';
import { demoInterventions } from './chapter3';
import { demoContexts, demoFindings } from './chapter4';

/** Commits the study's content, a step for each kind of record, in the names of those who would have done it. */
export async function fillStudy(
  store: MemoryStore,
  env: Env,
  { assistant, lead }: { assistant: PersonId; lead: PersonId },
): Promise<void> {
  const data = store.toData();
  const { template } = requireProject(data);
  const known = [...data.interventions];
  const find = (title: string): Intervention => {
    const hit = known.find((i) => i.title.startsWith(title));
    if (hit !== undefined) return hit;
    const country = demoInterventions.find((d) => d.title === title)?.country ?? '';
    const added = newIntervention(newId<InterventionId>(env), title, country, known.length);
    known.push(added);
    return added;
  };
  const interventions: Write[] = [];
  const extractions: Write[] = [];
  const selections: Write[] = [];
  for (const demo of demoInterventions) {
    const intervention: Intervention = {
      ...find(demo.title),
      types: { ...demo.types },
      measures: [...demo.measures],
      conditions: [...demo.conditions],
    };
    interventions.push({ table: 'interventions', id: intervention.id, after: intervention });
    const at = env.now();
    const extraction = newExtraction(
      intervention.id,
      template.version,
      Object.fromEntries(
        Object.entries(demo.answers).map(([field, text]) => [field, { text, rows: [], by: assistant, at }]),
      ),
    );
    extractions.push({ table: 'extractions', id: extraction.id, after: extraction });
    const selection = newSelection(intervention.id, lead, at);
    selections.push({
      table: 'selections',
      id: selection.id,
      after: {
        ...selection,
        scores: Object.fromEntries(
          Object.entries(demo.selection.scores).map(([criterion, score]) => [
            criterion,
            { score, argument: '', by: lead, at },
          ]),
        ),
        outcome: demo.selection.outcome,
        reason: demo.selection.reason,
      },
    });
  }
  const contexts = demoContexts.map((c): Write => {
    const { country, points, standsOut, government } = c;
    const context = newContext(country, assistant, env.now());
    const after = { ...context, points: [...points], standsOut, government };
    return { table: 'contexts', id: after.id, after };
  });
  const findings = demoFindings.map((f): Write => {
    const id = newId<FindingId>(env);
    const { meeting, kind, text } = f;
    return {
      table: 'findings',
      id,
      after: newFinding({
        id,
        interventionId: find(f.title).id,
        meeting,
        kind,
        text,
        by: lead,
        at: env.now(),
      }),
    };
  });
  const commit = (by: PersonId, kind: string, writes: Write[]) =>
    store.commit(env, { kind, by, device: 'demo', writes });
  await commit(assistant, 'intervention.save', interventions);
  await commit(assistant, 'extraction.save', extractions);
  await commit(lead, 'selection.save', selections);
  await commit(assistant, 'context.save', contexts);
  await commit(lead, 'finding.save', findings);
}
