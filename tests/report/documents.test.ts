// Word documents: headings, captions that are counted, cross-references, contents, words for who does not see.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { buildReport } from '../../shared/report/build-report';
import type { ReportProduct } from '../../shared/report/document-model';
import { writeReport } from '../../shared/report/writers';
import { reportInput } from '../helpers/report-input';

let data: ProjectData;
beforeAll(async () => {
  data = (await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)))).toData();
});
async function partsOf(products: readonly ReportProduct[]): Promise<Record<string, string>> {
  const zip = unzipSync(await writeReport(reportInput(data, products), 'docx'));
  return Object.fromEntries(
    Object.entries(zip)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}
const headingsOf = (xml: string, level: number): string[] =>
  [...xml.matchAll(new RegExp(`<w:p><w:pPr><w:pStyle w:val="Heading${level}"/>.*?</w:p>`, 'g'))].map((m) =>
    [...m[0].matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map((t) => t[1] ?? '').join(''),
  );

describe('a document of all products', () => {
  it('has a heading for each, no level left out, and all of them in its contents', async () => {
    const products = buildReport(data, 'nl');
    const xml = (await partsOf(products))['word/document.xml'] ?? '';
    expect(headingsOf(xml, 1)).toEqual(products.map((p) => p.title));
    const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(xml)?.[0] ?? '';
    for (const { title } of products) expect(contents).toContain(`>${title}</w:t>`);
    expect(contents).toContain('TOC \\o "1-2" \\h \\z \\u');
    for (const [, anchor] of contents.matchAll(/w:anchor="(\w+)"/g))
      expect(xml).toContain(`w:name="${anchor ?? ''}"`);
    expect(headingsOf(xml, 2).length).toBeGreaterThan(10);
  });
  it('counts its captions by fields, refers to them, and prints page numbers', async () => {
    const [table, methods] = buildReport(data, 'nl', ['tabel-2.2', 'methoden']);
    const text: ReportProduct = {
      ...methods!,
      blocks: [{ type: 'paragraph', style: 'normal', runs: [{ text: 'Zie tabel 2.2, niet tabel 2.25.' }] }],
    };
    const parts = await partsOf([table!, text]);
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toContain('SEQ Tabel \\* ARABIC \\r 2');
    expect(xml.match(/REF z_tabel_2_2 \\h \\\* Lower/g)).toHaveLength(1);
    expect(xml).toContain('w:name="z_tabel_2_2"');
    expect(Object.entries(parts).find(([n]) => n.startsWith('word/footer'))?.[1]).toContain('NUMPAGES');
  });
  it('tells the filled templates apart, and which heading spans which columns', async () => {
    const xml = (await partsOf(buildReport(data, 'nl', ['tabel-2.2', 'tabel-2.3-ingevuld'])))[
      'word/document.xml'
    ];
    expect(xml).toMatch(/Tabel 2\..*? \(ingevuld\): .*?Equal Entry/);
    expect(xml).toMatch(/<w:gridSpan w:val="5"\/>.*?SMS-niveau/);
  });
});

describe('a document of one product', () => {
  it('is titled by it and says in words what tables and pictures show', async () => {
    const parts = await partsOf(buildReport(data, 'en', ['tabel-2.2']));
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Table 2.2 Number of research reports delivered by foreign correspondents by SMS rating</dc:title>',
    );
    expect(parts['word/document.xml']).toMatch(/<w:tblCaption w:val="Table 2.2 /);
    expect(parts['word/styles.xml']).toContain('w:val="en-GB"');
    const flow = await partsOf(buildReport(data, 'nl', ['prisma']));
    expect(flow['word/document.xml']).toMatch(/<wp:docPr [^>]*descr="[^"]{10,}"/);
  });
});
