// Reading in the practice study: five reports as files, what was marked in them and where that stands.
import type { PageText } from '../../annotation/page-text';
import { describeMarked, describePassage, type Passage } from '../../annotation/passage';
import { quadOfRect } from '../../annotation/quads';
import { sha256Hex } from '../../kernel/hash';
import { type AnnotationId, type DocumentId, newId, type ReferenceId } from '../../kernel/ids';
import { type Annotation, newAnnotation } from '../../model/annotation';
import { newTranslation } from '../../model/translation';
import { newDocument, type ReferenceDocument } from '../../model/document';
import type { LaidPage } from './paper/layout';
import { PAGE_HEIGHT } from './paper/layout';
import { pageTextOf } from './paper/page-texts';
import { pageLabelOf, type Paper } from './paper/paper';
import { writePaper } from './paper/write-paper';
import { papers } from './papers';
import type { PracticePassage } from './passage';
import { practicePassages } from './passages';
import type { PagesOf } from './proposals';
import type { Studio } from './studio';

type Open = { paper: Paper; document: ReferenceDocument; pages: PageText[]; laid: LaidPage[]; place: Place };
type Place = (passage: PracticePassage) => Passage;
/** A passage with the annotation that it became. */
export type Marked = { passage: PracticePassage; annotation: Annotation };

const NOTE = 18;

/** Where a passage stands in a page's text, whatever lines it is broken over. */
function rangeOf(text: string, quote: string): { start: number; end: number } | null {
  const words = quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const hit = new RegExp(words.join('\\s+')).exec(text);
  return hit === null ? null : { start: hit.index, end: hit.index + hit[0].length };
}

/** Answers where passages of a report stand. @throws for one that is not in it */
function placing(
  paper: Paper,
  pages: readonly PageText[],
  laid: readonly LaidPage[],
  measure: Measured,
): Place {
  const source = (index: number): PageText => {
    const page = pages[index];
    if (page === undefined) throw new Error(`${paper.key} has no page ${index}`);
    return page;
  };
  const labelOf = (index: number): string => pageLabelOf(paper, index);
  return ({ kind, quote }) => {
    for (const [page, { text }] of pages.entries()) {
      const part = (quad: Annotation['parts'][number]['quads'][number]) => ({
        pageIndex: page,
        pageLabel: labelOf(page),
        quads: [quad],
      });
      if (kind === 'area') {
        const box = laid[page]?.tables[0];
        if (box === undefined) continue;
        return describeMarked(
          source(page),
          part(quadOfRect([box.x1, box.y1, box.x2, box.y2])),
          null,
          PAGE_HEIGHT,
        );
      }
      const range = rangeOf(text, quote);
      if (range === null) continue;
      const whole = { start: { page, offset: range.start }, end: { page, offset: range.end } };
      const passage = describePassage(source, whole, labelOf, () => PAGE_HEIGHT, measure);
      if (passage === null) break;
      if (kind !== 'note') return passage;
      // In the margin, beside the line that it is about.
      const [x = 0, y = 0] = passage.parts[0]?.quads[0] ?? [];
      const left = Math.max(4, x - NOTE - 6);
      return describeMarked(
        source(page),
        part(quadOfRect([left, y - NOTE, left + NOTE, y])),
        null,
        PAGE_HEIGHT,
      );
    }
    throw new Error(`${paper.key} does not say: ${quote}`);
  };
}

type Measured = (family: string, text: string) => number;

/** Writes the reports as files of their references. */
async function attach(studio: Studio, idOf: (key: string) => ReferenceId): Promise<Map<string, Open>> {
  const { env, team, files } = studio;
  studio.clock.goTo('2025-10-16');
  const open = new Map<string, Open>();
  for (const paper of papers) {
    const { bytes, pages: laid, widthOf } = await writePaper(paper, Date.UTC(2025, 9, 1));
    const sha256 = sha256Hex(bytes);
    files.set(sha256, bytes);
    const document = newDocument({
      id: newId<DocumentId>(env),
      referenceId: idOf(paper.key),
      sha256,
      fileName: paper.fileName,
      sizeBytes: bytes.length,
      addedAt: env.now(),
    });
    const pages = laid.map((page) => pageTextOf(page, widthOf));
    const measure: Measured = (family, text) => widthOf(family === 'serif' ? 'text' : 'plain', text, 10);
    open.set(paper.key, { paper, document, pages, laid, place: placing(paper, pages, laid, measure) });
  }
  const documents = [...open.values()].map((o) => o.document);
  await studio.save(team.noor, 'document.add', 'documents', documents);
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
  for (const passage of practicePassages) {
    const read = open.get(passage.paper);
    if (read === undefined) throw new Error(`no report ${passage.paper}`);
    const by = team[passage.by];
    const id = newId<AnnotationId>(env);
    const annotation: Annotation = {
      ...newAnnotation(id, read.document, by.id, passage.kind, read.place(passage), env.now()),
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
    [...open.values()].map(({ document, pages, paper }) => [
      document.sha256,
      { pages: pages.map((p) => p.text), labels: pages.map((_, index) => pageLabelOf(paper, index)) },
    ]),
  );
  return { marked, pagesOf: ({ sha256 }) => byFile.get(sha256) ?? null };
}
