// The annotations of one or all documents, in reading order, as a document, a table and Web Annotations.
import { shownUtcDate } from '../kernel/shown-date';
import { type AnnotationContext, toWebAnnotations } from '../annotation/web-annotation';
import { csvField } from '../kernel/csv';
import type { DocumentId } from '../kernel/ids';
import type { Annotation } from '../model/annotation';
import type { Language } from '../model/fields';
import { referenceLabel } from '../model/reference';
import { type ProjectData, requireProject } from '../model/tables';
import { targetNamer } from '../review/evidence-targets';
import { pageNamer } from '../review/reading-copies';
import type { Block, ReportProduct, Run } from './document-model';

const TEXTS = {
  nl: {
    title: 'Markeringen',
    page: 'p.',
    evidence: 'Bewijs voor',
    area: 'Gebied',
    note: 'Notitie',
    states: {
      exact: '',
      moved: '',
      approximate: 'plaats niet zeker',
      lost: 'passage niet meer gevonden in het huidige bestand',
    },
    columns: [
      'Rapport',
      'Bestand',
      'Pagina',
      'Soort',
      'Kleur',
      'Citaat',
      'Opmerking',
      'Labels',
      'Bewijs voor',
      'Persoon',
      'Tijd',
      'Plaats',
    ],
    none: 'Er zijn geen markeringen.',
  },
  en: {
    title: 'Annotations',
    page: 'p.',
    evidence: 'Evidence for',
    area: 'Area',
    note: 'Note',
    states: {
      exact: '',
      moved: '',
      approximate: 'place not certain',
      lost: 'passage no longer found in the present file',
    },
    columns: [
      'Report',
      'File',
      'Page',
      'Kind',
      'Colour',
      'Quotation',
      'Comment',
      'Tags',
      'Evidence for',
      'Person',
      'Time',
      'Anchor',
    ],
    none: 'There are no annotations.',
  },
} as const;

/** `page`, `pages`: where it begins, and all of it, as they are printed. */
export type AnnotationRow = {
  annotation: Annotation;
  context: AnnotationContext;
  page: string;
  pages: string;
};

/** The annotations of a document, or of all (null), by report and in reading order. */
export function annotationRows(
  data: ProjectData,
  only: DocumentId | null,
  language: Language,
): AnnotationRow[] {
  const project = requireProject(data);
  const nameOf = targetNamer(data, project, language);
  const uses = new Map<string, string[]>();
  for (const e of data.evidence)
    uses.set(e.annotationId, [...(uses.get(e.annotationId) ?? []), nameOf(e.target)]);
  const documents = new Map(data.documents.map((d) => [d.id, d]));
  const pageOf = pageNamer(data, language);
  const references = new Map(data.references.map((r) => [r.id, r]));
  const persons = new Map(data.persons.map((p) => [p.id, p.name]));
  const order = (a: Annotation): number => references.get(a.referenceId)?.sequence ?? 0;
  return data.annotations
    .filter((a) => only === null || a.documentId === only)
    .sort(
      (a, b) => order(a) - order(b) || (a.sortIndex < b.sortIndex ? -1 : a.sortIndex > b.sortIndex ? 1 : 0),
    )
    .map((annotation) => {
      const reference = references.get(annotation.referenceId);
      return {
        annotation,
        page: pageOf(annotation, annotation.parts[0]?.pageLabel ?? ''),
        pages: pageOf(annotation, annotation.parts.map((p) => p.pageLabel).join(', ')),
        context: {
          documentName: documents.get(annotation.documentId)?.fileName ?? '',
          sourceTitle: reference === undefined ? '' : referenceLabel(reference),
          doi: reference?.csl.DOI ?? null,
          url: reference?.csl.URL ?? null,
          person:
            annotation.origin.type === 'pdf' && annotation.origin.author !== ''
              ? annotation.origin.author
              : (persons.get(annotation.personId) ?? ''),
          colour:
            project.colours.find((c) => c.id === annotation.colour)?.label[language] ?? annotation.colour,
          uses: uses.get(annotation.id) ?? [],
        },
      };
    });
}

/** The annotations as a document for the Word and Markdown writers. */
export function annotationDocument(rows: readonly AnnotationRow[], language: Language): ReportProduct {
  const t = TEXTS[language];
  const blocks: Block[] = [];
  let last = '';
  for (const { annotation: a, context, page } of rows) {
    if (a.documentId !== last) {
      blocks.push({ type: 'heading', level: 2, text: context.sourceTitle || context.documentName });
      last = a.documentId;
    }
    const quote = a.quote.exact !== '' ? `“${a.quote.exact}”` : `[${a.kind === 'note' ? t.note : t.area}]`;
    const state = t.states[a.anchor.state];
    const runs: Run[] = [
      { text: `${quote} ` },
      {
        text: `(${t.page} ${page}; ${context.colour}; ${context.person}, ${shownUtcDate(a.createdAt, language)}${state === '' ? '' : `; ${state}`})`,
        isItalic: true,
      },
    ];
    blocks.push({ type: 'paragraph', style: 'normal', runs });
    if (a.comment !== '') blocks.push({ type: 'paragraph', style: 'normal', runs: [{ text: a.comment }] });
    const notes = [
      ...(context.uses.length === 0 ? [] : [`${t.evidence}: ${context.uses.join('; ')}`]),
      ...(a.tags.length === 0 ? [] : [a.tags.map((tag) => `#${tag}`).join(' ')]),
    ];
    if (notes.length > 0)
      blocks.push({ type: 'paragraph', style: 'note', runs: [{ text: notes.join(' · ') }] });
  }
  if (rows.length === 0) blocks.push({ type: 'paragraph', style: 'normal', runs: [{ text: t.none }] });
  return { id: 'markeringen', language, title: t.title, landscape: false, blocks, slides: [] };
}

/** The annotations as CSV (RFC 4180, with a BOM so that spreadsheets read it as UTF-8). */
export function annotationsCsv(rows: readonly AnnotationRow[], language: Language): string {
  const lines = rows.map(({ annotation: a, context, pages }) => [
    context.sourceTitle,
    context.documentName,
    pages,
    a.kind,
    context.colour,
    a.quote.exact,
    a.comment,
    a.tags.join('; '),
    context.uses.join('; '),
    context.person,
    new Date(a.createdAt).toISOString(),
    a.anchor.state,
  ]);
  const all = [[...TEXTS[language].columns], ...lines];
  return `\ufeff${all.map((cells) => cells.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** The annotations as W3C Web Annotations in JSON-LD. */
export const annotationsJsonLd = (rows: readonly AnnotationRow[]): string => toWebAnnotations(rows);
