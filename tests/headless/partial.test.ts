import { beforeAll, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { FONTS } from '../helpers/copy-fonts';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { requireProject } from '../../shared/model/tables';
import type { LeftOut } from '../../shared/bundle/archive';
import { type Bundle, readBundle, writeBundle } from '../../shared/bundle/bundle';
import { partialOf } from '../../shared/bundle/partial';

const env = fixedEnv(1_700_000_000_000);
let study: Bundle;
beforeAll(async () => {
  study = await buildPracticeProject(env, FONTS);
});

async function partial(...without: LeftOut[]) {
  const options = { without, title: 'Deel', personName: (n: number) => `Persoon ${n}` };
  const bytes = writeBundle(await partialOf(study, env, 'here', options), without);
  const read = readBundle(bytes);
  if (!read.ok) throw new Error(read.error.message);
  return { ...read.value, bytes };
}

it('is read strictly as a project of its own that says what it lacks', async () => {
  const { data, without } = await partial('files');
  expect(without).toEqual(['files']);
  expect(requireProject(data).id).not.toBe(requireProject(study.data).id);
  expect(requireProject(data).title).toBe('Deel');
  const whole = readBundle(writeBundle(study));
  expect(whole.ok && whole.value.without).toEqual([]);
});

it('holds no files, and says of how many documents', async () => {
  const { files, notes, data } = await partial('files');
  expect(files.size).toBe(0);
  expect(data.documents).toHaveLength(study.data.documents.length);
  expect(notes.map((n) => n.kind)).toEqual(['file-missing']);
});

it('holds no passages, and all ratings without them', async () => {
  const { data, bytes } = await partial('annotations');
  expect(study.data.annotations.length).toBeGreaterThan(0);
  expect(data.annotations).toEqual([]);
  expect(data.ratings).toHaveLength(study.data.ratings.length);
  const all = Object.values(unzipSync(bytes))
    .map((entry) => strFromU8(entry))
    .join('');
  for (const { id } of study.data.annotations) expect(all).not.toContain(id);
});

it('holds nobody’s name, also not in its history', async () => {
  const { data, bytes } = await partial('names', 'files');
  expect(data.persons.map((p) => p.name)).toContain('Persoon 1');
  const log = strFromU8(unzipSync(bytes)['changes.ndjson'] ?? new Uint8Array());
  const persons = strFromU8(unzipSync(bytes)['persons.ndjson'] ?? new Uint8Array());
  for (const { name } of study.data.persons) {
    expect(persons).not.toContain(name);
    expect(log).not.toContain(`"name":"${name}"`);
  }
  // Nor in a field of the project: who sends the letter is one of them.
  expect(study.data.persons.map((p) => p.name)).toContain(requireProject(study.data).letter.sender);
  const all = Object.values(unzipSync(bytes))
    .map((entry) => strFromU8(entry))
    .join('');
  for (const { name } of study.data.persons) expect(all).not.toContain(name);
  expect(data.references.map((r) => r.csl)).toEqual(study.data.references.map((r) => r.csl));
});

it('is refused by an app that knows no such bundles as one of a newer app', async () => {
  const { bytes } = await partial('files');
  const manifest = JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] ?? new Uint8Array())) as {
    schemaVersion: number;
  };
  expect(manifest.schemaVersion).toBe(1_000_000);
});
