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
import { emptyRating, ratingId } from '../../model/rating';
import { newReporting } from '../../model/reporting';
import { newReview } from '../../model/review';
import { newSelection, selectionId } from '../../model/selection';
import { requireProject } from '../../model/tables';
import { PRACTICE_TOOL, practiceAppraisals, practiceSettled } from './appraisals';
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

async function addInterventions(studio: Studio, idOf: IdOf): Promise<Made> {
  const { env, team, store, clock } = studio;
  clock.goTo('2025-10-20');
  const { template } = requireProject(store.toData());
  const made = new Map<string, Intervention>();
  for (const [
    n,
    { key, title, country, types, measures, conditions, reports, answers },
  ] of practiceInterventions.entries()) {
    const by = country === 'FR' ? team.jelle : team.noor;
    const intervention: Intervention = {
      ...newIntervention(newId<InterventionId>(env), title, country, n),
      types: { ...types },
      measures: [...measures],
      conditions: [...conditions],
    };
    made.set(key, intervention);
    await studio.save(by, 'intervention.add', 'interventions', [intervention]);
    const links = reports.map((report) => newLink(idOf(report), intervention.id));
    await studio.save(by, 'link.change', 'links', links);
    const at = env.now();
    const filled = Object.entries(answers).map(([field, text]) => [field, { text, rows: [], by: by.id, at }]);
    const extraction = newExtraction(
      intervention.id,
      template.version,
      Object.fromEntries(filled) as Parameters<typeof newExtraction>[2],
    );
    await studio.save(by, 'extraction.save', 'extractions', [extraction]);
    clock.pass(50);
  }
  return made;
}

async function rate(studio: Studio, idOf: IdOf): Promise<void> {
  const { env, team, clock } = studio;
  clock.goTo('2025-10-27');
  for (const { report, by, value, argument, answers, downgrades, overruleReason } of practiceRatings) {
    const rating = {
      ...emptyRating(idOf(report), team[by].id, 'sms', env.now()),
      value,
      argument,
      answers: { ...answers },
      downgrades: [...(downgrades ?? [])],
      overruleReason: overruleReason ?? '',
    };
    await studio.save(team[by], 'rating.save', 'ratings', [rating]);
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
    await studio.save(team.lead, 'review.save', 'reviews', [after]);
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
