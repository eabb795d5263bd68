// Cases that were reported (../shared/corpora/reported) on the printed files. Their records are read past the log,
// which their makers did not bring along with what they changed.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { migrateRecord } from '../../shared/model/migrations';
import { emptyProjectData, type ProjectData, tableNames } from '../../shared/model/tables';
import { buildProduct, buildReport } from '../../shared/report/build-report';
import { tablesOf } from '../../shared/report/document-model';
import { type ProductId, productIds } from '../../shared/report/products/registry';
import { formatsFor, type ReportFormat } from '../../shared/report/formats';
import type { ReportTable } from '../../shared/report/table-model';
import { writeReport } from '../../shared/report/writers';
import { screeningOverall, screeningPairs } from '../../shared/review/agreement';
import { hasMaterial, materialNote, materialPath } from '../helpers/corpora';
import { reportInput } from '../helpers/report-input';

function studyOf(name: string): ProjectData {
  const zip = unzipSync(readFileSync(materialPath('corpora', 'reported', name, 'study.zeef')));
  const data = emptyProjectData();
  for (const table of tableNames)
    (data[table] as unknown[]) = strFromU8(zip[`${table}.ndjson`] ?? new Uint8Array())
      .split('\n')
      .filter((l) => l !== '')
      .map((l) => migrateRecord(table, JSON.parse(l)));
  return data;
}
async function partsOf(
  data: ProjectData,
  id: ProductId,
  format: ReportFormat,
): Promise<Record<string, string>> {
  const zip = unzipSync(await writeReport(reportInput(data, buildReport(data, 'nl', [id])), format));
  return Object.fromEntries(
    Object.entries(zip)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

/** The columns of kappa and alpha of a table of agreement. */
function cellsOf(table: ReportTable | undefined): Record<'kappa' | 'alpha', string[]> {
  const column = (name: RegExp): string[] => {
    const at = table?.columns.findIndex((c) => name.test(c.title)) ?? -1;
    return table?.rows.map((row) => row[at]?.text ?? '') ?? [];
  };
  return { kappa: column(/^kappa/i), alpha: column(/alfa/i) };
}

// Needs ../shared/corpora, which is not part of the project.
describe.skipIf(!hasMaterial)(`reported${materialNote}`, () => {
  it('70: where all exclude all no coefficient can be worked out, in the table and in the words', () => {
    const data = studyOf('70-fleiss-all-alike');
    const [only, ...others] = screeningPairs(data, 'title-abstract');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ n: 10, observed: 1 });
    const overall = screeningOverall(data, 'title-abstract');
    for (const coefficient of [only?.kappa, only?.alpha, overall.fleiss, overall.alpha])
      expect(coefficient?.value).toBeNull();
    const [table] = tablesOf(buildProduct(data, 'overeenstemming', 'nl'));
    const { kappa, alpha } = cellsOf(table);
    expect([kappa, alpha]).toEqual([['–'], ['–']]);
    expect(JSON.stringify(table)).not.toContain('0,50');
    expect(table?.notes.join(' ')).toMatch(/niet te berekenen/);
  });
  it('71: Fleiss’ kappa over fewer publications says over how many', () => {
    const data = studyOf('71-fleiss-unequal-raters');
    const { n, people, fleiss } = screeningOverall(data, 'title-abstract');
    expect({ n, people, fleiss: [fleiss.n, fleiss.value] }).toEqual({ n: 60, people: 3, fleiss: [10, 1] });
    const [table] = tablesOf(buildProduct(data, 'overeenstemming', 'nl'));
    expect(cellsOf(table).kappa.at(-1)).toMatch(/^1,00\b.*\(n = 10\)$/);
    expect(table?.notes.join(' ')).toContain('over 10 van de 60');
  });
  it('90: an intervention called History has a sheet of another name', async () => {
    const book =
      (await partsOf(studyOf('90-export-history'), 'tabel-2.3-ingevuld', 'xlsx'))['xl/workbook.xml'] ?? '';
    const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(names.some((n) => /^history\b/i.test(n))).toBe(true);
    expect(names.map((n) => n.toLowerCase())).not.toContain('history');
  });
  it('92: no header is longer than Excel takes', async () => {
    const parts = await partsOf(studyOf('92-export-long-header'), 'tabel-2.3-ingevuld', 'xlsx');
    const headers = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<odd(?:Header|Footer)>(.*?)<\/odd(?:Header|Footer)>/g)].map((m) => m[1] ?? ''),
    );
    expect(headers.length).toBeGreaterThan(10);
    for (const header of headers) expect(header.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255);
  });
  it('93: every part is well-formed, without U+FFFE and U+FFFF', async () => {
    const data = studyOf('93-export-fffe');
    for (const id of productIds)
      for (const format of formatsFor(buildReport(data, 'nl', [id])).filter((f) =>
        /^(docx|xlsx|pptx)$/.test(f),
      ))
        for (const [name, xml] of Object.entries(await partsOf(data, id, format))) {
          expect(/[\ufffe\uffff]/.test(xml), `${id} ${format} ${name}`).toBe(false);
          const parser = new SaxesParser();
          parser.on('error', (error) => {
            throw new Error(`${id} ${format} ${name}: ${error.message}`);
          });
          parser.write(xml).close();
        }
  }, 120_000);
  it('97: the reference list has its flips, its lowered signs and its links', async () => {
    const data = studyOf('97-bibliography');
    const products = buildReport(data, 'nl', ['bijlage-1']);
    const text = new TextDecoder().decode(await writeReport(reportInput(data, products), 'md'));
    const entry = (n: string): string => text.split('\n').find((l) => l.includes(n)) ?? '';
    expect(entry('T18')).toContain('*T18* in vivo *H<sub>2</sub>O');
    expect(text).not.toContain('**');
    expect(entry('T24')).toContain('(https://doi.org/10.5555/(SICI)1%3C2::AID-X%3E3.0.CO;2-2)');
    const document = (await partsOf(data, 'bijlage-1', 'docx'))['word/document.xml'] ?? '';
    expect(document).toContain('<w:vertAlign w:val="subscript"/>');
    expect(document).not.toMatch(/[\ufffe\u000b\u000c\u0007]/);
  });
});
