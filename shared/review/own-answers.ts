// Where a person's answers to the template go: into the template itself where one person fills it in, into a reading of
// their own where two do.
import type { Write } from '../change/commit';
import { fieldsOf } from '../extraction/answers';
import { doneReadings, fieldOutcome, saidNow } from '../extraction/settle';
import type { InterventionId, PersonId } from '../kernel/ids';
import type { EvidenceTarget } from '../model/evidence';
import { type Answer, extractionId, newExtraction } from '../model/extraction';
import type { Project } from '../model/project';
import { newReading, readingId } from '../model/reading';
import { type ProjectData, requireProject } from '../model/tables';

export type AnswerText = Pick<Answer, 'text' | 'rows'>;
type Filled = Pick<ProjectData, 'extractions' | 'readings' | 'projects'>;

/** Whether two people fill in each template, each on their own. */
export const byTwo = ({ filling }: Pick<Project, 'filling'>): boolean => filling.people === 2;

/**
 * What an answer that a person takes over from elsewhere becomes. `own`: theirs; `settled`: what stands for the study,
 * since two are done and the lead settles; `none`: others fill this template in. A lead is one of them only once they
 * began to: who merely looks through proposals makes no third answer.
 */
export function takenAs(
  data: Pick<ProjectData, 'projects' | 'readings' | 'persons'>,
  interventionId: InterventionId,
  personId: PersonId,
): 'own' | 'settled' | 'none' {
  if (!byTwo(requireProject(data))) return 'own';
  const readings = data.readings.filter((r) => r.interventionId === interventionId);
  if (readings.some((r) => r.personId === personId)) return 'own';
  const isLead = data.persons.some((p) => p.id === personId && p.role === 'lead');
  if (doneReadings(readings).length > 1) return isLead ? 'settled' : 'none';
  return isLead ? 'none' : 'own';
}

/** The record that a person's answers for an intervention stand in. */
export function answersPlace(
  project: Pick<Project, 'filling'>,
  interventionId: InterventionId,
  personId: PersonId,
): { table: 'readings' | 'extractions'; id: string } {
  return byTwo(project)
    ? { table: 'readings', id: readingId(interventionId, personId) }
    : { table: 'extractions', id: extractionId(interventionId) };
}

/** What a passage supports that is evidence for a person's answer to a field. */
export function answerTarget(
  project: Pick<Project, 'filling'>,
  interventionId: InterventionId,
  personId: PersonId,
  fieldId: string,
): EvidenceTarget {
  return byTwo(project)
    ? { type: 'reading', readingId: readingId(interventionId, personId), fieldId }
    : { type: 'field', extractionId: extractionId(interventionId), fieldId };
}

/** What a person answers for an intervention: their own answers, or those of the one template that all fill in. */
export function ownAnswers(
  data: Filled,
  interventionId: InterventionId,
  personId: PersonId,
): Readonly<Record<string, Answer>> {
  const project = requireProject(data);
  if (byTwo(project))
    return data.readings.find((r) => r.id === readingId(interventionId, personId))?.answers ?? {};
  const extraction = data.extractions.find((x) => x.interventionId === interventionId);
  const readings = data.readings.filter((r) => r.interventionId === interventionId);
  if (readings.length === 0) return extraction?.answers ?? {};
  // Two filled it in once: what they agreed on is where one goes on.
  const known = fieldsOf(project.template).flatMap((field) => {
    const { answer } = fieldOutcome(field, extraction?.answers[field.id], readings);
    return answer === null ? [] : [[field.id, answer] as const];
  });
  return { ...extraction?.answers, ...Object.fromEntries(known) };
}

/** Who answers when. */
type Doer = { by: PersonId; at: number };

/** An answer put where this person's answers go; the others are as they are. */
export function answerWrite(
  data: Filled,
  interventionId: InterventionId,
  fieldId: string,
  change: (now: AnswerText) => Partial<AnswerText>,
  { by, at }: Doer,
): Write {
  const project = requireProject(data);
  const { text = '', rows = [] } = ownAnswers(data, interventionId, by)[fieldId] ?? {};
  const answer: Answer = { text, rows, ...change({ text, rows }), by, at };
  const place = answersPlace(project, interventionId, by);
  if (place.table === 'extractions') return settledWrite(data, interventionId, fieldId, answer);
  const own = data.readings.find((r) => r.id === place.id);
  const answers = { ...own?.answers, [fieldId]: answer };
  const { version } = project.template;
  const after = newReading(interventionId, by, version, answers, own?.doneAt ?? null);
  return { table: 'readings', id: after.id, after };
}

/** An answer that stands for the study from now on, settled of what those who are done answer. */
export function settledWrite(
  data: Filled,
  interventionId: InterventionId,
  fieldId: string,
  answer: Answer,
): Write {
  const { template } = requireProject(data);
  const readings = data.readings.filter((r) => r.interventionId === interventionId);
  const stored = data.extractions.find((x) => x.interventionId === interventionId);
  const after = newExtraction(interventionId, template.version, {
    ...stored?.answers,
    [fieldId]: { ...answer, from: saidNow(fieldId, readings) },
  });
  return { table: 'extractions', id: after.id, after };
}

/** That a person is done with an intervention, or goes on with it. */
export function doneWrite(
  data: Filled,
  interventionId: InterventionId,
  by: PersonId,
  doneAt: number | null,
): Write {
  const { template } = requireProject(data);
  const own = data.readings.find((r) => r.id === readingId(interventionId, by));
  const version = own?.templateVersion ?? template.version;
  const after = newReading(interventionId, by, version, own?.answers, doneAt);
  return { table: 'readings', id: after.id, after };
}
