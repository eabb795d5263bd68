// The practice study from the command line: a bundle that opens, prints and proves what it printed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/bundle';
import { PRACTICE_TITLE } from '../../shared/demo/practice/project';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'zeef-practice-'));
const bundle = join(folder, 'oefenstudie.zeef');

function zeef(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('node', [join(root, 'electron/cli/zeef.mjs'), ...args], { encoding: 'utf8' });
}

describe('zeef demo --practice', () => {
  beforeAll(() => {
    const made = zeef('demo', '--practice', '--out', bundle, '--json');
    expect(made.stderr).toBe('');
    expect(JSON.parse(made.stdout)).toMatchObject({ references: 209, interventions: 8, documents: 6 });
  });
  it('writes the practice study with its PDFs, and demo alone the published one', () => {
    const read = readBundle(readFileSync(bundle));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.data.projects[0]?.title).toBe(PRACTICE_TITLE);
    for (const { sha256, sizeBytes } of read.value.data.documents)
      expect(read.value.files.get(sha256)).toHaveLength(sizeBytes);
    const published = join(folder, 'demo.zeef');
    expect(zeef('demo', '--out', published).status).toBe(0);
    const other = readBundle(readFileSync(published));
    expect(other.ok && other.value.data.projects[0]?.title).toMatch(/\(voorbeeld\)$/);
  });
  it('prints every product, and what is printed is verified', () => {
    const out = join(folder, 'report');
    expect(zeef('report', bundle, '--out', out, '--only', 'all', '--formats', 'docx,html').status).toBe(0);
    const files = readdirSync(out);
    expect(files.length).toBeGreaterThan(20);
    for (const name of ['bijlage-3.docx', 'tabel-2.2.html']) {
      const verified = zeef('verify', join(out, name), bundle);
      expect(verified.stdout + verified.stderr).not.toMatch(/differ/i);
      expect(verified.status).toBe(0);
    }
    // Three processes, each of which reads all products: on a busy machine they take more than the half minute of one.
  }, 120_000);
  it('prints of templates that two filled in only what is settled, and how far they agree', () => {
    const out = join(folder, 'by-two');
    const only = 'tabel-2.3-ingevuld,overeenstemming';
    expect(zeef('report', bundle, '--out', out, '--only', only, '--formats', 'md').status).toBe(0);
    const printed = readFileSync(join(out, 'tabel-2.3-ingevuld.md'), 'utf8');
    expect(printed).toContain('Leerlingen eten een kwartier voor de eerste les');
    expect(printed).toContain('met een coördinator voor een halve baan');
    expect(printed).not.toContain('Te laat komen daalde van achttien');
    expect(readFileSync(join(out, 'overeenstemming.md'), 'utf8')).toContain('Schaal van de maatregel');
  });
  it('prints the report of an earlier day, with what has changed since, and that verifies as of then', () => {
    const out = join(folder, 'then');
    const args = ['--as-of', '2025-11-11', '--only', 'bijlage-3', '--formats', 'html,md'];
    expect(zeef('report', bundle, '--out', out, ...args).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'bijlage-3.html',
      'bijlage-3.md',
      'wijzigingen.html',
      'wijzigingen.md',
    ]);
    const changes = readFileSync(join(out, 'wijzigingen.md'), 'utf8');
    expect(changes).toContain('Wijzigingen in het rapport sinds');
    expect(changes).toMatch(/Marit Visser, \d+ november 2025: eindbeoordeling/);
    const verified = zeef('verify', join(out, 'bijlage-3.html'), bundle);
    expect(verified.stdout).toMatch(/since|changed/i);
    expect(zeef('report', bundle, '--out', out, '--as-of', 'gisteren').status).toBe(2);
    expect(zeef('report', bundle, '--out', out, '--as-of', '1999-01-01').stderr).toContain('nothing of then');
  }, 120_000);
  it('is not ready for print: the check says what is open', () => {
    const checked = zeef('report', bundle, '--check', '--lang', 'en');
    expect(checked.status).toBe(3);
  });
});
