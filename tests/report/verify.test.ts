// zeef verify: what holds, what was changed in the file, what was changed in the project.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { readOoxml } from '../../shared/kernel/ooxml';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { buildReport } from '../../shared/report/build-report';
import { createTracer } from '../../shared/report/trace';
import { verifyExport } from '../../shared/report/verify';
import { type WriterInput, writeReport } from '../../shared/report/writers';

let data: ProjectData;
const files: Record<'docx' | 'xlsx', Uint8Array> = { docx: new Uint8Array(), xlsx: new Uint8Array() };
beforeAll(async () => {
  data = (await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)))).toData();
  const input: WriterInput = {
    products: buildReport(data, 'nl', [
      'methoden',
      'tabel-2.1',
      'tabel-2.2',
      'bijlage-3',
      'tabel-2.3-ingevuld',
      'bijlage-4',
    ]),
    projectTitle: 'x',
    rasterise: null,
    fonts: () => Promise.resolve({}),
    trace: createTracer(data, 'nl'),
    onProgress: () => undefined,
  };
  files.docx = await writeReport(input, 'docx');
  files.xlsx = await writeReport(input, 'xlsx');
}, 60_000);

function edit(bytes: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const zip = unzipSync(bytes);
  const xml = strFromU8(zip[part]!);
  expect(xml).toContain(from);
  zip[part] = strToU8(xml.replace(from, to));
  return zipSync(zip);
}

const withRule = (): ProjectData => {
  const copy = structuredClone(data);
  requireProject(copy).countingRule.rangeAt = 'high';
  return copy;
};

describe('zeef verify', () => {
  it.each(['docx', 'xlsx'] as const)('says that an untouched %s holds', (kind) => {
    const outcome = verifyExport(files[kind], data);
    expect(outcome).toMatchObject({ ok: true, value: { differences: [] } });
    expect(outcome.ok && outcome.value.numbers).toBeGreaterThan(100);
  });
  it.each(['docx', 'xlsx'] as const)(
    'lists what no longer holds in a %s after the counting rule changed',
    (kind) => {
      const outcome = verifyExport(files[kind], withRule());
      if (!outcome.ok) throw new Error(outcome.error.message);
      const cells = outcome.value.differences.filter((d) => d.where.startsWith('Tabel 2.2'));
      expect(cells).toEqual([
        expect.objectContaining({ row: 3, column: 3, inFile: '3', inProject: '2' }),
        expect.objectContaining({ row: 3, column: 4, inFile: '4', inProject: '5' }),
      ]);
    },
  );
  it('finds one number that was typed over in Word', () => {
    const changed = edit(files.docx, 'word/document.xml', '>14<', '>15<');
    const outcome = verifyExport(changed, data);
    expect(outcome.ok && outcome.value.differences).toEqual([
      expect.objectContaining({ inFile: '15', inProject: '14', column: 2 }),
    ]);
  });
  it('finds a number that was changed in a sentence', () => {
    const changed = edit(files.docx, 'word/document.xml', 'hebben 5 buitenlandse', 'hebben 6 buitenlandse');
    const outcome = verifyExport(changed, data);
    expect(outcome.ok && outcome.value.differences).toHaveLength(1);
  });
  it.each([
    ['empty', new Uint8Array(), 'not-ooxml'],
    ['text', strToU8('hello'), 'not-ooxml'],
    ['a zip of something else', zipSync({ 'a.xml': strToU8('<a/>') }), 'not-ooxml'],
    [
      'a foreign document',
      zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="x"/>') }),
      'not-ours',
    ],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document') }), 'damaged'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(verifyExport(bytes, data)).toMatchObject({ ok: false, error: { code } });
  });
  it('refuses a file that is cut off', () => {
    expect(verifyExport(files.docx.slice(0, 3000), data).ok).toBe(false);
  });
  it('expands no entities', () => {
    const xml =
      '<!DOCTYPE w:d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="x"><w:p><w:t>&b;</w:t></w:p></w:document>';
    expect(readOoxml(zipSync({ 'word/document.xml': strToU8(xml) })).ok).toBe(false);
  });
});
