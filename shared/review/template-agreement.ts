// How far two people agree who filled in the same templates, field by field, where the template fixes the choices.
import { doneReadings, isSameAnswer } from '../extraction/settle';
import type { InterventionId, PersonId } from '../kernel/ids';
import type { TemplateField } from '../model/project';
import type { Reading } from '../model/reading';
import type { ProjectData } from '../model/tables';
import { cohenKappa, fleissKappa, type RatingTable } from '../stats/agreement';
import { groupBy } from './active';
import { askedFields } from './printed';

export type FieldAgreement = {
  field: TemplateField;
  /** Interventions that two or more are done with. */
  interventions: InterventionId[];
  /** The share of them that all answered the same; what all left empty is the same. */
  observed: number;
  /** In how many of them all left it empty. */
  blank: number;
  /**
   * Cohen's kappa of two people, Fleiss' of more. Of a field with one choice its options are the categories, and an
   * open field is one; of several choices each option of each intervention is chosen or not. Null where it cannot be
   * worked out.
   */
  kappa: number | null;
  /** The mean Jaccard index of what two chose; null but for fields with several choices. */
  overlap: number | null;
};

/** Whether the template fixes what can be answered. */
const isClosed = ({ type }: TemplateField): boolean => type === 'choice' || type === 'multi';

const chosen = (reading: Reading, field: TemplateField): Set<string> =>
  new Set((reading.answers[field.id]?.text ?? '').split('\n').filter((id) => id !== ''));

/** Kappa over what each person said of each subject; null where somebody said nothing. */
function kappaOf(table: RatingTable): number | null {
  const all = table.filter((row) => row.filter((v) => v !== null).length > 1);
  // Of one subject chance cannot be told from agreement.
  if (all.length < 2) return null;
  const people = [...new Set(all.flatMap((row) => row.flatMap((v, i) => (v === null ? [] : [i]))))];
  const [first = 0, second = 1] = people;
  if (people.length > 2) return fleissKappa(all)?.kappa ?? null;
  const pairs = all.map((row) => [row[first] ?? 0, row[second] ?? 0] as const);
  return cohenKappa(pairs, 'unweighted')?.kappa ?? null;
}

/** What each said of the subjects of an intervention: the option that was chosen, or of each option whether it was. */
function rowsOf(
  field: TemplateField,
  people: readonly PersonId[],
  readings: readonly Reading[],
): RatingTable {
  const said = people.map((id) => readings.find((r) => r.personId === id) ?? null);
  const options = field.options.map((o) => o.id);
  if (field.type === 'choice')
    // An option that the template no longer has, and nothing, are categories of their own.
    return [
      said.map((r) => {
        if (r === null) return null;
        const [id] = chosen(r, field);
        return id === undefined ? -1 : options.includes(id) ? options.indexOf(id) : options.length;
      }),
    ];
  return options.map((id) => said.map((r) => (r === null ? null : chosen(r, field).has(id) ? 1 : 0)));
}

/** The Jaccard index of two sets: what both have of what either has; two empty ones are the same. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 1 : [...a].filter((id) => b.has(id)).length / either;
}

function overlapOf(field: TemplateField, all: readonly (readonly Reading[])[]): number {
  const pairs = all.flatMap((readings) =>
    readings.flatMap((a, i) => readings.slice(i + 1).map((b) => jaccard(chosen(a, field), chosen(b, field)))),
  );
  return pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
}

/**
 * What each said on their own: as they were done or, of blind filling, as two were done and saw each other's answers.
 * What was answered or changed after that counts as not answered, and who was only done then is left out.
 */
function onTheirOwn(readings: readonly Reading[], isBlind: boolean): Reading[] {
  const times = readings.flatMap((r) => r.doneAt ?? []).sort((a, b) => a - b);
  const seenAt = isBlind ? (times[1] ?? Infinity) : Infinity;
  return readings.flatMap((r) => {
    if (r.doneAt === null || r.doneAt > seenAt) return [];
    const until = isBlind ? seenAt : r.doneAt;
    return [
      { ...r, answers: Object.fromEntries(Object.entries(r.answers).filter(([, a]) => a.at <= until)) },
    ];
  });
}

/** Agreement on every field with fixed choices, over interventions that two or more are done with. */
export function templateAgreement(data: ProjectData): FieldAgreement[] {
  const done = groupBy(doneReadings(data.readings), (r) => r.interventionId);
  const double = data.interventions.flatMap(({ id }) => {
    const readings = onTheirOwn(done.get(id) ?? [], data.projects[0]?.filling.isBlind ?? false);
    return readings.length > 1 ? [{ id, readings }] : [];
  });
  if (double.length === 0) return [];
  const people = data.persons.flatMap((p) =>
    double.some(({ readings }) => readings.some((r) => r.personId === p.id)) ? [p.id] : [],
  );
  return askedFields(data)
    .filter(isClosed)
    .map((field): FieldAgreement => {
      const same = double.filter(({ readings: [first, ...others] }) =>
        others.every((r) => isSameAnswer(field, first?.answers[field.id], r.answers[field.id])),
      );
      const isBlank = (r: Reading): boolean => isSameAnswer(field, undefined, r.answers[field.id]);
      return {
        field,
        interventions: double.map(({ id }) => id),
        observed: same.length / double.length,
        blank: double.filter(({ readings }) => readings.every(isBlank)).length,
        kappa: kappaOf(double.flatMap(({ readings }) => rowsOf(field, people, readings))),
        overlap:
          field.type === 'multi'
            ? overlapOf(
                field,
                double.map((d) => d.readings),
              )
            : null,
      };
    });
}
