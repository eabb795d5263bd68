// The command line follows corrections: what it writes of a bundle says what was mended, and what an older print said
// is told from it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/bundle';
import { MemoryStore } from '../../shared/change/memory-store';
import { fixedEnv } from '../../shared/kernel/ids';
import { correct } from '../../shared/review/corrected';
import { exampleStudy, exportOf } from '../helpers/verify-study';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'zeef-corrected-'));
const bundle = join(folder, 'now.zeef');
const printed = join(folder, 'before.docx');
const NEW = 'Een verbeterde titel';

function zeef(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('node', [join(root, 'electron/cli/zeef.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
}

beforeAll(async () => {
  const study = await exampleStudy();
  writeFileSync(printed, await exportOf(study, ['bijlage-1', 'bijlage-3'], 'docx'));
  const store = new MemoryStore(study.data, study.log);
  const reference = study.data.references.find((r) => r.csl.title !== undefined && r.citedAs !== null);
  if (reference === undefined) throw new Error('no reference with a name of its own');
  const by = study.data.persons[0]!.id;
  const after = correct(reference, null, { title: NEW, citedAs: null }, { by, at: 1 });
  const writes = [{ table: 'corrections' as const, id: after.id, after }];
  await store.commit(fixedEnv(Date.UTC(2025, 0, 1)), { kind: 'reference.correct', by, device: 'd', writes });
  writeFileSync(bundle, writeBundle({ data: store.toData(), log: store.log, files: new Map() }));
}, 60_000);

it('a report says what was mended', () => {
  const out = join(folder, 'report');
  const only = ['--only', 'bijlage-1,bijlage-3', '--formats', 'md'];
  expect(zeef('report', bundle, '--out', out, ...only).status).toBe(0);
  for (const name of ['bijlage-1.md', 'bijlage-3.md'])
    expect(readFileSync(join(out, name), 'utf8'), name).toContain(NEW);
}, 60_000);

it('a document of before holds, and what changed since is told in its order', () => {
  const { status, stdout, stderr } = zeef('verify', printed, bundle);
  expect(status).toBe(0);
  const said = stdout + stderr;
  expect(said).toMatch(new RegExp(`Bijlage 3 .*: then “[^”]+”, now “${NEW}”`));
}, 60_000);

it('the references of a bundle are converted as they are read', () => {
  const out = join(folder, 'now.ris');
  const { status, stderr } = zeef('convert', bundle, '--to', 'ris', '--out', out);
  expect([status, stderr]).toEqual([0, '']);
  expect(readFileSync(out, 'utf8')).toContain(NEW);
  expect(zeef('convert', bundle, '--to', 'ris').stdout).toBe(readFileSync(out, 'utf8'));
}, 60_000);
