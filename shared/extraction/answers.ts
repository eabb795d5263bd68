// Answers to a template: what counts as one, how it is printed, and what is still missing.
import type { Language } from '../model/fields';
import type { Answer, Extraction } from '../model/extraction';
import type { Evidence } from '../model/evidence';
import type { Template, TemplateField } from '../model/project';

/** All fields of a template in order. */
export function fieldsOf(template: Template): TemplateField[] {
  return template.sections.flatMap((s) => s.fields);
}

/** Whether a field has been answered. */
export function isAnswered(answer: Answer | undefined): boolean {
  return answer !== undefined && (answer.text.trim() !== '' || answer.rows.length > 0);
}

/** What stands for an end date of a measure that still runs. */
export const ONGOING = 'ongoing';
const ONGOING_TEXT = { nl: 'lopende maatregel', en: 'ongoing measure' } as const;

/** An answer as text: labels for choices, unit after a number, a line for each row of a group. */
export function formatAnswer(field: TemplateField, answer: Answer | undefined, language: Language): string {
  if (answer === undefined) return '';
  const labelOf = (id: string): string => field.options.find((o) => o.id === id)?.label[language] ?? id;
  switch (field.type) {
    case 'choice':
      return answer.text === '' ? '' : labelOf(answer.text);
    case 'multi':
      return answer.text
        .split('\n')
        .filter((id) => id !== '')
        .map(labelOf)
        .join('; ');
    case 'number':
      return answer.text === '' || field.unit === '' ? answer.text : `${answer.text} ${field.unit}`;
    case 'date':
      return answer.text === ONGOING ? ONGOING_TEXT[language] : answer.text;
    case 'group':
      return answer.rows
        .map((row) =>
          field.columns
            .flatMap((c) => ((row[c.id] ?? '') === '' ? [] : [`${c.label[language]}: ${row[c.id] ?? ''}`]))
            .join('; '),
        )
        .filter((line) => line !== '')
        .map((line) => `- ${line}`)
        .join('\n');
    case 'short':
    case 'long':
    case 'place':
    case 'links':
    case 'sms':
      return answer.text;
  }
}

/** How far a template is filled for one intervention. */
export type Completeness = {
  answered: number;
  total: number;
  /** Required fields without an answer. */
  missing: TemplateField[];
  /** Answered fields that need evidence and have none. */
  withoutEvidence: TemplateField[];
  /** Answers to fields that the template no longer has: kept, and shown apart. */
  orphaned: string[];
};

/** Whether a passage supports the answer of an extraction to a field. */
export function supportedBy(
  extraction: Pick<Extraction, 'id'> | undefined,
  evidence: readonly Evidence[],
): (fieldId: string) => boolean {
  const supported = new Set(
    evidence.flatMap(({ target }) =>
      target.type === 'field' && target.extractionId === extraction?.id ? [target.fieldId] : [],
    ),
  );
  return (fieldId) => supported.has(fieldId);
}

/** Measures answers against the template. `isSupported`: whether a passage supports the answer to a field. */
export function measureCompleteness(
  template: Template,
  answers: Readonly<Record<string, Answer>>,
  isSupported: (fieldId: string) => boolean,
): Completeness {
  // What the ratings give is not for anyone to fill in.
  const fields = fieldsOf(template).filter((f) => f.type !== 'sms');
  const known = new Set(fieldsOf(template).map((f) => f.id));
  const answered = fields.filter((f) => isAnswered(answers[f.id]));
  return {
    answered: answered.length,
    total: fields.length,
    missing: fields.filter((f) => f.required && !isAnswered(answers[f.id])),
    withoutEvidence: answered.filter((f) => f.needsEvidence && !isSupported(f.id)),
    orphaned: Object.keys(answers).filter((id) => !known.has(id) && isAnswered(answers[id])),
  };
}
