// The PDFs of a study with what was marked in them: a rectangle on the page, and for text the very letters of the
// plain text that goes with the file. Places as REFI-QDA 1.5 has them (10.2, 10.3): pages from 0, points from the
// bottom left of the page, letters as code points from 0.
import { CORPUS } from '../../annotation/page-text';
import { unionOf } from '../../annotation/quads';
import { cutText } from '../../kernel/xml';
import type { Annotation } from '../../model/annotation';
import type { ReferenceDocument } from '../../model/document';
import { dateTime, element, guidOf, textElement } from './element';

/** A document with its pages' texts (null where it cannot be read) and what was marked in it. */
export type MarkedSource = {
  document: ReferenceDocument;
  pages: readonly string[] | null;
  annotations: readonly Annotation[];
};
export type SourceContext = {
  projectId: string;
  userGuid: (personId: string) => string | null;
  /** GUIDs of the codes of an annotation. */
  codesOf: (annotation: Annotation) => readonly string[];
};

// A selection is called by the beginning of what it quotes.
const MOST_NAME = 100;

export const sourceGuid = (projectId: string, document: ReferenceDocument): string =>
  guidOf(projectId, 'document', document.id);
export const textGuid = (projectId: string, document: ReferenceDocument): string =>
  guidOf(projectId, 'text', document.id);
export const selectionGuid = (projectId: string, annotation: Annotation, part = 0): string =>
  guidOf(projectId, 'annotation', annotation.id, String(part));
export const noteGuid = (projectId: string, annotation: Annotation): string =>
  guidOf(projectId, 'note', annotation.id);

/** Whether an annotation has a place in today's file. */
export const isPlaced = (annotation: Annotation, document: ReferenceDocument): boolean =>
  annotation.fileSha256 === document.sha256 && annotation.anchor.state !== 'lost';

/** The text of a file: its pages, one below the other. */
export const plainText = (pages: readonly string[]): string => pages.join('\n');

const codePoints = (text: string): number => Array.from(text).length;

/** Where a passage stands in the plain text; null where the text is not the one that it was marked in. */
function placeInText(
  pages: readonly string[],
  { position, quote }: Annotation,
): { start: number; end: number } | null {
  if (position?.corpus !== CORPUS || quote.raw === '' || quote.source !== 'text') return null;
  const starts = [0];
  for (const page of pages) starts.push((starts.at(-1) ?? 0) + page.length + 1);
  const at = (place: { page: number; offset: number }): number => (starts[place.page] ?? 0) + place.offset;
  const text = plainText(pages);
  const [from, to] = [at(position.start), at(position.end)];
  if (text.slice(from, to) !== quote.raw) return null;
  const start = codePoints(text.slice(0, from));
  return { start, end: start + codePoints(quote.raw) };
}

const nameOf = ({ quote, comment }: Annotation): string | null => {
  const text = quote.exact === '' ? comment : quote.exact;
  return text === '' ? null : text.length > MOST_NAME ? `${cutText(text, MOST_NAME)}…` : text;
};

/** What PDF and text selections share: who, when, codes and the note. */
function common(annotation: Annotation, context: SourceContext, kind: string) {
  const { projectId, userGuid, codesOf } = context;
  const creatingUser = userGuid(annotation.personId);
  const creationDateTime = dateTime(annotation.createdAt);
  const codings = codesOf(annotation).map((targetGUID) =>
    element(
      'Coding',
      { guid: guidOf(projectId, 'coding', annotation.id, kind, targetGUID), creatingUser, creationDateTime },
      element('CodeRef', { targetGUID }),
    ),
  );
  const note =
    annotation.comment.trim() === ''
      ? []
      : [element('NoteRef', { targetGUID: noteGuid(projectId, annotation) })];
  return {
    attributes: {
      name: nameOf(annotation),
      creatingUser,
      creationDateTime,
      modifiedDateTime: dateTime(annotation.modifiedAt),
    },
    inner: [...codings, ...note].join(''),
  };
}

/** A rectangle for each page that an annotation stands on. */
function pdfSelections(annotation: Annotation, context: SourceContext): string[] {
  const { projectId } = context;
  return annotation.parts.flatMap(({ pageIndex, quads }, part) => {
    if (quads.length === 0) return [];
    const [x1, y1, x2, y2] = unionOf(quads).map(Math.round);
    const { attributes, inner } = common(annotation, context, `pdf-${part}`);
    const guid = selectionGuid(projectId, annotation, part);
    const place = { page: pageIndex, firstX: x1 ?? 0, firstY: y1 ?? 0, secondX: x2 ?? 0, secondY: y2 ?? 0 };
    const text = textElement('PlainTextContent', annotation.quote.exact);
    const representation =
      text === '' ? '' : element('Representation', { guid: guidOf(projectId, 'quote', guid) }, text);
    return [element('PDFSelection', { guid, ...attributes, ...place }, `${representation}${inner}`)];
  });
}

/** The letters of the plain text that an annotation stands on: the same selection, so it has the same GUID. */
function textSelection(pages: readonly string[], annotation: Annotation, context: SourceContext): string[] {
  const place = placeInText(pages, annotation);
  if (place === null) return [];
  const { attributes, inner } = common(annotation, context, 'text');
  const guid = selectionGuid(context.projectId, annotation);
  return [
    element(
      'PlainTextSelection',
      { guid, ...attributes, startPosition: place.start, endPosition: place.end },
      inner,
    ),
  ];
}

/** A document as a source, with its selections. */
export function pdfSource({ document, pages, annotations }: MarkedSource, context: SourceContext): string {
  const { projectId } = context;
  const guid = sourceGuid(projectId, document);
  const placed = annotations.filter((a) => isPlaced(a, document));
  const text = textGuid(projectId, document);
  const representation =
    pages === null
      ? ''
      : element(
          'Representation',
          { guid: text, name: document.fileName, plainTextPath: `internal://${text}.txt` },
          placed.flatMap((a) => textSelection(pages, a, context)).join('\n'),
        );
  return element(
    'PDFSource',
    {
      guid,
      name: document.fileName,
      path: `internal://${guid}.pdf`,
      creationDateTime: dateTime(document.addedAt),
    },
    [...placed.flatMap((a) => pdfSelections(a, context)), representation].join('\n'),
  );
}
