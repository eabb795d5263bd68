// What can be asked about a document, in a form that any tool or person can answer: fields of the template, items of
// the scale, the level, and what tools beside the scale ask.
import { fieldsOf } from '../extraction/answers';
import type { InterventionId, ReferenceId } from '../kernel/ids';
import type { Intervention } from '../model/intervention';
import type { FieldType, TemplateField, Term } from '../model/project';
import type { Scale } from '../model/scale';
import { type ProjectData, requireProject } from '../model/tables';
import { type AppraisalTool, questionsOf as questionsIn } from '../model/appraisal-tool';
import { usedTools } from '../rating/appraisal/tools';
import { scaleName, scaleOf } from '../rating/scales';
import { activeReferences, standingFor } from '../review/active';
import { statusSource } from '../review/statuses';

type Bilingual = Term['label'];

/** How an answer is given. `level`: the number of a level; `yes-no`: whether a reason to go down applies. */
export type AnswerForm = {
  type: Exclude<FieldType, 'sms'> | 'level' | 'yes-no';
  /** Of a choice, several choices and a level: their ids and labels. */
  options: Term[];
  unit: string;
  /** Of a group: its columns, whose ids are the keys of a row. */
  columns: Term[];
};

/** One question. `id`: `field:<id>`, `item:<id>`, `level` or `appraisal:<tool>:<id>`. */
export type Question = { id: string; label: Bilingual; help: Bilingual; form: AnswerForm };

const NOTHING: Bilingual = { nl: '', en: '' };
const form = (type: AnswerForm['type'], more: Partial<AnswerForm> = {}): AnswerForm => ({
  type,
  options: [],
  unit: '',
  columns: [],
  ...more,
});

function fieldQuestion({ id, type, label, help, options, unit, columns }: TemplateField): Question[] {
  // What the ratings give is not asked.
  if (type === 'sms') return [];
  return [{ id: `field:${id}`, label, help, form: form(type, { options, unit, columns }) }];
}

/** What is asked of a report as such: the steps and reasons of the scale, and the level. */
function scaleQuestions(scale: Scale): Question[] {
  const { levels, questions, downgrades } = scale;
  return [
    ...questions.map(({ id, text, help, answers }) => ({
      id: `item:${id}`,
      label: text,
      help,
      form: form('choice', { options: answers.map((a) => ({ id: a.id, label: a.label })) }),
    })),
    ...downgrades.map(({ id, label, help }) => ({ id: `item:${id}`, label, help, form: form('yes-no') })),
    {
      id: 'level',
      // With its edition: levels of two scales of one name are not the same.
      label: { nl: scaleName(scale, 'nl'), en: scaleName(scale, 'en') },
      help: NOTHING,
      form: form('level', { options: levels.map((l) => ({ id: String(l.level), label: l.label })) }),
    },
  ];
}

/** What a tool beside the scale asks of a report; what follows from its answers by rule is not asked. */
const toolQuestions = (tool: AppraisalTool): Question[] =>
  questionsIn(tool).map(({ question: { id, text, help }, options }) => ({
    id: `appraisal:${tool.id}:${id}`,
    label: { nl: `${tool.short}: ${text.nl}`, en: `${tool.short}: ${text.en}` },
    help: help ?? NOTHING,
    form: form('choice', { options: options.map((o) => ({ id: o.id, label: o.label })) }),
  }));

/** All questions of a project: of the fields of an intervention, and of a report. */
export function questionsOf(data: Pick<ProjectData, 'projects'>): { fields: Question[]; report: Question[] } {
  const project = requireProject(data);
  return {
    fields: fieldsOf(project.template).flatMap(fieldQuestion),
    report: [...scaleQuestions(scaleOf(project)), ...usedTools(project).flatMap(toolQuestions)],
  };
}

/** A line of the file of questions. An answer is the same line with what was answered. */
export type QuestionLine = {
  project: string;
  reference: ReferenceId;
  title: string;
  document: string;
  sha256: string;
  file: string;
  intervention: InterventionId | null;
  interventionTitle: string;
  question: string;
  label: Bilingual;
  help: Bilingual;
  form: AnswerForm;
};

/** The interventions that a report is about; one that is null where there is none yet. */
function about(
  data: Pick<ProjectData, 'links' | 'interventions'>,
  referenceId: ReferenceId,
  stands: (id: ReferenceId) => ReferenceId,
): (Intervention | null)[] {
  const linked = new Set(
    data.links.flatMap((l) => (stands(l.referenceId) === referenceId ? [l.interventionId] : [])),
  );
  const found = data.interventions.filter((i) => linked.has(i.id));
  return found.length > 0 ? found : [null];
}

/** How many documents of reports that were excluded are not asked about, unless one asks for them by name. */
export function leftOut(data: ProjectData): number {
  const { statusOf } = statusSource(data);
  const known = new Set(activeReferences(data).map((r) => r.id));
  const stands = standingFor(data);
  return data.documents.filter((d) => {
    const id = stands(d.referenceId);
    return known.has(id) && statusOf(id) === 'excluded';
  }).length;
}

/**
 * All questions about the documents of a project, a line for each document and question.
 *
 * @param only - references whose documents are asked about; null for all but those that were excluded
 */
export function questionLines(data: ProjectData, only: readonly string[] | null = null): QuestionLine[] {
  const { id: project } = requireProject(data);
  const asked = questionsOf(data);
  const stands = standingFor(data);
  const { statusOf } = statusSource(data);
  const isAsked = (id: ReferenceId): boolean =>
    only === null ? statusOf(id) !== 'excluded' : only.includes(id);
  const references = new Map(activeReferences(data).map((r) => [r.id, r]));
  return data.documents.flatMap((document) => {
    const reference = references.get(stands(document.referenceId));
    if (reference === undefined || !isAsked(reference.id)) return [];
    const line = (intervention: Intervention | null, { id, ...rest }: Question): QuestionLine => ({
      project,
      reference: reference.id,
      title: reference.csl.title ?? '',
      document: document.id,
      sha256: document.sha256,
      file: document.fileName,
      intervention: intervention?.id ?? null,
      interventionTitle: intervention?.title ?? '',
      question: id,
      ...rest,
    });
    return [
      ...about(data, reference.id, stands).flatMap((i) => asked.fields.map((q) => line(i, q))),
      ...asked.report.map((q) => line(null, q)),
    ];
  });
}

/** The lines as a file: JSON, a line for each. */
export const questionFile = (lines: readonly QuestionLine[]): string =>
  lines.map((l) => `${JSON.stringify(l)}\n`).join('');
