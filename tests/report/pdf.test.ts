// Tagged PDF: what a screen reader is told, the outline, the language, and headings that do not stand alone. Poppler is
// the second opinion.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { buildReport } from '../../shared/report/build-report';
import type { Block, ReportProduct } from '../../shared/report/document-model';
import { textCell } from '../../shared/report/table-model';
import { writeReport } from '../../shared/report/writers';
import { buildHostileStudy } from '../helpers/hostile-study';
import { hasPoppler, popplerNote, popplerWords } from '../helpers/poppler';
import { reportInput } from '../helpers/report-input';

const folder = mkdtempSync(join(tmpdir(), 'zeef-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));
let data: ProjectData;
let products: ReportProduct[];
let bytes: Uint8Array;
beforeAll(async () => {
  data = (await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)))).toData();
  products = buildReport(data, 'nl');
  bytes = await writeReport(reportInput(data, products), 'pdf');
}, 60_000);

const save = (name: string, of: Uint8Array): string => {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, of);
  return file;
};
const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Dictionaries of a kind of structure, and their words for who does not see. */
async function structures(kind: string): Promise<(string | undefined)[]> {
  const doc = await PDFDocument.load(bytes);
  return doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('S')) !== PDFName.of(kind)) return [];
    const alt = object.get(PDFName.of('Alt'));
    return [alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : undefined];
  });
}

describe.skipIf(!hasPoppler)(`the structure, by poppler${popplerNote}`, () => {
  it('has headings, tables by rows and cells, lists and figures', () => {
    const text = run('pdfinfo', '-struct-text', save('all', bytes));
    for (const kind of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Figure', 'Link'])
      expect(text, kind).toMatch(new RegExp(`^\\s+${kind}\\b`, 'm'));
    for (const { title } of products) expect(text.replace(/"\s+"/g, '')).toContain(title);
    expect(text).toMatch(/TH:\s+\/Scope \/Column\s+"SMS-niveau"/);
  });
  it('is tagged, titled, and whole', () => {
    const info = run('pdfinfo', save('all', bytes));
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Arbeidstoeleiding in vijf landen/);
  });
  it('leaves no heading at the end of a page, however long what is before it', async () => {
    const filler = (n: number): Block[] =>
      Array.from({ length: n }, (_, i): Block => ({
        type: 'paragraph',
        style: 'normal',
        runs: [{ text: `regel ${i}` }],
      }));
    for (let n = 30; n < 50; n++) {
      const blocks: Block[] = [
        ...filler(n),
        { type: 'heading', level: 2, text: 'Kopje' },
        { type: 'heading', level: 3, text: 'Onderkopje' },
        { type: 'paragraph', style: 'normal', runs: [{ text: 'Laatste' }] },
      ];
      const product = { ...products[0]!, blocks };
      const file = save('heading', await writeReport(reportInput(data, [product]), 'pdf'));
      const pageOf = (word: string): number =>
        popplerWords(file, 1).words.some((w) => w.text === word) ? 1 : 2;
      expect(pageOf('Kopje'), String(n)).toBe(pageOf('Laatste'));
      expect(pageOf('Onderkopje'), String(n)).toBe(pageOf('Laatste'));
    }
  });
  it('keeps everything of a table within its pages, also a row that no page holds', async () => {
    const text = Array.from({ length: 3000 }, (_, i) => `woord${i}`).join(' ');
    const table = {
      id: 't',
      language: 'nl' as const,
      number: '',
      caption: 'Lang',
      columns: [{ title: 'Kop', numeric: false, widthShare: 1 }],
      rows: [[textCell('eerst')], [textCell(text)], [textCell('laatst')]],
      notes: [],
      landscape: false,
      hasRowHeadings: false,
    };
    const product = { ...products[0]!, blocks: [{ type: 'table' as const, table }] };
    const file = save('long', await writeReport(reportInput(data, [product]), 'pdf'));
    const words = run('pdftotext', file, '-').split(/\s+/);
    for (const word of ['eerst', 'woord0', 'woord1500', 'woord2999', 'laatst']) expect(words).toContain(word);
    for (const word of popplerWords(file, 1).words) expect(word.y2).toBeLessThanOrEqual(842);
  });
});

describe('the document', () => {
  it('says in words what every table and figure shows', async () => {
    for (const kind of ['Table', 'Figure']) {
      const words = await structures(kind);
      expect(words.length).toBeGreaterThan(0);
      for (const w of words) expect(w).toMatch(/\S{3}/);
    }
  });
  it('has its language, and an outline of its products', async () => {
    const doc = await PDFDocument.load(bytes);
    expect(String(doc.catalog.get(PDFName.of('Lang')))).toContain('nl-NL');
    const titles = doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const title =
        object instanceof PDFDict && object.has(PDFName.of('Dest')) ? object.get(PDFName.of('Title')) : null;
      return title instanceof PDFString || title instanceof PDFHexString ? [title.decodeText()] : [];
    });
    for (const { title } of products) expect(titles).toContain(title);
  });
  it('is written of a study with all that a format could trip over', async () => {
    const hostile = await buildHostileStudy();
    const made = await writeReport(reportInput(hostile, buildReport(hostile, 'en')), 'pdf');
    expect((await PDFDocument.load(made)).getPageCount()).toBeGreaterThan(20);
  }, 60_000);
});
