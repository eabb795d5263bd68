// Fills the demonstration project with what the report tells of its interventions: templates, typology, selection, contexts, findings.
import type { MemoryStore } from '../change/memory-store';
import type { Write } from '../change/commit';
import { type Env, type FindingId, type InterventionId, newId, type PersonId } from '../kernel/ids';
import { extractionId } from '../model/extraction';
import { type Intervention, newIntervention } from '../model/intervention';
import { contextId } from '../model/national-context';
import { selectionId } from '../model/selection';
import { requireProject } from '../model/tables';
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
    const id = extractionId(intervention.id);
    extractions.push({
      table: 'extractions',
      id,
      after: {
        id,
        schemaVersion: 2,
        interventionId: intervention.id,
        templateVersion: template.version,
        answers: Object.fromEntries(
          Object.entries(demo.answers).map(([field, text]) => [field, { text, rows: [], by: assistant, at }]),
        ),
      },
    });
    const selection = selectionId(intervention.id);
    selections.push({
      table: 'selections',
      id: selection,
      after: {
        id: selection,
        schemaVersion: 2,
        interventionId: intervention.id,
        scores: Object.fromEntries(
          Object.entries(demo.selection.scores).map(([criterion, score]) => [
            criterion,
            { score, argument: '', by: lead, at },
          ]),
        ),
        outcome: demo.selection.outcome,
        reason: demo.selection.reason,
        by: lead,
        at,
      },
    });
  }
  const contexts = demoContexts.map((c): Write => {
    const id = contextId(c.country);
    const { country, standsOut, government } = c;
    return {
      table: 'contexts',
      id,
      after: {
        id,
        schemaVersion: 2,
        country,
        points: [...c.points],
        standsOut,
        government,
        by: assistant,
        at: env.now(),
      },
    };
  });
  const findings = demoFindings.map((f): Write => {
    const id = newId<FindingId>(env);
    const { meeting, kind, text } = f;
    return {
      table: 'findings',
      id,
      after: {
        id,
        schemaVersion: 2,
        interventionId: find(f.title).id,
        meeting,
        kind,
        text,
        by: lead,
        at: env.now(),
      },
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
