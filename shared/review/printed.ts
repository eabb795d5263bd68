// The project as it is printed: of templates that two people filled in, what they agree on or was settled.
import { doneReadings, fieldOutcome, isOpen, standingAnswers } from '../extraction/settle';
import { fieldsOf } from '../extraction/answers';
import { remembered } from '../kernel/remembered';
import type { InterventionId, PersonId } from '../kernel/ids';
import type { Evidence } from '../model/evidence';
import { type Extraction, extractionId, newExtraction } from '../model/extraction';
import type { Person } from '../model/people';
import type { TemplateField } from '../model/project';
import { ofReading, type Reading } from '../model/reading';
import type { ProjectData } from '../model/tables';
import { groupBy } from './active';
import { isLocked } from './lock';

type Filled = {
  projects: readonly ProjectData['projects'][number][];
  extractions: readonly Extraction[];
  readings: readonly Reading[];
};

/** Fields of the template that somebody fills in: what ratings give is nobody's to answer. */
export function askedFields({ projects }: Pick<Filled, 'projects'>): TemplateField[] {
  const [project] = projects;
  return project === undefined ? [] : fieldsOf(project.template).filter((f) => f.type !== 'sms');
}

/** What stands for interventions: what one person filled in, or two agree on or had settled. */
export function standingExtractions(data: Filled): readonly Extraction[] {
  if (data.readings.length === 0) return data.extractions;
  const fields = askedFields(data);
  const read = groupBy(data.readings, (r) => r.interventionId);
  const stored = new Map(data.extractions.map((x) => [x.interventionId, x]));
  const both = new Set([...stored.keys(), ...read.keys()]);
  return [...both].map((id) => {
    const [extraction, readings] = [stored.get(id), read.get(id) ?? []];
    const version = extraction?.templateVersion ?? readings[0]?.templateVersion ?? 1;
    if (readings.length === 0 && extraction !== undefined) return extraction;
    return newExtraction(id, version, standingAnswers(fields, extraction, readings));
  });
}

/** Passages support what is printed where the answer that they support is the one that is printed. */
function standingEvidence(data: ProjectData): Evidence[] {
  const fields = new Map(askedFields(data).map((f) => [f.id, f]));
  const read = groupBy(data.readings, (r) => r.interventionId);
  const stored = new Map(data.extractions.map((x) => [x.interventionId, x]));
  return data.evidence.flatMap((e): Evidence[] => {
    if (e.target.type !== 'reading') return [e];
    const { interventionId, personId } = ofReading(e.target.readingId);
    const field = fields.get(e.target.fieldId);
    if (field === undefined) return [];
    const standing = stored.get(interventionId)?.answers[field.id];
    const { of } = fieldOutcome(field, standing, read.get(interventionId) ?? []);
    if (of.every((r) => r.personId !== personId)) return [];
    const target = { type: 'field' as const, extractionId: extractionId(interventionId), fieldId: field.id };
    return [{ ...e, target }];
  });
}

const printed = new WeakSet<ProjectData>();

const made = remembered((data: ProjectData): ProjectData => {
  const view = { ...data, extractions: [...standingExtractions(data)], evidence: standingEvidence(data) };
  printed.add(view);
  return view;
});

/**
 * The project as it is printed: answers of two people are in it only where they agree or were settled, with the
 * passages that support them. The same project comes back where nobody fills in beside another, and of what is as
 * printed already.
 */
export function asPrinted(data: ProjectData): ProjectData {
  return data.readings.length === 0 || printed.has(data) ? data : made(data);
}

const inOrder = (data: Pick<ProjectData, 'interventions'>): ProjectData['interventions'] =>
  [...data.interventions].sort((a, b) => a.sequence - b.sequence);

/** Interventions of which answers of two people wait to be settled, with the fields, in the order of the study. */
export function unsettled(
  data: Filled & Pick<ProjectData, 'interventions'>,
): { interventionId: InterventionId; fields: TemplateField[] }[] {
  if (data.readings.length === 0) return [];
  const fields = askedFields(data);
  const read = groupBy(data.readings, (r) => r.interventionId);
  const stored = new Map(data.extractions.map((x) => [x.interventionId, x]));
  return inOrder(data).flatMap(({ id }) => {
    const readings = read.get(id) ?? [];
    const open = fields.filter((f) => isOpen(fieldOutcome(f, stored.get(id)?.answers[f.id], readings).state));
    return open.length === 0 ? [] : [{ interventionId: id, fields: open }];
  });
}

/** Interventions that somebody answers for, and not yet two: of their answers nothing is final. */
export function halfFilled(data: Pick<ProjectData, 'interventions' | 'readings'>): InterventionId[] {
  const read = groupBy(data.readings, (r) => r.interventionId);
  return inOrder(data).flatMap(({ id }) => {
    const readings = read.get(id) ?? [];
    return readings.length > 0 && doneReadings(readings).length < 2 ? [id] : [];
  });
}

/** Interventions that a person may still answer for: not signed off, and neither they are done nor two others. */
export function toFillIn(
  data: Pick<ProjectData, 'interventions' | 'readings' | 'reviews'>,
  personId: PersonId,
): InterventionId[] {
  const done = groupBy(doneReadings(data.readings), (r) => r.interventionId);
  return inOrder(data).flatMap(({ id }) => {
    const readings = done.get(id) ?? [];
    if (isLocked(data.reviews, 'extraction', id)) return [];
    return readings.length < 2 && readings.every((r) => r.personId !== personId) ? [id] : [];
  });
}

/** Whether a person may settle what two answered for an intervention: a lead, or one of those who are done with it. */
export function maySettle(
  readings: readonly Reading[],
  interventionId: InterventionId,
  { id, role }: Pick<Person, 'id' | 'role'>,
): boolean {
  const done = doneReadings(readings.filter((r) => r.interventionId === interventionId));
  return done.length > 1 && (role === 'lead' || done.some((r) => r.personId === id));
}
