// A marked document for tests: a study with one reference, its PDF, and what is marked in it.
import type {
  AnnotationId,
  DocumentId,
  InterventionId,
  PersonId,
  ReferenceId,
} from '../../shared/kernel/ids';
import { fixedEnv } from '../../shared/kernel/ids';
import { type Annotation, newAnnotation } from '../../shared/model/annotation';
import { defaultProject } from '../../shared/model/default-project';
import { newDocument, type ReferenceDocument } from '../../shared/model/document';
import { newIntervention } from '../../shared/model/intervention';
import { newPerson } from '../../shared/model/people';
import { emptyProjectData, type ProjectData } from '../../shared/model/tables';
import type { Passage } from '../../shared/annotation/passage';
import { bareReference } from './references';

export const anna = newPerson({ id: 'anna' as PersonId, name: 'Anna', role: 'lead', colour: '#000' });
export const bert = newPerson({ id: 'bert' as PersonId, name: 'Bert', role: 'assistant', colour: '#111' });
export const report = bareReference('report', { id: 'report', type: 'report', title: 'Rapport' });
export const measure = newIntervention('measure' as InterventionId, 'Ingreep', 'NL', 0);

/** A hash of that many letters. */
export const hash = (letter: string): string => letter.repeat(64);

/** A PDF of the report. */
export function pdfOf(more: Partial<ReferenceDocument> = {}): ReferenceDocument {
  return {
    ...newDocument({
      id: 'pdf' as DocumentId,
      referenceId: 'report' as ReferenceId,
      sha256: hash('a'),
      fileName: 'rapport.pdf',
      sizeBytes: 10,
      addedAt: 1,
    }),
    ...more,
  };
}

/** A passage with these words, on a page from an offset on. */
export function passageOf(words: string, page = 0, offset = 0): Passage {
  return {
    parts: [{ pageIndex: page, pageLabel: String(page + 1), quads: [[0, 20, 50, 20, 0, 10, 50, 10]] }],
    quote: { exact: words, raw: words, prefix: '', suffix: '', source: words === '' ? 'none' : 'text' },
    position: { corpus: 'c', start: { page, offset }, end: { page, offset: offset + words.length } },
    sortIndex: `${String(page).padStart(5, '0')}|${String(offset).padStart(7, '0')}|00000`,
  };
}

/** What Anna marked in the PDF, in yellow. */
export function annotationOf(id: string, more: Partial<Annotation> = {}): Annotation {
  return {
    ...newAnnotation(id as AnnotationId, pdfOf(), anna.id, 'highlight', passageOf(`woorden ${id}`), 5),
    colour: 'yellow',
    ...more,
  };
}

/** A study with the report and what is given. */
export function studyOf(more: Partial<ProjectData> = {}): ProjectData {
  return {
    ...emptyProjectData(),
    projects: [defaultProject(fixedEnv(1000), 'Studie')],
    persons: [anna, bert],
    references: [report],
    documents: [pdfOf()],
    interventions: [measure],
    ...more,
  };
}
