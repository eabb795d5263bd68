// Lines of the palette that open a record: an intervention, a document, a field of the template, a reference.
import { fieldsOf } from '../../shared/extraction/answers';
import { foldText } from '../../shared/kernel/text';
import type { Language } from '../../shared/model/fields';
import type { Reference } from '../../shared/model/reference';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { documentsOf } from '../../shared/review/active';
import { twoLines } from '../../shared/review/site-names';
import type { TextKey } from '../lib/i18n';
import type { Page } from '../store/app.store';

/** A record that is found by its name, and where it is opened. `by`: of a reference who, when and where. */
export type RecordLine = {
  id: string;
  text: string;
  by?: string;
  group: TextKey;
  page: Page;
  subject: string;
};

// Of each kind: who wants more types more, or searches the list itself.
const MOST = 8;

/** Records but references of which the name holds all words that were typed. None for fewer than two letters. */
export function recordLines(data: ProjectData, typed: string, language: Language): RecordLine[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  if (words.join('').length < 2) return [];
  const holds = (text: string): boolean => {
    const folded = foldText(text);
    return words.every((word) => folded.includes(word));
  };
  const some = (lines: RecordLine[]): RecordLine[] => lines.filter((line) => holds(line.text)).slice(0, MOST);
  const interventions = data.interventions.map((i): RecordLine => {
    return { id: i.id, text: i.title, group: 'palette.intervention', page: 'interventions', subject: i.id };
  });
  const documents = data.documents.map((d): RecordLine => {
    return { id: d.id, text: d.fileName, group: 'palette.document', page: 'reading', subject: d.referenceId };
  });
  const fields = fieldsOf(requireProject(data).template).map((f): RecordLine => {
    return { id: f.id, text: f.label[language], group: 'palette.field', page: 'template', subject: f.id };
  });
  return [...some(interventions), ...some(documents), ...some(fields)];
}

/** Lines of references that were found: what has a document is opened to be read, what has none in the longlist. */
export function referenceLines(data: ProjectData, found: readonly Reference[]): RecordLine[] {
  return found.slice(0, MOST).map((r): RecordLine => {
    const { title, by } = twoLines(data, r);
    const page = documentsOf(data, r.id).length > 0 ? 'reading' : 'longlist';
    return { id: r.id, text: title, by, group: 'palette.reference', page, subject: r.id };
  });
}
