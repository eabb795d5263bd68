// A study as a project of REFI-QDA (https://www.qdasoftware.org, Project.xsd of 18 March 2019), which MAXQDA, ATLAS.ti,
// NVivo, QualCoder and others open: PDFs, what was marked in them, what it is evidence for, and by whom.
import { groupBy, standingFor } from '../../review/active';
import { cutText } from '../../kernel/xml';
import type { InterventionId } from '../../kernel/ids';
import type { Annotation } from '../../model/annotation';
import type { EvidenceTarget } from '../../model/evidence';
import { extractionId } from '../../model/extraction';
import { ofReading } from '../../model/reading';
import type { Language } from '../../model/fields';
import type { ReferenceDocument } from '../../model/document';
import { type ProjectData, requireProject } from '../../model/tables';
import { codeBook, keyOfTarget } from './codes';
import { around, dateTime, element, guidOf, textElement } from './element';
import {
  isPlaced,
  noteGuid,
  pdfSource,
  plainText,
  selectionGuid,
  type SourceContext,
  sourceGuid,
  textGuid,
} from './sources';

const NAMESPACE = 'urn:QDA-XML:project:1.0';
const SCHEMA = 'http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd';

/** What a project file is made of. `pagesOf`: texts of a document's pages; null where it cannot be read. */
export type QdaInput = {
  data: ProjectData;
  language: Language;
  /** Documents whose file is at hand. */
  documents: readonly ReferenceDocument[];
  pagesOf: (document: ReferenceDocument) => readonly string[] | null;
};
/** The XML of the project, names of what stands beside it, and how many marks have no place in today's files. */
export type QdaProject = {
  xml: string;
  /** By the name in the folder `sources`: the hash of the PDF, or the text. */
  files: { name: string; sha256: string }[];
  texts: { name: string; text: string }[];
  selections: number;
  left: number;
};

/** The codes of each annotation: what it is evidence for, and its colour. */
function codesByAnnotation(data: ProjectData, guids: ReadonlyMap<string, string>) {
  const evidence = groupBy(data.evidence, (e) => e.annotationId);
  return (annotation: Annotation): string[] => {
    const keys = [
      ...(evidence.get(annotation.id) ?? []).map((e) => keyOfTarget(e.target)),
      `colour:${annotation.colour}`,
    ];
    return [...new Set(keys)].flatMap((key) => guids.get(key) ?? []);
  };
}

/** Whether a passage supports an answer for an intervention: the one that stands, or of one of two people. */
const isOfIntervention = (target: EvidenceTarget, id: InterventionId): boolean =>
  target.type === 'reading'
    ? ofReading(target.readingId).interventionId === id
    : target.type === 'field' && target.extractionId === extractionId(id);

/** Each intervention as a case: the documents that are about it and the passages that support its fields. */
function casesOf({ data, documents }: QdaInput, placed: ReadonlyMap<string, Annotation>): string[] {
  const { id: projectId } = requireProject(data);
  const stands = standingFor(data);
  return data.interventions.map((intervention) => {
    const reports = new Set(
      data.links.flatMap((l) => (l.interventionId === intervention.id ? [stands(l.referenceId)] : [])),
    );
    const passages = new Set(
      data.evidence.flatMap(({ target, annotationId }) =>
        isOfIntervention(target, intervention.id) ? [annotationId] : [],
      ),
    );
    const refs = [
      ...documents
        .filter((d) => reports.has(stands(d.referenceId)))
        .map((d) => element('SourceRef', { targetGUID: sourceGuid(projectId, d) })),
      ...[...passages].flatMap((id) => {
        const annotation = placed.get(id);
        return annotation === undefined
          ? []
          : [element('SelectionRef', { targetGUID: selectionGuid(projectId, annotation) })];
      }),
    ];
    const guid = guidOf(projectId, 'case', intervention.id);
    return element(
      'Case',
      { guid, name: intervention.title },
      [textElement('Description', intervention.country), ...refs].join(''),
    );
  });
}

/** Remarks on passages as notes. */
function notesOf(annotations: Iterable<Annotation>, { projectId, userGuid }: SourceContext): string[] {
  return [...annotations].flatMap((annotation) =>
    annotation.comment.trim() === ''
      ? []
      : [
          element(
            'Note',
            {
              guid: noteGuid(projectId, annotation),
              name: cutText(annotation.comment, 60),
              creatingUser: userGuid(annotation.personId),
              creationDateTime: dateTime(annotation.createdAt),
            },
            textElement('PlainTextContent', annotation.comment),
          ),
        ],
  );
}

/** Makes the project file. */
export function qdaProject(input: QdaInput): QdaProject {
  const { data, language, documents, pagesOf } = input;
  const project = requireProject(data);
  const book = codeBook(project, language);
  const users = new Map<string, string>(data.persons.map((p) => [p.id, guidOf(project.id, 'person', p.id)]));
  const byDocument = groupBy(data.annotations, (a) => a.documentId);
  const context: SourceContext = {
    projectId: project.id,
    userGuid: (id) => users.get(id) ?? null,
    codesOf: codesByAnnotation(data, book.guids),
  };
  const placed = new Map<string, Annotation>();
  const texts: QdaProject['texts'] = [];
  const sources = documents.map((document) => {
    const annotations = byDocument.get(document.id) ?? [];
    for (const a of annotations) if (isPlaced(a, document)) placed.set(a.id, a);
    const pages = pagesOf(document);
    if (pages !== null) texts.push({ name: `${textGuid(project.id, document)}.txt`, text: plainText(pages) });
    return pdfSource({ document, pages, annotations }, context);
  });
  const inner = [
    around(
      'Users',
      data.persons.map((p) => element('User', { guid: users.get(p.id) ?? '', name: p.name })),
    ),
    book.xml,
    around('Cases', casesOf(input, placed)),
    around('Sources', sources),
    around('Notes', notesOf(placed.values(), context)),
  ];
  const attributes = {
    xmlns: NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
    name: project.title,
    origin: 'Zeef',
    creatingUserGUID: users.values().next().value ?? null,
  };
  return {
    xml: `<?xml version="1.0" encoding="utf-8"?>\n${element('Project', attributes, inner.filter((part) => part !== '').join('\n'))}\n`,
    files: documents.map((d) => ({ name: `${sourceGuid(project.id, d)}.pdf`, sha256: d.sha256 })),
    texts,
    selections: placed.size,
    left: data.annotations.length - placed.size,
  };
}
