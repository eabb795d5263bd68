// Changes of the template, worked out from it as it is when their turn comes. What somebody else removed meanwhile is
// said, not put back.
import type { Bilingual, Language } from '../../../shared/model/fields';
import type { Template, TemplateField } from '../../../shared/model/project';
import { RemovedError } from '../../db/write-errors';

export type Section = Template['sections'][number];
export type EditTemplate = (now: Template) => Template;

const EMPTY: Bilingual = { nl: '', en: '' };
const newKey = (stem: string): string => `${stem}-${crypto.randomUUID().slice(0, 8)}`;

/** A field that was just added. */
export function newField(): TemplateField {
  return {
    id: newKey('field'),
    type: 'short',
    label: EMPTY,
    help: EMPTY,
    options: [],
    required: false,
    needsEvidence: false,
    unit: '',
    columns: [],
  };
}

/** A section that was just added. */
export const newSection = (): Section => ({ id: newKey('section'), label: EMPTY, fields: [] });

/** A row a place up (-1) or down (1); as they were at an end, or where it is gone. */
function moved<T extends { id: string }>(rows: readonly T[], id: string, by: -1 | 1): T[] {
  const from = rows.findIndex((r) => r.id === id);
  const next = [...rows];
  const row = from < 0 || rows[from + by] === undefined ? undefined : next.splice(from, 1)[0];
  if (row !== undefined) next.splice(from + by, 0, row);
  return next;
}

/** @throws RemovedError where the section is gone */
function editSection(template: Template, id: string, edit: (section: Section) => Section): Template {
  if (!template.sections.some((s) => s.id === id)) throw new RemovedError();
  return { ...template, sections: template.sections.map((s) => (s.id === id ? edit(s) : s)) };
}

export const addSection =
  (section: Section): EditTemplate =>
  (now) => ({ ...now, sections: [...now.sections, section] });

export const moveSection =
  (id: string, by: -1 | 1): EditTemplate =>
  (now) => ({ ...now, sections: moved(now.sections, id, by) });

export const removeSection =
  (id: string): EditTemplate =>
  (now) => ({ ...now, sections: now.sections.filter((s) => s.id !== id) });

export const nameSection =
  (id: string, language: Language, text: string): EditTemplate =>
  (now) =>
    editSection(now, id, (s) => ({ ...s, label: { ...s.label, [language]: text } }));

export const addField =
  (sectionId: string, field: TemplateField): EditTemplate =>
  (now) =>
    editSection(now, sectionId, (s) => ({ ...s, fields: [...s.fields, field] }));

export const moveField =
  (sectionId: string, id: string, by: -1 | 1): EditTemplate =>
  (now) =>
    editSection(now, sectionId, (s) => ({ ...s, fields: moved(s.fields, id, by) }));

export const removeField =
  (sectionId: string, id: string): EditTemplate =>
  (now) =>
    editSection(now, sectionId, (s) => ({ ...s, fields: s.fields.filter((f) => f.id !== id) }));

/** A change of one field, in whichever section it stands. */
export const editField =
  (id: string, change: (now: TemplateField) => Partial<TemplateField>): EditTemplate =>
  (now) => {
    if (!now.sections.some((s) => s.fields.some((f) => f.id === id))) throw new RemovedError();
    const edit = (f: TemplateField): TemplateField => (f.id === id ? { ...f, ...change(f) } : f);
    return { ...now, sections: now.sections.map((s) => ({ ...s, fields: s.fields.map(edit) })) };
  };

/** Every answer needs a passage, but for what the ratings give: that has its evidence there. */
export const evidenceForAll: EditTemplate = (now) => ({
  ...now,
  sections: now.sections.map((s) => ({
    ...s,
    fields: s.fields.map((f) => ({ ...f, needsEvidence: f.type !== 'sms' })),
  })),
});

/** The field of an id, in whichever section it stands. */
export const fieldOf = (template: Template, id: string | null): TemplateField | undefined =>
  template.sections.flatMap((s) => s.fields).find((f) => f.id === id);

/**
 * A changed template as its next version; null where nothing changed: a text that was typed and taken back is no
 * version.
 */
export function nextVersion(before: Template, change: EditTemplate): Template | null {
  const changed = change(before);
  if (JSON.stringify(changed) === JSON.stringify(before)) return null;
  return { ...changed, version: before.version + 1 };
}
