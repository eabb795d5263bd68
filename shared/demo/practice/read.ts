// Reading in the practice study: its reports as files, what was marked in them and where that stands.
import { sha256Hex } from '../../kernel/hash';
import { type AnnotationId, type DocumentId, newId, type ReferenceId } from '../../kernel/ids';
import { type Annotation, newAnnotation } from '../../model/annotation';
import { newDocument, type ReferenceDocument } from '../../model/document';
import { newTranslation } from '../../model/translation';
import { PAGE_HEIGHT } from './paper/layout';
import { pageTextOf } from './paper/page-texts';
import { pageLabelOf, type Paper } from './paper/paper';
import { writePaper } from './paper/write-paper';
import { papers } from './papers';
import type { PracticePassage } from './passage';
import { practicePassages } from './passages';
import { pagePassages } from './passages-of-pages';
import { placeOf, type Readable } from './placing';
import type { PagesOf } from './proposals';
import type { Studio } from './studio';
import { morningClubHandbook } from './web/morning-club-handbook';
import type { SavedPage } from './web/saved-page';
import { writeCopy } from './web/write-copy';

type Open = Readable & { document: ReferenceDocument };
/** A passage with the annotation that it became. */
export type Marked = { passage: PracticePassage; annotation: Annotation };

/** Keeps a file. @returns what a document says of it */
function keep(studio: Studio, fileName: string, bytes: Uint8Array) {
  const sha256 = sha256Hex(bytes);
  studio.files.set(sha256, bytes);
  return { sha256, fileName, sizeBytes: bytes.length };
}

async function openPaper(studio: Studio, paper: Paper, referenceId: ReferenceId): Promise<Open> {
  const { env } = studio;
  const { bytes, pages: laid, widthOf } = await writePaper(paper, Date.UTC(2025, 9, 1));
  const file = keep(studio, paper.fileName, bytes);
  return {
    key: paper.key,
    document: newDocument({ id: newId<DocumentId>(env), referenceId, ...file, addedAt: env.now() }),
    pages: laid.map((page) => pageTextOf(page, widthOf)),
    labelOf: (page) => pageLabelOf(paper, page),
    tableOf: (page) => laid[page]?.tables[0],
    height: PAGE_HEIGHT,
    measure: (family, text) => widthOf(family === 'serif' ? 'text' : 'plain', text, 10),
  };
}

/** A page is read as the copy that is made of it; the page itself is kept beside it. */
async function openPage(studio: Studio, page: SavedPage, referenceId: ReferenceId): Promise<Open> {
  const { env, fonts } = studio;
  const html = new TextEncoder().encode(page.html);
  const { bytes, pages, height, widthOf } = await writeCopy(html, fonts);
  const original = { ...keep(studio, page.fileName, html), format: 'html' as const };
  const file = keep(studio, page.fileName, bytes);
  return {
    key: page.key,
    document: {
      ...newDocument({ id: newId<DocumentId>(env), referenceId, ...file, addedAt: env.now() }),
      original,
    },
    pages,
    labelOf: (index) => String(index + 1),
    tableOf: () => undefined,
    height,
    measure: (_, text) => widthOf(text, 10),
  };
}

/** Writes the reports as files of their references. */
async function attach(studio: Studio, idOf: (key: string) => ReferenceId): Promise<Open[]> {
  studio.clock.goTo('2025-10-16');
  const open: Open[] = [];
  for (const paper of papers) open.push(await openPaper(studio, paper, idOf(paper.key)));
  open.push(await openPage(studio, morningClubHandbook, idOf(morningClubHandbook.key)));
  const documents = open.map((o) => o.document);
  await studio.save(studio.team.noor, 'document.add', 'documents', documents);
  return open;
}

/** Attaches the reports and marks what was read in them; answers the text of each, too. */
export async function readReports(
  studio: Studio,
  idOf: (key: string) => ReferenceId,
): Promise<{ marked: Marked[]; pagesOf: PagesOf }> {
  const open = await attach(studio, idOf);
  const { env, team, clock } = studio;
  clock.goTo('2025-10-17');
  const marked: Marked[] = [];
  for (const passage of [...practicePassages, ...pagePassages]) {
    const read = open.find((o) => o.key === passage.paper);
    if (read === undefined) throw new Error(`no report ${passage.paper}`);
    const by = team[passage.by];
    const id = newId<AnnotationId>(env);
    const place = placeOf(read, passage);
    const annotation: Annotation = {
      ...newAnnotation(id, read.document, by.id, passage.kind, place, env.now()),
      colour: passage.colour,
      comment: passage.comment ?? '',
      tags: [...(passage.tags ?? [])],
    };
    await studio.save(by, 'annotation.add', 'annotations', [annotation]);
    if (passage.translation !== undefined) {
      const { exact: original } = annotation.quote;
      const stamp = { text: passage.translation, original, by: by.id, at: env.now() };
      const translation = newTranslation({ type: 'passage', annotationId: id }, 'nl', stamp);
      await studio.save(by, 'translation.save', 'translations', [translation]);
    }
    marked.push({ passage, annotation });
    clock.pass(7);
  }
  const byFile = new Map(
    open.map(({ document, pages, labelOf }) => [
      document.sha256,
      { pages: pages.map((p) => p.text), labels: pages.map((_, index) => labelOf(index)) },
    ]),
  );
  return { marked, pagesOf: ({ sha256 }) => byFile.get(sha256) ?? null };
}
