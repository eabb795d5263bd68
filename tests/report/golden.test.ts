// The document models of the demonstration study and the XML inside its files, against reviewed copies in tests/golden.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { buildProduct, buildReport } from '../../shared/report/build-report';
import { type ReportProduct, tablesOf, textOf } from '../../shared/report/document-model';
import { type ProductId } from '../../shared/report/products/registry';
import { createTracer } from '../../shared/report/trace';
import { type WriterInput, writeReport } from '../../shared/report/writers';

let data: ProjectData;
beforeAll(async () => {
  data = (await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)))).toData();
});

const golden = (name: string): string => join(import.meta.dirname, '..', 'golden', name);

/** A model as text, so that a reviewer reads it: blocks, tables by rows, slides by points. */
function asText(product: ReportProduct): string {
  const blocks = product.blocks.map((b) => {
    if (b.type === 'table')
      return [
        `[table ${b.table.id}] ${b.table.number} ${b.table.caption}`,
        b.table.columns.map((c) => c.title).join(' | '),
        ...b.table.rows.map((r) => r.map((c) => c.text.replaceAll('\n', ' / ')).join(' | ')),
        ...b.table.notes.map((n) => `(${n})`),
      ].join('\n');
    if (b.type === 'list') return b.items.map((runs) => `- ${textOf(runs)}`).join('\n');
    if (b.type === 'figure' || b.type === 'diagram') return `[figure] ${b.alt}`;
    if (b.type === 'heading') return `${'#'.repeat(b.level)} ${b.text}`;
    return textOf(b.runs);
  });
  return [`= ${product.title}`, ...blocks].join('\n') + '\n';
}

function inputOf(products: readonly ReportProduct[]): WriterInput {
  return {
    products,
    projectTitle: 'Golden',
    // One pixel: pictures are compared as SVG in the model.
    rasterise: () =>
      Promise.resolve(
        Uint8Array.from(
          Buffer.from(
            'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
            'base64',
          ),
        ),
      ),
    fonts: () => {
      const folder = join(import.meta.dirname, '..', '..', 'node_modules/pdfmake/build/fonts/Roboto');
      const names = [
        'Roboto-Regular.ttf',
        'Roboto-Medium.ttf',
        'Roboto-Italic.ttf',
        'Roboto-MediumItalic.ttf',
      ];
      return Promise.resolve(
        Object.fromEntries(names.map((n) => [n, new Uint8Array(readFileSync(join(folder, n)))])),
      );
    },
    trace: createTracer(data, 'nl'),
    exported: { entry: '', style: 'apa', correspondent: null },
    onProgress: () => undefined,
  };
}

async function partOf(id: ProductId, format: 'docx' | 'xlsx' | 'pptx', part: string): Promise<string> {
  const bytes = await writeReport(inputOf([buildProduct(data, id, 'nl')]), format);
  // A line for each element, so that a difference is a line.
  return strFromU8(unzipSync(bytes)[part]!).replaceAll('><', '>\n<') + '\n';
}

describe('document models', () => {
  it.each(['nl', 'en'] as const)('of every product in %s', async (language) => {
    const text = buildReport(data, language).map(asText).join('\n');
    await expect(text).toMatchFileSnapshot(golden(`products-${language}.txt`));
  });
  it('say in Dutch exactly what the report is titled', () => {
    const titles = Object.fromEntries(buildReport(data, 'nl').map((p) => [p.id, p.title]));
    expect(titles).toMatchObject({
      'bijlage-2': 'Bijlage 2 Instructiedocument buitenlandse correspondenten',
      'bijlage-3': 'Bijlage 3 Overzicht onderzoeksrapportages buitenlandse interventies',
      'bijlage-4': 'Bijlage 4 Nationale contexten',
      'bijlage-5': 'Bijlage 5 Powerpointpresentatie expertmeeting 1',
      'bijlage-6': 'Bijlage 6 Powerpointpresentatie expertmeeting 2',
      'tabel-2.1': 'Tabel 2.1 Aantal door buitenlandse correspondenten geleverde onderzoeksrapportages',
      'tabel-2.3': 'Tabel 2.3 Template het analyseren van interventies',
      'tabel-3.1': 'Tabel 3.1 Vijf typen van arbeidstoeleidende interventies',
    });
  });
  it('give the template word for word in its English labels', () => {
    const [table] = tablesOf(buildProduct(data, 'tabel-2.3', 'en'));
    expect(table?.rows.map((r) => r[1]?.text)).toEqual([
      'Title of the measure',
      'Country + city OR area of implementation',
      'Brief description of the measure',
      'Geographical scope of the measure',
      'Target group',
      'Who carried out the measure',
      'Start date',
      'End date OR ‘ongoing measure’',
      'Type of design',
      'Brief description of research design',
      'SMS-score (Maryland scale)',
      'Scale of the measure',
      'Description of results',
      'Key elements and terms in the implementation of the measure',
      'Reports/evidence',
      'Quantitative',
      'Qualitative',
    ]);
  });
});

describe('files', () => {
  it.each([
    ['tabel-2.2', 'docx', 'word/document.xml'],
    ['bijlage-4', 'docx', 'word/document.xml'],
    ['tabel-2.2', 'xlsx', 'xl/worksheets/sheet1.xml'],
    ['bijlage-6', 'pptx', 'ppt/slides/slide3.xml'],
  ] as const)('%s as %s: %s', async (id, format, part) => {
    await expect(await partOf(id, format, part)).toMatchFileSnapshot(
      golden(`${id}-${format}-${part.split('/').at(-1) ?? ''}`),
    );
  });
  it('every product can be written in every format it has', async () => {
    const all = buildReport(data, 'nl');
    for (const format of ['docx', 'xlsx', 'pptx', 'html', 'pdf', 'md', 'csv'] as const) {
      const bytes = await writeReport(inputOf(all), format);
      expect(bytes.length, format).toBeGreaterThan(2000);
    }
  }, 60_000);
  it('carry language, repeated headings, alternative text and styles', async () => {
    const bytes = await writeReport(
      inputOf([buildProduct(data, 'prisma', 'nl'), buildProduct(data, 'bijlage-3', 'nl')]),
      'docx',
    );
    const zip = unzipSync(bytes);
    const xml = strFromU8(zip['word/document.xml']!);
    expect(strFromU8(zip['word/styles.xml']!)).toContain('w:val="nl-NL"');
    expect(xml).toContain('<w:tblHeader');
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).toMatch(/descr="Stroomdiagram: 0 publicaties/);
    expect(strFromU8(zip['docProps/custom.xml']!)).toContain('bijlage-3');
  });
  it('lead from a cell of the HTML to its rating and back, without scripts', async () => {
    const html = strFromU8(await writeReport(inputOf([buildProduct(data, 'tabel-2.2', 'nl')]), 'html'));
    expect(html).not.toContain('<script');
    const target = /href="#(src-\d+)">3<\/a>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`id="${target}"`);
    expect(html).toContain('door Onderzoeksassistent');
  });
});
