// The practice study's PDFs as the app reads them: what the study says stands in them does, where it says.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageText, TextRun } from '../../shared/annotation/page-text';
import { boundsOf, textInQuads } from '../../shared/annotation/quads';
import type { Bundle } from '../../shared/bundle/bundle';
import { papers } from '../../shared/demo/practice/papers';
import { pageTextOf } from '../../shared/demo/practice/paper/page-texts';
import { morningClubHandbook } from '../../shared/demo/practice/web/morning-club-handbook';
import { writeCopy } from '../../shared/demo/practice/web/write-copy';
import { writePaper } from '../../shared/demo/practice/paper/write-paper';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { pdfPages } from '../helpers/pdf-pages';
import { FONTS } from '../helpers/copy-fonts';

const folder = mkdtempSync(join(tmpdir(), 'zeef-papers-'));

async function readBack(name: string, bytes: Uint8Array): Promise<PageText[]> {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return await pdfPages(path);
}

const rounded = ({ matrix, width, ...rest }: TextRun) => ({
  ...rest,
  width: Math.round(width * 5) / 5,
  matrix: matrix.map((n) => Math.round(n * 5) / 5),
});

describe.for(papers)('$key', (paper) => {
  it('is read by pdf.js as it was laid, letter for letter', async () => {
    const { bytes, pages, widthOf } = await writePaper(paper, 0);
    const read = await readBack(paper.key, bytes);
    const laid = pages.map((page) => pageTextOf(page, widthOf));
    expect(laid.map((p) => p.text)).toEqual(read.map((p) => p.text));
    for (const [n, { runs }] of laid.entries())
      for (const [i, run] of runs.entries()) {
        const [own, other] = [rounded(run), rounded(read[n]!.runs[i]!)];
        expect({ ...own, width: 0, matrix: 0 }).toEqual({ ...other, width: 0, matrix: 0 });
        expect(Math.abs(own.width - other.width)).toBeLessThan(0.3);
        own.matrix.forEach((m, at) => expect(Math.abs(m - other.matrix[at]!)).toBeLessThan(0.3));
      }
  });
  it('has several pages, and no line runs off them', async () => {
    const { pages, widthOf } = await writePaper(paper, 0);
    expect(pages.length).toBeGreaterThan(1);
    for (const { lines } of pages)
      for (const { text, face, size, x, y } of lines) {
        expect(x + widthOf(face, text, size), text).toBeLessThan(482 - 20);
        expect(y, text).toBeGreaterThan(20);
      }
  });
});

describe('the saved web page', () => {
  it('is read by pdf.js from its copy as it was laid, letter for letter, without what is the site’s', async () => {
    const { bytes, pages } = await writeCopy(new TextEncoder().encode(morningClubHandbook.html), FONTS);
    const read = await readBack(morningClubHandbook.key, bytes);
    expect(pages.map((p) => p.text)).toEqual(read.map((p) => p.text));
    for (const [n, { runs }] of pages.entries())
      for (const [i, run] of runs.entries()) {
        const other = read[n]!.runs[i]!;
        expect([run.start, run.text, run.family]).toEqual([other.start, other.text, other.family]);
        expect(Math.abs(run.width - other.width)).toBeLessThan(0.3);
        expect(Math.abs(run.ascent - other.ascent)).toBeLessThan(0.01);
        run.matrix.forEach((m, at) => expect(Math.abs(m - other.matrix[at]!)).toBeLessThan(0.3));
      }
    expect(pages.map((p) => p.text).join()).not.toMatch(/Contact|Search|has-script/);
  });
});

describe('passages of the practice study', () => {
  let study: Bundle;
  const pagesOf = new Map<string, PageText[]>();
  beforeAll(async () => {
    study = await buildPracticeProject(fixedEnv(0), FONTS);
    for (const { id, sha256, fileName } of study.data.documents)
      pagesOf.set(id, await readBack(fileName, study.files.get(sha256)!));
  });
  // Letters of the standard fonts as wide as the writer has them: as a share of a run, near enough for half a letter.
  const measure = (_family: string, text: string): number => text.length;

  it('stand in the files where they say: text, place and quads', () => {
    const marks = study.data.annotations.filter((a) => a.kind === 'highlight' || a.kind === 'underline');
    expect(marks.length).toBeGreaterThan(30);
    for (const { documentId, quote, position, parts } of marks) {
      const pages = pagesOf.get(documentId)!;
      const { start, end } = position!;
      const page = pages[start.page]!;
      expect(page.text.slice(start.offset, end.offset)).toBe(quote.raw);
      expect(quote.exact).toBe(quote.raw.replace(/\s+/g, ' '));
      const under = textInQuads(page, parts[0]!.quads, measure)!;
      expect(Math.abs(under.start - start.offset), quote.exact).toBeLessThan(4);
      expect(Math.abs(under.end - end.offset), quote.exact).toBeLessThan(4);
    }
  });
  it('of a table frame all its cells, of a note stand beside their line on the page', () => {
    const areas = study.data.annotations.filter((a) => a.kind === 'area');
    expect(areas).toHaveLength(2);
    for (const { documentId, parts } of areas) {
      const [{ pageIndex, quads } = { pageIndex: 0, quads: [] }] = parts;
      const page = pagesOf.get(documentId)![pageIndex]!;
      const [x1, y1, x2, y2] = boundsOf(quads[0]!);
      const within = page.runs.filter(
        ({ matrix: [, , , , x, y] }) => x >= x1 && x <= x2 && y >= y1 && y <= y2,
      );
      expect(within.map((r) => r.text).join('')).toMatch(/^.*\d,\d.*\d,\d/);
    }
    const [note] = study.data.annotations.filter((a) => a.kind === 'note');
    const [left] = boundsOf(note!.parts[0]!.quads[0]!);
    expect(left).toBeGreaterThan(0);
  });
  it('carry the labels of the pages that the files give them', () => {
    const labels = new Set(study.data.annotations.flatMap((a) => a.parts.map((p) => p.pageLabel)));
    expect([...labels]).toEqual(expect.arrayContaining(['i', '1', '3', '41', '113']));
  });
});
