// zeef verify in documents of others: re-saved by other programs, pasted, of an earlier moment, and what is no document
// at all.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../shared/change/memory-store';
import { fixedEnv, type InterventionId } from '../../shared/kernel/ids';
import { extractionId } from '../../shared/model/extraction';
import { requireProject } from '../../shared/model/tables';
import { buildReport } from '../../shared/report/build-report';
import { tablesOf } from '../../shared/report/document-model';
import { productIds } from '../../shared/report/products/registry';
import type { Study } from '../../shared/report/verify';
import { said } from '../../shared/report/verify/compare';
import { readFound } from '../../shared/report/verify/read-file';
import { asWordSaves } from '../helpers/as-word-saves';
import {
  controlWith,
  editParts,
  exampleStudy,
  exportOf,
  findings,
  verified,
  verifier,
} from '../helpers/verify-study';

const FORMATS = ['docx', 'xlsx', 'pptx', 'html'] as const;
let study: Study;
/** The study after its counting rule was changed. */
let later: Study;
const files: Record<string, Uint8Array> = {};
const folder = mkdtempSync(join(tmpdir(), 'zeef-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  study = await exampleStudy();
  for (const format of FORMATS) files[format] = await exportOf(study, productIds, format);
  const store = new MemoryStore(structuredClone(study.data), study.log);
  const project = structuredClone(requireProject(store.toData()));
  project.countingRule.rangeAt = 'high';
  await store.commit(fixedEnv(Date.UTC(2030, 0, 1)), {
    kind: 'project.edit',
    by: study.data.persons[0]!.id,
    device: 'test',
    writes: [{ table: 'projects', id: project.id, after: project }],
  });
  later = { data: store.toData(), log: store.log };
}, 60_000);

const hasOffice = ((): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const officeNote = hasOffice ? '' : ' (skipped: LibreOffice is not on this machine)';

/** A document as LibreOffice writes it. */
function asLibreOfficeSaves(bytes: Uint8Array, format: string): Uint8Array {
  const file = join(folder, `x.${format}`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const out = join(folder, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, file], {
    stdio: 'ignore',
  });
  return new Uint8Array(readFileSync(join(out, `x.${format}`)));
}

describe('an untouched export', () => {
  it.each(FORMATS)('holds as %s, of every product', async (format) => {
    const result = await verified(files[format]!, study);
    expect(findings(result)).toEqual([]);
    expect(result.cells).toBeGreaterThan(1000);
    expect(result.since).toEqual([]);
  });
  it.each(FORMATS)('every cell that is printed is read from %s', (format) => {
    // What writer and reader both leave out would never be compared.
    const found = readFound(files[format]!);
    if (!found.ok) throw new Error(found.error.message);
    const read = new Set(
      found.value.blocks
        .flatMap((b) => (b.table ?? []).flat())
        .map((c) => said(c.text.replace(/ \[\*\]$/, ''))),
    );
    const printed = buildReport(study.data, 'nl')
      .flatMap(tablesOf)
      .flatMap((t) => [...t.columns.map((c) => c.title), ...t.rows.flat().map((c) => c.text)])
      // A row that no slide holds is divided.
      .filter((text) => format !== 'pptx' || text.length < 200);
    expect(printed.filter((text) => said(text) !== '' && !read.has(said(text)))).toEqual([]);
  });
  it('holds when Word has saved it', async () => {
    const result = await verified(asWordSaves(files['docx']!), study);
    expect(findings(result)).toEqual([]);
    expect(result.cells).toBeGreaterThan(1000);
  });
  // LibreOffice is no part of the project; its absence says nothing of ours.
  it.skipIf(!hasOffice).each(['docx', 'xlsx', 'pptx'] as const)(
    `holds when LibreOffice has saved it as %s${officeNote}`,
    async (format) => {
      const result = await verified(asLibreOfficeSaves(files[format]!, format), study);
      expect(findings(result)).toEqual([]);
      expect(result.cells).toBeGreaterThan(1000);
    },
    120_000,
  );
});

// A document of one table begins with its caption, whose number is a field.
it.skipIf(!hasOffice)(
  `LibreOffice shows the number of a caption, not the field behind it${officeNote}`,
  async () => {
    const saved = asLibreOfficeSaves(await exportOf(study, ['bijlage-3'], 'docx'), 'docx');
    const body = strFromU8(unzipSync(saved)['word/document.xml']!);
    const shown = [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map((m) => m[1]).join('');
    expect(shown).toMatch(/^Bijlage 3 Overzicht/);
  },
  120_000,
);

describe('the study has moved on', () => {
  it.each(FORMATS)('a %s holds for its moment, and what has changed since is listed', async (format) => {
    const result = await verified(files[format]!, later);
    expect(findings(result)).toEqual([]);
    const cells = result.since.filter((d) => d.where.startsWith('Tabel 2.2') && d.kind === 'cell');
    expect(cells.map((d) => [d.place.split(' × ')[0], d.inProject, d.inFile])).toEqual([
      ['Duitsland', '2', '3'],
      ['Duitsland', '5', '4'],
    ]);
  });
  it.each(FORMATS)(
    'in a %s nothing of other interventions changed where one came before them',
    async (format) => {
      const store = new MemoryStore(structuredClone(study.data), study.log);
      const [first] = study.data.interventions;
      const [answers] = study.data.extractions;
      const interventionId = 'new' as InterventionId;
      await store.commit(fixedEnv(Date.UTC(2030, 0, 1)), {
        kind: 'intervention.add',
        by: study.data.persons[0]!.id,
        device: 'test',
        writes: [
          {
            table: 'interventions',
            id: interventionId,
            after: { ...first!, id: interventionId, title: 'Nieuw', sequence: 0 },
          },
          {
            table: 'extractions',
            id: extractionId(interventionId),
            after: { ...answers!, id: extractionId(interventionId), interventionId },
          },
        ],
      });
      const result = await verified(files[format]!, { data: store.toData(), log: store.log });
      expect(findings(result)).toEqual([]);
      expect(result.since.filter((d) => d.where.startsWith('Tabel 2.3 (ingevuld)'))).toEqual([]);
    },
  );
  it('an export that is newer than the bundle is not checked', async () => {
    const newer = await exportOf(later, ['tabel-2.1'], 'docx');
    const result = await verified(newer, study);
    expect(result.differences).toEqual([]);
    expect(new Set(result.unchecked.map((u) => u.reason))).toEqual(new Set(['foreign-entry']));
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const text = (t: string): string => `<w:p><w:r><w:t>${t}</w:t></w:r></w:p>`;
const foreignTable = `<w:tbl><w:tr><w:tc>${text('Begroting')}</w:tc><w:tc>${text('2024')}</w:tc></w:tr></w:tbl>`;
/** A document of the ministry with parts of ours in it. */
function ministry(...parts: string[]): Uint8Array {
  const body = `${text('Kamerbrief')}${foreignTable}${parts.join(text('Toelichting van het ministerie.'))}${text('Hoogachtend')}`;
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${W} ${W15}><w:body>${body}<w:sectPr/></w:body></w:document>`),
  });
}
const mainPart = (): string => strFromU8(unzipSync(files['docx']!)['word/document.xml']!);
/** A table of ours with its caption and notes, or one part of it. */
const whole = (label: string): string =>
  (mainPart().match(/<w:sdt><w:sdtPr><w:alias.*?<\/w:sdtContent><\/w:sdt>/gs) ?? [])
    .filter((c) => c.includes(`<w:alias w:val="${label} `))
    .join('');
const ours = (of: string, isTable = true): string => controlWith(mainPart(), of, isTable);

describe("in the ministry's document", () => {
  it('two tables that were pasted hold, and the table of others is said to have no mark', async () => {
    const bytes = ministry(whole('Tabel 2.1'), whole('Tabel 2.2'));
    const result = await verified(bytes, study);
    expect(findings(result)).toEqual([]);
    expect(result).toMatchObject({ blocks: 10, unmarkedTables: 1 });
  });
  it('a number that was changed after pasting is found', async () => {
    const result = await verified(ministry(whole('Tabel 2.1').replace('>14<', '>15<')), study);
    expect(findings(result)).toEqual([
      'cell @ Tabel 2.1 Aantal door buitenlandse corre @ Duitsland × Aantal rapportages',
    ]);
  });
  it('a table that was pasted without its control is known by its bookmark', async () => {
    const bare = /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(ours('>Aantal rapportages<'))?.[1] ?? '';
    const notes = whole('Tabel 2.1').replace(ours('>Aantal rapportages<'), '');
    const result = await verified(ministry(bare, notes), study);
    expect(result).toMatchObject({ blocks: 4, differences: [], unchecked: [] });
  });
  it('a table that was pasted without its notes is not whole', async () => {
    const result = await verified(ministry(ours('>Aantal rapportages<')), study);
    expect(result.differences).toEqual([]);
    expect(result.unchecked).toHaveLength(2);
    expect(result.unchecked[0]).toMatchObject({ reason: 'missing' });
    expect(result.unchecked[0]?.where).toMatch(/note 1$/);
  });
  it('a table of ours without any mark is not checked', async () => {
    const bare = /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(ours('>Aantal rapportages<'))?.[1] ?? '';
    const result = await verified(
      ministry(bare.replace(/<w:bookmark\w+ [^>]*>/g, ''), whole('Tabel 2.2')),
      study,
    );
    expect(findings(result)).toEqual(['!unmarked-table @ table “Land | Aantal rapportages”']);
  });
  it('a table twice, and no mark at all, are not checked', async () => {
    const table = ours('>Aantal rapportages<');
    expect(findings(await verified(ministry(whole('Tabel 2.1'), table), study))).toEqual([
      '!doubled @ Tabel 2.1 Aantal door buitenlandse correspondenten geleverde',
    ]);
    expect(findings(await verified(ministry(), study))).toEqual(['!no-marks @ the document']);
  });
  it('a sheet that was copied into another workbook holds', async () => {
    const bytes = editParts(files['xlsx']!, 'xl/workbook.xml', (x) =>
      x.replace(/<sheet [^>]*name="zeef"[^>]*>/, ''),
    );
    const result = await verified(bytes, study);
    expect(result.differences).toEqual([]);
    expect(result.unchecked).toEqual([]);
  });
});

describe('any letter', () => {
  it('that is changed, anywhere in a Word file, is found', async () => {
    const xml = strFromU8(unzipSync(files['docx']!)['word/document.xml']!);
    const places = [...xml.matchAll(/<w:t xml:space="preserve">([^<]*\w[^<]*)<\/w:t>/g)];
    // A fixed walk through the document: every so manieth text, another letter of it.
    const missed: string[] = [];
    for (let i = 7; i < places.length; i += Math.ceil(places.length / 40)) {
      const at = places[i]!.index + '<w:t xml:space="preserve">'.length;
      const content = places[i]![1]!;
      const letters = [...content.matchAll(/[A-Za-z0-9]/g)].filter(
        (m) => !content.slice(0, m.index).endsWith('&'),
      );
      const letter = letters[(i * 31) % letters.length]!;
      const other = letter[0] === '8' ? '3' : /\d/.test(letter[0]) ? '8' : letter[0] === 'q' ? 'x' : 'q';
      const where = at + letter.index;
      const changed = editParts(
        files['docx']!,
        'word/document.xml',
        (x) => x.slice(0, where) + other + x.slice(where + 1),
      );
      const result = await verified(changed, study);
      if (findings(result).length === 0) missed.push(content);
    }
    expect(missed).toEqual([]);
  }, 120_000);
});

describe('what is no document', () => {
  it.each([
    ['nothing', new Uint8Array(), 'unknown-format'],
    ['a zip of something else', zipSync({ 'a.xml': strToU8('<a/>') }), null],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document') }), 'damaged'],
    [
      'an entity',
      zipSync({
        'word/document.xml': strToU8(
          '<!DOCTYPE w:d [<!ENTITY b "x">]><w:document xmlns:w="x"><w:p>&b;</w:p></w:document>',
        ),
      }),
      'damaged',
    ],
  ])('%s is refused or not checked', async (_name, bytes, code) => {
    const outcome = await verifier(study)(bytes);
    if (code === null) expect(outcome.ok && outcome.value.blocks).toBe(0);
    else expect(outcome).toMatchObject({ ok: false, error: { code } });
  });
  it('a file that is cut off is refused', async () => {
    expect((await verifier(study)(files['docx']!.slice(0, 3000))).ok).toBe(false);
  });
});
