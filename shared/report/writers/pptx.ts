import { strToU8, zipSync } from 'fflate';
import { BODY_BOX, notesPart, packageParts, relationsPart, slideNumber, slidePart } from './pptx-package';
import { type Page, pagesOf } from './pptx-pages';
import {
  bodyShape,
  carrierShape,
  diagramShape,
  pictureShape,
  Relations,
  remarkShape,
  tableShape,
  titleShape,
} from './pptx-shapes';
import { fileMark, LANGUAGE_TAG, titleOf, type WriterInput } from './writer-input';

// Space between a table and what is printed under it.
const GAP_PT = 6;

/** The picture of a page as PNG; null where the page has none or is drawn as shapes. */
async function pictureOf(page: Page, input: WriterInput): Promise<Uint8Array | null> {
  if (page.figure === null || page.diagram !== null || input.rasterise === null) return null;
  return await input.rasterise(page.figure.svg);
}

function shapesOf(
  page: Page,
  n: number,
  language: string,
  relations: Relations,
  picture: string | null,
): string {
  const shapes = [titleShape(page, language)];
  if (page.points.length > 0) shapes.push(bodyShape(page, language, relations));
  if (page.table !== null) shapes.push(tableShape(page.table, page.marks.table, language, relations));
  if (page.diagram !== null) shapes.push(diagramShape(page.diagram, page.marks.picture, language));
  if (page.figure !== null && picture !== null)
    shapes.push(pictureShape(page.figure, page.marks.picture, picture));
  const height = page.table?.heights.reduce((a, b) => a + b, 0) ?? 0;
  if (page.remarks.length > 0)
    shapes.push(remarkShape(page.remarks, page.marks.remarks, BODY_BOX.y + height + GAP_PT, language));
  return [...shapes, carrierShape(page.marks), slideNumber(6, n, language)].join('');
}

/**
 * Writes the slides of decks, and tables, diagrams and pictures of other products, as PowerPoint with speaker notes.
 * Deterministic.
 */
export async function writePptx(input: WriterInput): Promise<Uint8Array> {
  const pages = input.products.flatMap((p) => pagesOf(p, input.exported));
  const { products } = input;
  const files: Record<string, Uint8Array> = {};
  const put = (name: string, text: string): void => void (files[name] = strToU8(text));
  const parts = packageParts(
    pages.map((p) => p.notes !== ''),
    {
      title: titleOf(input),
      subject: input.projectTitle,
      language: LANGUAGE_TAG[products[0]?.language ?? 'nl'],
      mark: fileMark(input),
    },
  );
  for (const [name, text] of Object.entries(parts)) put(name, text);
  for (const [index, page] of pages.entries()) {
    if (index % 20 === 0) await input.onProgress(index / pages.length);
    const n = index + 1;
    const language = LANGUAGE_TAG[page.language];
    const relations = new Relations();
    relations.add('slideLayout', `../slideLayouts/slideLayout${page.points.length > 0 ? 1 : 2}.xml`);
    if (page.notes !== '') {
      relations.add('notesSlide', `../notesSlides/notesSlide${n}.xml`);
      put(`ppt/notesSlides/notesSlide${n}.xml`, notesPart(page.notes, page.marks.notes, language));
      put(
        `ppt/notesSlides/_rels/notesSlide${n}.xml.rels`,
        relationsPart([
          { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
          { id: 'rId2', type: 'slide', target: `../slides/slide${n}.xml` },
        ]),
      );
    }
    const png = await pictureOf(page, input);
    if (png !== null) files[`ppt/media/image${n}.png`] = png;
    const picture = png === null ? null : relations.add('image', `../media/image${n}.png`);
    put(`ppt/slides/slide${n}.xml`, slidePart(shapesOf(page, n, language, relations, picture)));
    put(`ppt/slides/_rels/slide${n}.xml.rels`, relationsPart(relations.list));
  }
  await input.onProgress(1);
  // A fixed date, so that the same products give the same file.
  return zipSync(files, { level: 6, mtime: new Date('1980-01-01T00:00:00') });
}
