// What a cell is made of: reports, their ratings and decisions, answers, and the passages that support them.
import type { InterventionId, ReferenceId } from '../kernel/ids';
import { fieldsOf } from '../extraction/answers';
import { answerInReport } from './parts/answer-in-report';
import type { Language } from '../model/fields';
import type { Effect } from '../model/effect';
import type { EvidenceTarget } from '../model/evidence';
import { extractionId } from '../model/extraction';
import type { Decision, Stage, Verdict } from '../model/decision';
import { criterionWords } from '../model/project';
import type { Rating } from '../model/rating';
import { referenceLabel, shortLabel } from '../model/reference';
import type { Review } from '../model/review';
import { type ProjectData, requireProject } from '../model/tables';
import { argumentOf, formatRated } from '../rating/several';
import { formatRating } from '../rating/sms';
import { groupBy, standingFor } from '../review/active';
import { decisionsByReport } from '../review/decided';
import { ratingsByReport, reviewsOnScale } from '../review/rated';
import { asPrinted } from '../review/printed';
import { ownRatings } from '../review/raters';
import { pageNamer } from '../review/reading-copies';
import { translationsIn } from '../review/translations';
import { outcomeName } from '../review/effect-words';
import { traceAppraisals } from './trace-appraisals';
import { formatEffect } from './parts/effect-text';
import { reportTexts } from './texts';
import { type Origin, OUTCOME } from './table-model';
import type { Names, Quote, QuotesFor, TracedAnswer } from './traced';

export type { PassagePicture, Quote, TracedAnswer } from './traced';

type TracedRating = { person: string; value: string; argument: string; at: number; quotes: Quote[] };
/** `reason` is in words: the label of the criterion. */
type TracedDecision = {
  person: string;
  stage: Stage;
  verdict: Verdict;
  reason: string | null;
  note: string;
  at: number;
};
export type TracedReport = {
  id: ReferenceId;
  label: string;
  country: string | null;
  /** The lead's review of the rating, where there is one. */
  review: { person: string; status: string; settled: string; comment: string; at: number } | null;
  ratings: TracedRating[];
  decisions: TracedDecision[];
};
export type Trace = { reports: TracedReport[]; answers: TracedAnswer[] };

/** What evidence is for, as one key: a field of an extraction, a rating, an effect, or a criterion of a selection. */
function targetKey(target: EvidenceTarget): string {
  if (target.type === 'field') return `${target.extractionId}/${target.fieldId}`;
  if (target.type === 'reading') return `${target.readingId}/${target.fieldId}`;
  if (target.type === 'appraisal') return `${target.appraisalId}/${target.itemId}`;
  if (target.type === 'effect') return target.effectId;
  return target.type === 'rating' ? target.ratingId : `${target.selectionId}/${target.criterionId}`;
}

/** The passages that support something, by the key of what they support. */
function quotesOf(data: ProjectData, language: Language, names: Names): QuotesFor {
  const translated = translationsIn(data, language);
  const annotations = new Map(data.annotations.map((a) => [a.id, a]));
  const documents = new Map(data.documents.map((d) => [d.id, d.fileName]));
  const pageOf = pageNamer(data, language);
  const evidence = groupBy(data.evidence, (e) => targetKey(e.target));
  return (key) =>
    // One passage may support several items of a rating: it is quoted once.
    [...new Set((evidence.get(key) ?? []).map((e) => e.annotationId))].flatMap((id) => {
      const a = annotations.get(id);
      if (a === undefined) return [];
      return [
        {
          annotationId: a.id,
          referenceId: a.referenceId,
          text: a.quote.exact,
          before: a.quote.prefix,
          after: a.quote.suffix,
          pageLabel: pageOf(a, a.parts[0]?.pageLabel ?? ''),
          fileName: documents.get(a.documentId) ?? '',
          person: names.get(a.personId) ?? '',
          translation: translated({ type: 'passage', annotationId: a.id }, a.quote.exact),
        },
      ];
    });
}

/** Answers "what is this made of" for cells of one project. Reading the project once serves all cells. */
export function createTracer(stored: ProjectData, language: Language): (origin: Origin) => Trace {
  const data = asPrinted(stored);
  const names: Names = new Map(data.persons.map((p) => [p.id as string, p.name]));
  const quotesFor = quotesOf(data, language, names);
  const reportOf = traceReports(data, language, names, quotesFor);
  const answersOf = traceAnswers(data, language, names, quotesFor);
  const madeOf = traceMeetings(data, language, names, quotesFor);
  const effectsOf = traceEffects(data, language, names, quotesFor);
  const appraisedIn = traceAppraisals(data, language, names, quotesFor);
  return (origin) => ({
    reports: origin.references.flatMap((id) => reportOf(id) ?? []),
    answers: [...madeOf(origin), ...effectsOf(origin), ...appraisedIn(origin), ...answersOf(origin)],
  });
}

/** Reports with their ratings, the lead's review and decisions; null for a reference that is gone. */
function traceReports(
  data: ProjectData,
  language: Language,
  names: Names,
  quotesFor: QuotesFor,
): (id: ReferenceId) => TracedReport | null {
  const project = requireProject(data);
  const references = new Map(data.references.map((r) => [r.id, r]));
  const own = { ...data, ratings: ownRatings(data) };
  const ratings = ratingsByReport(own);
  const stands = standingFor(data);
  const decisions = decisionsByReport(data, data.decisions);
  const reviews = new Map(reviewsOnScale(own).map((r) => [r.id as string, r]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const reasonOf = ({ reason, criteria }: Decision): string | null =>
    reason === null ? null : criterionWords(project, reason, criteria, language);
  const traceRating = (r: Rating): TracedRating => ({
    person: nameOf(r.personId),
    value: formatRated(project, r, language),
    argument: argumentOf(project, r, language),
    at: r.ratedAt,
    quotes: quotesFor(r.id),
  });
  const traceDecision = (d: Decision): TracedDecision[] => {
    const { stage, verdict, note, decidedAt: at } = d;
    if (verdict === null) return [];
    return [{ person: nameOf(d.personId), stage, verdict, reason: reasonOf(d), note, at }];
  };
  const traceReview = (r: Review): TracedReport['review'] => ({
    person: nameOf(r.by),
    status: r.status,
    settled: r.settled === null ? '' : formatRating(r.settled),
    comment: r.comment,
    at: r.at,
  });
  return (id) => {
    const reference = references.get(id);
    if (reference === undefined) return null;
    const review = reviews.get(`rating:${id}`);
    return {
      id,
      label: referenceLabel(reference),
      country: reference.country,
      review: review === undefined ? null : traceReview(review),
      ratings: (ratings.get(stands(id)) ?? []).map(traceRating),
      decisions: (decisions.get(stands(id)) ?? []).flatMap(traceDecision),
    };
  };
}

/** Answers to fields of the template. */
function traceAnswers(
  data: ProjectData,
  language: Language,
  names: Names,
  quotesFor: QuotesFor,
): (origin: Origin) => TracedAnswer[] {
  const extractions = new Map(data.extractions.map((x) => [x.id as string, x]));
  const translated = translationsIn(data, language);
  const titles = new Map(data.interventions.map((i) => [i.id, i.title]));
  const fields = new Map(fieldsOf(requireProject(data).template).map((f) => [f.id, f]));
  return (origin) =>
    origin.interventions.flatMap((id) =>
      origin.fields.flatMap((fieldId) => {
        const field = fields.get(fieldId);
        const answer = extractions.get(extractionId(id))?.answers[fieldId];
        if (field === undefined || answer === undefined) return [];
        return [
          {
            intervention: titles.get(id) ?? '',
            field: field.label[language],
            text: answerInReport(
              field,
              answer,
              language,
              translated({ type: 'answer', extractionId: extractionId(id), fieldId }, answer.text),
            ),
            person: names.get(answer.by) ?? '',
            at: answer.at,
            quotes: quotesFor(`${extractionId(id)}/${fieldId}`),
          },
        ];
      }),
    );
}

/** Effects that reports found. */
function traceEffects(
  data: ProjectData,
  language: Language,
  names: Names,
  quotesFor: QuotesFor,
): (origin: Origin) => TracedAnswer[] {
  const project = requireProject(data);
  const effects = new Map<string, Effect>(data.effects.map((e) => [e.id, e]));
  const titles = new Map(data.interventions.map((i) => [i.id, i.title]));
  const labels = new Map(data.references.map((r) => [r.id, shortLabel(r)]));
  return (origin) =>
    (origin.effects ?? []).flatMap((id) => {
      const effect = effects.get(id);
      if (effect === undefined) return [];
      const of = labels.get(effect.referenceId) ?? '';
      const { interventionId, by, at } = effect;
      return [
        {
          intervention: titles.get(interventionId) ?? '',
          field: `${outcomeName(effect, project, language)} (${of})`,
          text: formatEffect(effect, language),
          person: names.get(by) ?? '',
          at,
          quotes: quotesFor(effect.id),
        },
      ];
    });
}

/** Scores and outcomes of the selection, contexts and findings: what leads to the meetings and comes from them. */
function traceMeetings(
  data: ProjectData,
  language: Language,
  names: Names,
  quotesFor: QuotesFor,
): (origin: Origin) => TracedAnswer[] {
  const project = requireProject(data);
  const t = reportTexts[language];
  const titles = new Map(data.interventions.map((i) => [i.id, i.title]));
  const selections = new Map(data.selections.map((s) => [s.interventionId, s]));
  const answer = (
    intervention: string,
    field: string,
    text: string,
    by: { by: string; at: number },
    quotes: Quote[] = [],
  ): TracedAnswer => ({ intervention, field, text, person: names.get(by.by) ?? '', at: by.at, quotes });
  const scores = (id: InterventionId, criteria: readonly string[]): TracedAnswer[] => {
    const selection = selections.get(id);
    if (selection === undefined) return [];
    const title = titles.get(id) ?? '';
    return criteria.flatMap((criterion) => {
      if (criterion === OUTCOME)
        return [
          answer(
            title,
            t.outcome,
            [t.outcomes[selection.outcome], selection.reason].filter(Boolean).join(': '),
            selection,
          ),
        ];
      const score = selection.scores[criterion];
      if (score === undefined) return [];
      const label = project.selectionCriteria.find((c) => c.id === criterion)?.label[language] ?? criterion;
      const text = [score.score ?? '–', score.argument].filter((x) => x !== '').join(': ');
      return [answer(title, label, text, score, quotesFor(`${selection.id}/${criterion}`))];
    });
  };
  return (origin) => [
    ...origin.interventions.flatMap((id) => scores(id, origin.criteria ?? [])),
    ...data.contexts
      .filter((c) => origin.contexts?.includes(c.country) === true)
      .map((c) => {
        const name = project.countries.find((x) => x.code === c.country)?.name[language] ?? c.country;
        return answer(name, t.nationalContexts, '', c);
      }),
    ...data.findings
      .filter((f) => origin.findings?.includes(f.id) === true)
      .map((f) => answer(titles.get(f.interventionId) ?? '', t.kinds[f.kind], f.text, f)),
  ];
}
