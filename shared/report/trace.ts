// What a cell is made of: reports, their ratings and decisions, answers, and the passages that support them.
import type { AnnotationId, ReferenceId } from '../kernel/ids';
import { fieldsOf, formatAnswer } from '../extraction/answers';
import type { Language } from '../model/fields';
import { type EvidenceTarget, extractionId } from '../model/intervention';
import { referenceLabel } from '../model/reference';
import { type ProjectData, requireProject } from '../model/tables';
import { formatRating } from '../rating/sms';
import type { ReportCell } from './table-model';

/** A marked passage, with whose it is and where. */
export type Quote = {
  annotationId: AnnotationId;
  referenceId: ReferenceId;
  text: string;
  pageLabel: string;
  fileName: string;
  person: string;
};
type TracedRating = { person: string; value: string; argument: string; at: number; quotes: Quote[] };
type TracedDecision = { person: string; stage: string; verdict: string; reason: string | null; at: number };
export type TracedReport = {
  id: ReferenceId;
  label: string;
  country: string | null;
  /** The lead's review of the rating, where there is one. */
  review: { person: string; status: string; settled: string; comment: string; at: number } | null;
  ratings: TracedRating[];
  decisions: TracedDecision[];
};
export type TracedAnswer = {
  intervention: string;
  field: string;
  text: string;
  person: string;
  at: number;
  quotes: Quote[];
};
export type Trace = { reports: TracedReport[]; answers: TracedAnswer[] };

/** Answers "what is this made of" for cells of one project. Reading the project once serves all cells. */
export function createTracer(data: ProjectData, language: Language): (cell: ReportCell) => Trace {
  const project = requireProject(data);
  const nameOf = new Map(data.persons.map((p) => [p.id as string, p.name]));
  const references = new Map(data.references.map((r) => [r.id, r]));
  const annotations = new Map(data.annotations.map((a) => [a.id, a]));
  const documents = new Map(data.documents.map((d) => [d.id, d.fileName]));
  const group = <T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> => {
    const groups = new Map<K, T[]>();
    for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
    return groups;
  };
  const ratings = group(data.ratings, (r) => r.referenceId);
  const decisions = group(data.decisions, (d) => d.referenceId);
  const reviews = new Map(data.reviews.map((r) => [r.id as string, r]));
  const keyOf = (target: EvidenceTarget): string =>
    target.type === 'field'
      ? `${target.extractionId}/${target.fieldId}`
      : target.type === 'rating'
        ? target.ratingId
        : `${target.selectionId}/${target.criterionId}`;
  const evidence = group(data.evidence, (e) => keyOf(e.target));
  const quotesFor = (key: string): Quote[] =>
    (evidence.get(key) ?? []).flatMap((e) => {
      const a = annotations.get(e.annotationId);
      if (a === undefined) return [];
      return [
        {
          annotationId: a.id,
          referenceId: a.referenceId,
          text: a.quote.exact,
          pageLabel: a.parts[0]?.pageLabel ?? '',
          fileName: documents.get(a.documentId) ?? '',
          person: nameOf.get(a.personId) ?? '',
        },
      ];
    });
  const extractions = new Map(data.extractions.map((x) => [x.id as string, x]));
  const interventions = new Map(data.interventions.map((i) => [i.id, i]));
  const fields = new Map(fieldsOf(project.template).map((f) => [f.id, f]));
  return (cell) => ({
    reports: cell.references.flatMap((id) => {
      const reference = references.get(id);
      if (reference === undefined) return [];
      const review = reviews.get(`rating:${id}`);
      return [
        {
          id,
          label: referenceLabel(reference),
          country: reference.country,
          review:
            review === undefined
              ? null
              : {
                  person: nameOf.get(review.by) ?? '',
                  status: review.status,
                  settled: review.settled === null ? '' : formatRating(review.settled),
                  comment: review.comment,
                  at: review.at,
                },
          ratings: (ratings.get(id) ?? []).map((r) => ({
            person: nameOf.get(r.personId) ?? '',
            value: r.value === null ? '' : formatRating(r.value),
            argument: r.argument,
            at: r.ratedAt,
            quotes: quotesFor(r.id),
          })),
          decisions: (decisions.get(id) ?? [])
            .filter((d) => d.verdict !== null)
            .map((d) => ({
              person: nameOf.get(d.personId) ?? '',
              stage: d.stage,
              verdict: d.verdict ?? '',
              reason: d.reason,
              at: d.decidedAt,
            })),
        },
      ];
    }),
    answers: cell.interventions.flatMap((id) =>
      cell.fields.flatMap((fieldId) => {
        const field = fields.get(fieldId);
        const answer = extractions.get(extractionId(id))?.answers[fieldId];
        if (field === undefined || answer === undefined) return [];
        return [
          {
            intervention: interventions.get(id)?.title ?? '',
            field: field.label[language],
            text: formatAnswer(field, answer, language),
            person: nameOf.get(answer.by) ?? '',
            at: answer.at,
            quotes: quotesFor(`${extractionId(id)}/${fieldId}`),
          },
        ];
      }),
    ),
  });
}
