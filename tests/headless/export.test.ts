// `zeef export --format qdpx`: a project of REFI-QDA that its published schema accepts, where that and xmllint are at
// hand, and whose places are those of the study.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { exportStudy } from '../../electron/cli/export-command';
import { UsageError } from '../../electron/cli/usage';
import { writeBundle } from '../../shared/bundle/bundle';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { Annotation } from '../../shared/model/annotation';
import { FONTS } from '../helpers/copy-fonts';

const folder = mkdtempSync(join(tmpdir(), 'zeef-export-'));
const at = (name: string): string => join(folder, name);
// Project.xsd of 18 March 2019 (https://www.qdasoftware.org), which is not ours to keep here.
const schema = process.env['ZEEF_QDA_SCHEMA'] ?? '';
const canValidate = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0;

let annotations: Annotation[] = [];
let entries: Record<string, Uint8Array> = {};
let xml = '';

const run = (options: object) =>
  exportStudy({
    command: 'export',
    files: [at('study.zeef')],
    options: { out: at('study.qdpx'), ...options },
  });

beforeAll(async () => {
  const study = await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS);
  annotations = study.data.annotations;
  writeFileSync(at('study.zeef'), writeBundle(study));
  expect(await run({ format: 'qdpx' })).toMatchObject({
    documents: 6,
    selections: annotations.length,
    left: 0,
  });
  entries = unzipSync(new Uint8Array(readFileSync(at('study.qdpx'))));
  xml = strFromU8(entries['project.qde'] ?? new Uint8Array());
});

it('writes the project with each PDF and its text beside it', () => {
  const names = Object.keys(entries);
  expect(names.filter((n) => /^sources\/[\da-f-]{36}\.pdf$/.test(n))).toHaveLength(6);
  expect(names.filter((n) => /^sources\/[\da-f-]{36}\.txt$/.test(n))).toHaveLength(6);
  for (const [, path] of xml.matchAll(/(?:path|plainTextPath)="internal:\/\/([^"]+)"/g))
    expect(names).toContain(`sources/${path ?? ''}`);
});

it('selects in the text the very letters that were quoted', () => {
  const sources = [
    ...xml.matchAll(
      /<Representation [^>]*plainTextPath="internal:\/\/([^"]+)"[^>]*>(.*?)<\/Representation>/gs,
    ),
  ];
  const found = sources.flatMap(([, path, inner]) => {
    const letters = Array.from(strFromU8(entries[`sources/${path ?? ''}`] ?? new Uint8Array()));
    return [...(inner ?? '').matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)].map(([, from, to]) =>
      letters.slice(Number(from), Number(to)).join(''),
    );
  });
  const quoted = annotations.filter((a) => a.quote.raw !== '').map((a) => a.quote.raw);
  expect(found.sort()).toEqual(quoted.sort());
});

it('names every code, person, note and selection that it refers to, and is the same each time', async () => {
  const guids = new Set([...xml.matchAll(/ guid="([^"]+)"/g)].map(([, guid]) => guid));
  for (const [, guid] of xml.matchAll(/(?:targetGUID|creatingUser|creatingUserGUID)="([^"]+)"/g))
    expect(guids).toContain(guid);
  const before = readFileSync(at('study.qdpx'));
  await run({ format: 'qdpx' });
  expect(readFileSync(at('study.qdpx')).equals(before)).toBe(true);
});

it.skipIf(!canValidate)(
  `is what the published schema asks${canValidate ? '' : ' (skipped: set ZEEF_QDA_SCHEMA to Project.xsd, and have xmllint)'}`,
  () => {
    writeFileSync(at('project.qde'), xml);
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, at('project.qde')], {
      encoding: 'utf8',
    });
    expect(stderr).toBe(`${at('project.qde')} validates\n`);
    expect(status).toBe(0);
  },
);

it('writes no other format', async () => {
  await expect(run({ format: 'nvp' })).rejects.toThrow(UsageError);
});
