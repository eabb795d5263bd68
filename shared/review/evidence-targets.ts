// Everything a passage can be evidence for, with its name in words.
import { fieldsOf } from '../extraction/answers';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { type Effect, effectParts } from '../model/effect';
import { appraisalId } from '../model/appraisal';
import { questionsOf } from '../model/appraisal-tool';
import { foldText } from '../kernel/text';
import type { Language } from '../model/fields';
import type { EvidenceTarget } from '../model/evidence';
import { extractionId } from '../model/extraction';
import { ofReading } from '../model/reading';
import { standingFor } from './active';
import { appraisalPlace } from './of-publication';
import { ratingPlace } from './rated';
import { answerTarget } from './own-answers';
import type { Intervention } from '../model/intervention';
import { selectionId } from '../model/selection';
import type { Project } from '../model/project';
import type { ProjectData } from '../model/tables';
import { toolsOf, usedTools } from '../rating/appraisal/tools';
import { scaleOf } from '../rating/scales';
import { ofLevel, levelItem, levelName } from '../rating/several';
import { effectWords, outcomeName } from './effect-words';

/** One thing to attach a passage to. `key` also names its cues in the project (see Project.cues) where it has any. */
export type TargetOption = {
  key: string;
  group: 'field' | 'rating' | 'appraisal' | 'selection' | 'effect';
  label: string;
  target: EvidenceTarget;
};

/**
 * What a passage of a reference can be evidence for: fields and criteria of an intervention (where there is one), items
 * of the rating, and effects that this reference found of the intervention.
 */
export function targetOptions(
  project: Project,
  referenceId: ReferenceId,
  personId: PersonId,
  intervention: Intervention | null,
  language: Language,
  levelLabel: string,
  data: Pick<ProjectData, 'effects' | 'ratings' | 'appraisals' | 'references' | 'batches' | 'duplicates'>,
): TargetOption[] {
  const own = ratingPlace(data, referenceId, personId).id;
  const stands = standingFor(data);
  const ofTool = (toolId: string) => {
    const whose = { referenceId, personId, toolId, kind: 'own' as const };
    return appraisalId(appraisalPlace(data, whose), personId, toolId);
  };
  const scale = scaleOf(project);
  const rating = (itemId: string | null, label: string): TargetOption => ({
    key: itemId === null ? 'level' : `item:${itemId}`,
    group: 'rating',
    label,
    target: { type: 'rating', ratingId: own, itemId },
  });
  // Of several levels each has its own; then the level as such is that of the report.
  const ofScale = (item: (itemId: string | null) => string | null, named: (label: string) => string) => [
    rating(item(null), named(levelLabel)),
    ...scale.questions.map((q) => rating(item(q.id), named(q.text[language]))),
    ...scale.downgrades.map((d) => rating(item(d.id), named(d.label[language]))),
  ];
  const levels = data.ratings.find((r) => r.id === own)?.levels ?? [];
  const fields: TargetOption[] =
    intervention === null
      ? []
      : fieldsOf(project.template).map((f) => ({
          key: `field:${f.id}`,
          group: 'field',
          label: f.label[language],
          target: answerTarget(project, intervention.id, personId, f.id),
        }));
  const criteria: TargetOption[] =
    intervention === null
      ? []
      : project.selectionCriteria.map((c) => ({
          key: `criterion:${c.id}`,
          group: 'selection',
          label: c.label[language],
          target: { type: 'selection', selectionId: selectionId(intervention.id), criterionId: c.id },
        }));
  return [
    ...fields,
    ...ofScale(
      (itemId) => itemId,
      (label) => label,
    ),
    ...levels.flatMap((p) => {
      const name = levelName(project, p, language) || '–';
      return ofScale(
        (itemId) => levelItem(p.id, itemId),
        (label) => `${name}: ${label}`,
      );
    }),
    ...usedTools(project).flatMap((tool) =>
      [...questionsOf(tool).map((q) => ({ id: q.question.id, label: q.question.text })), ...tool.domains].map(
        ({ id, label }): TargetOption => ({
          key: `appraisal:${tool.id}:${id}`,
          group: 'appraisal',
          label: `${tool.short}: ${label[language]}`,
          target: { type: 'appraisal', appraisalId: ofTool(tool.id), itemId: id },
        }),
      ),
    ),
    ...criteria,
    ...data.effects
      .filter((e) => stands(e.referenceId) === stands(referenceId) && e.interventionId === intervention?.id)
      .flatMap((e) => effectOptions(e, project, language)),
  ];
}

/** An effect as a whole, and each part of it. */
function effectOptions(effect: Effect, project: Project, language: Language): TargetOption[] {
  const name = outcomeName(effect, project, language);
  return effectParts.map((part) => ({
    key: `effect:${effect.id}:${part}`,
    group: 'effect',
    label: part === 'effect' ? name : `${name}: ${effectWords[language].parts[part]}`,
    target: { type: 'effect', effectId: effect.id, part },
  }));
}

/**
 * The colour of the category that is named as what a passage is marked for: as the field, or the section that it stands
 * in. Null where no category is.
 */
export function colourFor(project: Project, target: EvidenceTarget): string | null {
  if (target.type !== 'field' && target.type !== 'reading') return null;
  const section = project.template.sections.find((s) => s.fields.some((f) => f.id === target.fieldId));
  const field = section?.fields.find((f) => f.id === target.fieldId);
  for (const named of [field, section]) {
    if (named === undefined) continue;
    const names = [named.label.nl, named.label.en].map(foldText);
    // 'Resultaten' and 'Resultaat' are one category: singular and plural share their beginning.
    const isSame = (label: string): boolean =>
      label !== '' && names.some((n) => n === label || n.slice(0, 7) === label.slice(0, 7));
    const hit = project.colours.find((c) => isSame(foldText(c.label.nl)) || isSame(foldText(c.label.en)));
    if (hit !== undefined) return hit.id;
  }
  return null;
}

/** Whether two targets are the same thing. */
export function isSameTarget(a: EvidenceTarget, b: EvidenceTarget): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** Answers what a target is called, with whose or which it is. Reading the project once serves all targets. */
export function targetNamer(
  data: Pick<ProjectData, 'interventions' | 'persons' | 'effects' | 'ratings'>,
  project: Project,
  language: Language,
): (target: EvidenceTarget) => string {
  const scale = scaleOf(project);
  const fields = new Map(fieldsOf(project.template).map((f) => [f.id, f.label[language]]));
  const items = new Map([
    ...scale.questions.map((q) => [q.id, q.text[language]] as const),
    ...scale.downgrades.map((d) => [d.id, d.label[language]] as const),
  ]);
  const criteria = new Map(project.selectionCriteria.map((c) => [c.id, c.label[language]]));
  const titles = new Map(data.interventions.map((i) => [i.id, i.title]));
  const byExtraction = new Map(data.interventions.map((i) => [extractionId(i.id) as string, i.title]));
  const bySelection = new Map(data.interventions.map((i) => [selectionId(i.id) as string, i.title]));
  const effects = new Map(data.effects.map((e) => [e.id, e]));
  const persons = new Map(data.persons.map((p) => [p.id as string, p.name]));
  const levels = new Map(data.ratings.flatMap((r) => r.levels.map((p) => [`${r.id} ${p.id}`, p] as const)));
  const asked = new Map(
    toolsOf(project).flatMap((tool) => [
      ...tool.domains.map((d) => [`${tool.id} ${d.id}`, `${tool.short}: ${d.label[language]}`] as const),
      ...questionsOf(tool).map(
        ({ question: q }) => [`${tool.id} ${q.id}`, `${tool.short}: ${q.text[language]}`] as const,
      ),
    ]),
  );
  return (target) => {
    if (target.type === 'reading') {
      const { interventionId, personId } = ofReading(target.readingId);
      const title = titles.get(interventionId) ?? '';
      return `${fields.get(target.fieldId) ?? target.fieldId} (${title}, ${persons.get(personId) ?? ''})`;
    }
    if (target.type === 'field')
      return `${fields.get(target.fieldId) ?? target.fieldId} (${byExtraction.get(target.extractionId) ?? ''})`;
    if (target.type === 'selection')
      return `${criteria.get(target.criterionId) ?? target.criterionId} (${bySelection.get(target.selectionId) ?? ''})`;
    if (target.type === 'appraisal') {
      const [, whose = '', ...tool] = target.appraisalId.split(':');
      const label = asked.get(`${tool.join(':')} ${target.itemId}`) ?? target.itemId;
      return `${label} (${persons.get(whose) ?? ''})`;
    }
    if (target.type === 'effect') {
      const effect = effects.get(target.effectId);
      if (effect === undefined) return effectWords[language].parts[target.part];
      const name = outcomeName(effect, project, language);
      return `${name}, ${effectWords[language].parts[target.part]} (${titles.get(effect.interventionId) ?? ''})`;
    }
    // A rating's id is its reference and its person (model/rating).
    const person = persons.get(target.ratingId.slice(target.ratingId.lastIndexOf(':') + 1)) ?? '';
    const { levelId, itemId } = ofLevel(target.itemId);
    const item = itemId === null ? scale.short : (items.get(itemId) ?? itemId);
    const level = levelId === null ? undefined : levels.get(`${target.ratingId} ${levelId}`);
    return `${level === undefined ? '' : `${levelName(project, level, language)}: `}${item} (${person})`;
  };
}
