// What the practice study made of its reports: interventions, templates, levels, evidence, reviews and selection.
import {
  type EvidenceId,
  type FindingId,
  type InterventionId,
  type LiteratureId,
  newId,
  type ReferenceId,
} from '../../kernel/ids';
import { appraisalId, emptyAppraisal } from '../../model/appraisal';
import { effectId, type EffectPart, newEffect } from '../../model/effect';
import { type Evidence, type EvidenceTarget, newEvidence } from '../../model/evidence';
import { extractionId, newExtraction } from '../../model/extraction';
import { newFinding } from '../../model/finding';
import { type Intervention, newIntervention } from '../../model/intervention';
import { newLink } from '../../model/link';
import { newCitedWork } from '../../model/literature';
import { newContext } from '../../model/national-context';
import type { Person } from '../../model/people';
import type { Project } from '../../model/project';
import { emptyRating, type Rating, ratingId, withLevels } from '../../model/rating';
import { newReading, type Reading, readingId } from '../../model/reading';
import { newReporting } from '../../model/reporting';
import { coveredBy } from '../../review/covered';
import { newReview } from '../../model/review';
import { newSelection, selectionId } from '../../model/selection';
import { requireProject } from '../../model/tables';
import { settledWrite } from '../../review/own-answers';
import { PRACTICE_TOOL, practiceAppraisals, practiceSettled } from './appraisals';
import { type Doubled, doubledBy, practiceDoubled } from './doubled';
import { practiceEffects } from './effects';
import { practiceInterventions } from './interventions';
import { practiceContexts, practiceFindings } from './meetings';
import type { Who } from './passage';
import { practiceRatings, practiceReviews } from './ratings';
import type { Marked } from './read';
import { practiceReporting } from './reporting';
import type { Studio } from './studio';

type IdOf = (key: string) => ReferenceId;
type Made = ReadonlyMap<string, Intervention>;

function oneOf(made: Made, key: string): Intervention {
  const intervention = made.get(key);
  if (intervention === undefined) throw new Error(`no intervention ${key}`);
  return intervention;
}

type Listed = (typeof practiceInterventions)[number];

/** Answers as a person gives them. */
function answersOf(answers: Readonly<Record<string, string>>, by: Person, at: number): Reading['answers'] {
  const filled = Object.entries(answers).filter(([, text]) => text !== '');
  return Object.fromEntries(filled.map(([field, text]) => [field, { text, rows: [], by: by.id, at }]));
}

async function fillIn(
  studio: Studio,
  { id }: Intervention,
  by: Person,
  answers: Listed['answers'],
): Promise<void> {
  const { env, store } = studio;
  const { version } = requireProject(store.toData()).template;
  const extraction = newExtraction(id, version, answersOf(answers, by, env.now()));
  await studio.save(by, 'extraction.save', 'extractions', [extraction]);
}

/** Two people, each on their own; then the lead settles some of what differs. */
async function fillInTwice(
  studio: Studio,
  { id }: Intervention,
  answers: Listed['answers'],
  doubled: Doubled,
): Promise<void> {
  const { env, team, store, clock } = studio;
  const { version } = requireProject(store.toData()).template;
  const [first, second] = [answers, { ...answers, ...doubled.otherwise }];
  for (const [i, said] of [first, second].entries()) {
    const by = team[doubledBy[i === 0 ? 0 : 1]];
    const reading = newReading(id, by.id, version, answersOf(said, by, env.now()));
    await studio.save(by, 'extraction.save', 'readings', [reading]);
    clock.pass(45);
    await studio.save(by, 'reading.done', 'readings', [{ ...reading, doneAt: env.now() }]);
  }
  for (const [field, whose] of Object.entries(doubled.settled)) {
    const text = (whose === 'first' ? first : second)[field] ?? '';
    const answer = { text, rows: [], by: team.lead.id, at: env.now() };
    const write = settledWrite(store.toData(), id, field, answer);
    if (write.table === 'extractions' && write.after !== null)
      await studio.save(team.lead, 'extraction.settle', 'extractions', [write.after]);
    clock.pass(5);
  }
}

/** By how many people templates are filled in from now on. */
async function askOf(studio: Studio, people: Project['filling']['people']): Promise<void> {
  const project = requireProject(studio.store.toData());
  const filling = { people, isBlind: people === 2 };
  await studio.save(studio.team.lead, 'project.save', 'projects', [{ ...project, filling }]);
}

async function addInterventions(studio: Studio, idOf: IdOf): Promise<Made> {
  const { env, team, clock } = studio;
  clock.goTo('2025-10-20');
  const made = new Map<string, Intervention>();
  const add = async (one: Listed): Promise<Intervention> => {
    const { key, title, country, types, measures, conditions, reports } = one;
    const by = country === 'FR' ? team.jelle : team.noor;
    const intervention: Intervention = {
      ...newIntervention(newId<InterventionId>(env), title, country, practiceInterventions.indexOf(one)),
      types: { ...types },
      measures: [...measures],
      conditions: [...conditions],
    };
    made.set(key, intervention);
    await studio.save(by, 'intervention.add', 'interventions', [intervention]);
    const links = reports.map((report) => newLink(idOf(report), intervention.id));
    await studio.save(by, 'link.change', 'links', links);
    return intervention;
  };
  // First two by two people, to see whether they read alike; then each by one.
  await askOf(studio, 2);
  for (const one of practiceInterventions) {
    const doubled = practiceDoubled[one.key];
    if (doubled !== undefined) await fillInTwice(studio, await add(one), one.answers, doubled);
  }
  await askOf(studio, 1);
  for (const one of practiceInterventions) {
    if (practiceDoubled[one.key] !== undefined) continue;
    await fillIn(studio, await add(one), one.country === 'FR' ? team.jelle : team.noor, one.answers);
    clock.pass(50);
  }
  return made;
}

async function rate(studio: Studio, idOf: IdOf): Promise<void> {
  const { env, team, clock } = studio;
  clock.goTo('2025-10-27');
  for (const one of practiceRatings) {
    const { report, by, value, argument, answers, downgrades, overruleReason, levels = [] } = one;
    const rating: Rating = {
      ...emptyRating(idOf(report), team[by].id, 'sms', env.now()),
      value,
      argument,
      answers: { ...answers },
      downgrades: [...(downgrades ?? [])],
      overruleReason: overruleReason ?? '',
    };
    const several = levels.map((l) => ({
      ...l,
      id: newId(env),
      about: '',
      answers: { ...l.answers },
      downgrades: [],
      overruleReason: '',
    }));
    const given = several.length === 0 ? rating : withLevels(rating, several);
    await studio.save(team[by], 'rating.save', 'ratings', [given]);
    clock.pass(25);
  }
}

/** Two raters with a tool beside the scale; the lead settled one report. */
async function appraise(studio: Studio, idOf: IdOf): Promise<void> {
  const { env, team, clock } = studio;
  clock.goTo('2025-10-28');
  const contentOf = ({ answers, judgements, argument, weight }: (typeof practiceAppraisals)[number]) => ({
    answers: { ...answers },
    judgements: { ...judgements },
    argument,
    weight,
  });
  for (const one of practiceAppraisals) {
    const of = { referenceId: idOf(one.report), personId: team[one.by].id, toolId: PRACTICE_TOOL };
    const own = { ...emptyAppraisal({ ...of, kind: 'own', at: env.now() }), ...contentOf(one) };
    await studio.save(team[one.by], 'appraisal.save', 'appraisals', [own]);
    clock.pass(30);
  }
  for (const [report, by] of practiceSettled) {
    const taken = practiceAppraisals.find((a) => a.report === report && a.by === by);
    if (taken === undefined) throw new Error(`nothing to settle of ${report}`);
    const of = { referenceId: idOf(report), personId: team.lead.id, toolId: PRACTICE_TOOL };
    const settled = { ...emptyAppraisal({ ...of, kind: 'settled', at: env.now() }), ...contentOf(taken) };
    await studio.save(team.lead, 'appraisal.settle', 'appraisals', [settled]);
  }
}

/** What the reports found, by outcome; the key of each is the last part of its id. */
async function tellEffects(studio: Studio, made: Made, idOf: IdOf): Promise<void> {
  const { env, team, clock } = studio;
  for (const { key, intervention, report, by, measureId, outcome, ...said } of practiceEffects) {
    const begun = {
      ...{ measureId, outcome },
      referenceId: idOf(report),
      interventionId: oneOf(made, intervention).id,
      by: team[by].id,
      at: env.now(),
    };
    await studio.save(team[by], 'effect.add', 'effects', [{ ...newEffect(key, begun), ...said }]);
    clock.pass(15);
  }
}

/** What a passage's short name of a target stands for, in the name of who marked it. */
function targetOf(
  studio: Studio,
  made: Made,
  report: ReferenceId,
  key: string,
  by: Who,
  name: string,
): EvidenceTarget {
  const own = practiceInterventions.find((i) => i.reports.includes(key));
  const intervention = oneOf(made, own?.key ?? '');
  const [type, id = '', part = 'effect'] = name.split(':');
  const isDoubled = own !== undefined && practiceDoubled[own.key] !== undefined && doubledBy.includes(by);
  if (type === 'field' && isDoubled)
    return { type: 'reading', readingId: readingId(intervention.id, studio.team[by].id), fieldId: id };
  if (type === 'field') return { type, extractionId: extractionId(intervention.id), fieldId: id };
  if (type === 'question')
    return {
      type: 'appraisal',
      appraisalId: appraisalId(report, studio.team[by].id, PRACTICE_TOOL),
      itemId: id,
    };
  if (type === 'effect') {
    const effect = practiceEffects.find((e) => e.key === id);
    const of = oneOf(made, effect?.intervention ?? '').id;
    return { type, effectId: effectId(of, id), part: part as EffectPart };
  }
  if (type === 'criterion')
    return { type: 'selection', selectionId: selectionId(intervention.id), criterionId: id };
  return {
    type: 'rating',
    ratingId: ratingId(report, studio.team[by].id),
    itemId: type === 'item' ? id : null,
  };
}

async function support(studio: Studio, made: Made, idOf: IdOf, marked: readonly Marked[]): Promise<void> {
  const { env, team, clock } = studio;
  clock.goTo('2025-10-29');
  for (const { passage, annotation } of marked) {
    const { paper, by, supports } = passage;
    const evidence = supports.map((name): Evidence => {
      const target = targetOf(studio, made, idOf(paper), paper, by, name);
      const at = env.now();
      return newEvidence({
        id: newId<EvidenceId>(env),
        annotationId: annotation.id,
        target,
        by: team[by].id,
        at,
      });
    });
    if (evidence.length > 0) await studio.save(team[by], 'evidence.add', 'evidence', evidence);
  }
}

async function select(studio: Studio, made: Made): Promise<void> {
  const { env, team, clock } = studio;
  clock.goTo('2025-11-10');
  for (const { key, selection } of practiceInterventions) {
    if (selection === undefined) continue;
    const at = env.now();
    const scores = Object.entries(selection.scores).map(([criterion, [score, argument]]) => [
      criterion,
      { score, argument, by: team.lead.id, at },
    ]);
    const after = {
      ...newSelection(oneOf(made, key).id, team.lead.id, at),
      scores: Object.fromEntries(scores) as ReturnType<typeof newSelection>['scores'],
      outcome: selection.outcome,
      reason: selection.reason,
    };
    await studio.save(team.lead, 'selection.save', 'selections', [after]);
  }
}

async function meet(studio: Studio, made: Made): Promise<void> {
  const { env, team, clock } = studio;
  clock.goTo('2025-11-17');
  const contexts = practiceContexts.map(({ country, points, standsOut, government }) => ({
    ...newContext(country, team.noor.id, env.now()),
    points: [...points],
    standsOut,
    government,
  }));
  await studio.save(team.noor, 'context.save', 'contexts', contexts);
  for (const { key, meeting, kind, text } of practiceFindings) {
    const id = newId<FindingId>(env);
    const { id: interventionId } = oneOf(made, key);
    const finding = newFinding({ id, interventionId, meeting, kind, text, by: team.lead.id, at: env.now() });
    await studio.save(team.lead, 'finding.save', 'findings', [finding]);
  }
  const handbook = newCitedWork({
    id: newId<LiteratureId>(env),
    csl: {
      type: 'book',
      title: 'Tellen op kleine scholen: een handleiding (verzonnen)',
      author: [{ family: 'Terpstra', given: 'Gijs' }],
      issued: { 'date-parts': [[2016]] },
      publisher: 'Uitgeverij Oefenpers',
    },
    by: team.lead.id,
    at: env.now(),
  });
  await studio.save(team.lead, 'literature.add', 'literature', [handbook]);
  for (const [checklist, item, said] of practiceReporting) {
    const told = newReporting({ checklist, item, ...said, by: team.lead.id, at: env.now() });
    await studio.save(team.lead, 'reporting.save', 'reporting', [told]);
  }
}

/** The lead's word on levels and templates: last, as what is signed off changes no more. */
async function review(studio: Studio, made: Made, idOf: IdOf): Promise<void> {
  const { env, team, clock } = studio;
  clock.goTo('2025-11-20');
  for (const { type, subject, status, comment, settled } of practiceReviews) {
    const id = type === 'rating' ? idOf(subject) : oneOf(made, subject).id;
    const { id: by } = team.lead;
    const after = newReview({
      subject: { type, id },
      status,
      comment,
      settled: settled ?? null,
      by,
      at: env.now(),
    });
    const covers = status === 'signed-off' ? coveredBy(studio.store.toData(), after.subject) : null;
    await studio.save(team.lead, 'review.save', 'reviews', [{ ...after, covers }]);
    clock.pass(12);
  }
}

/** Fills in, rates, supports, chooses and reviews. */
export async function assessReports(studio: Studio, idOf: IdOf, marked: readonly Marked[]): Promise<void> {
  const made = await addInterventions(studio, idOf);
  await rate(studio, idOf);
  await appraise(studio, idOf);
  await tellEffects(studio, made, idOf);
  await support(studio, made, idOf, marked);
  await select(studio, made);
  await meet(studio, made);
  await review(studio, made, idOf);
}
