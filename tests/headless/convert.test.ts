// `zeef convert` writes as it reads; what it wrote of a file that turns out otherwise is taken back.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'zeef-convert-'));

function convert(file: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('node', [join(root, 'electron/cli/zeef.mjs'), 'convert', file, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const record = (title: string): string =>
  `TY  - JOUR\r\nTI  - ${title}\r\nAU  - Jansen, J.\r\nER  - \r\n\r\n`;
const COUNT = 1200;
const titles = Array.from({ length: COUNT }, (_, n) => `Titel ${n}`);
// Nothing says that it is Windows-1252 until much has been written.
const late = Buffer.from([...titles, 'Café'].map(record).join(''), 'latin1');
// That an entry takes fields over from another shows at the end.
const linked = `${titles.map((t, n) => `@article{k${n}, title={${t}}, journal={J}}\n`).join('')}@inproceedings{x, crossref={p}, title={X}}\n@proceedings{p, title={P}, booktitle={Proc}}\n`;

const titlesIn = (json: string): unknown[] =>
  (JSON.parse(json) as { title: string }[]).map(({ title }) => title);

it('a file whose encoding shows late is read again, and written once', () => {
  const { status, stdout, stderr } = convert(put('late.ris', late), '--to', 'csl');
  expect([status, stderr]).toEqual([0, '']);
  expect(titlesIn(stdout)).toEqual([...titles, 'Café']);
});

it('the files of an archive, one behind the other, each read again where it must be', () => {
  const zip = zipSync({ 'a.ris': late, 'b.bib': strToU8(linked), 'c.ris': late });
  const out = join(folder, 'out.json');
  const { status, stdout } = convert(put('all.zip', zip), '--to', 'csl', '--out', out, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ format: 'ris', references: 3 * COUNT + 4 });
  const found = titlesIn(readFileSync(out, 'utf8'));
  expect(found).toEqual([...titles, 'Café', ...titles, 'X', 'P', ...titles, 'Café']);
  // In every other format, too.
  for (const to of ['ris', 'bibtex', 'csv']) {
    const again = put(`again.${to}`, convert(out, '--to', to).stdout);
    expect(titlesIn(convert(again, '--to', 'csl').stdout)).toEqual(found);
  }
});

it('of an archive with what cannot be read nothing is written', () => {
  const zip = zipSync({ 'a.ris': late, 'b.ris': strToU8('\u0000\u0001\u0002') });
  const out = join(folder, 'never.json');
  const { status, stderr } = convert(put('bad.zip', zip), '--to', 'csl', '--out', out);
  expect(status).toBe(1);
  expect(stderr).toContain('b.ris');
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(convert(put('bad.zip', zip), '--to', 'csl').stdout).toBe('');
});

it('of a file without a record that can be read nothing is written, and the place is said', () => {
  const out = join(folder, 'nothing.json');
  const file = put('twice.cff', 'cff-version: 1.2.0\ntitle: A\ntitle: B\n');
  const { status, stderr } = convert(file, '--to', 'csl', '--out', out);
  expect([status, stderr]).toEqual([
    1,
    `zeef: ${file}: no record could be read (line 3, record 1: yaml: Map keys must be unique)\n`,
  ]);
  expect(existsSync(out)).toBe(false);
});

it('an OpenDocument file is said to be one', () => {
  const ods = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8('<office:document-content/>'),
  });
  const { status, stderr } = convert(put('list.ods', ods), '--to', 'csl');
  expect(status).toBe(1);
  expect(stderr).toContain('list.ods: an OpenDocument file; save it as .xlsx or .docx');
});
