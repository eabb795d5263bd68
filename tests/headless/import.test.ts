// `zeef import` writes as it reads, and what it writes is what all references at once give.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { manyReferences } from '../../bench/many-references';
import { importFiles } from '../../electron/cli/import-command';
import { readBundle, writeBundle } from '../../shared/bundle/bundle';
import { salvageBundle } from '../../shared/bundle/salvage';
import { MemoryStore } from '../../shared/change/memory-store';
import { unpackFile } from '../../shared/import/bytes/unpack';
import { wholeFile } from '../../shared/import/bytes/file-bytes';
import { sha256Hex } from '../../shared/kernel/hash';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { serialiseReferences } from '../../shared/import/write-file';
import { fixedEnv, newId, type PersonId } from '../../shared/kernel/ids';
import { defaultProject } from '../../shared/model/default-project';
import { newPerson } from '../../shared/model/people';
import { planImport } from '../../shared/rating/import-plan';

const folder = mkdtempSync(join(tmpdir(), 'zeef-import-'));
const START = Date.UTC(2024, 0, 1);
const COUNT = 1500;

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The bundle of files, each read whole. */
async function wholeBundle(paths: readonly string[], title: string): Promise<Uint8Array> {
  const env = fixedEnv(START);
  const store = new MemoryStore();
  const project = defaultProject(env, title);
  const person = newPerson({ id: newId<PersonId>(env), name: 'zeef', role: 'lead', colour: 'indigo' });
  const who = { by: person.id, device: 'cli' };
  await store.commit(env, {
    ...who,
    kind: 'project.create',
    writes: [
      { table: 'projects', id: project.id, after: project },
      { table: 'persons', id: person.id, after: person },
    ],
  });
  for (const path of paths) {
    const files = unpackFile({ name: path, bytes: new Uint8Array(readFileSync(path)) });
    if (!files.ok) throw new Error(files.error.message);
    const parts = files.value.map(({ bytes }) => {
      const outcome = parseReferenceFile(bytes);
      if (!outcome.ok) throw new Error(outcome.error.message);
      return outcome.value;
    });
    const { interventions, references } = store.toData();
    const incoming = parts.flatMap((p) => p.references);
    const plan = planImport(env, incoming, {
      project,
      interventions,
      nextSequence: references.length,
      by: person.id,
      sources: [],
      fileName: basename(path),
      format: parts[0]?.format ?? '',
      problems: parts.flatMap((p) => p.problems),
      fileHashes: files.value.map(({ bytes }) => sha256Hex(wholeFile(bytes))),
    });
    store.addReferences(plan.references);
    const bulk = { table: 'references', batchId: plan.batch.id, count: incoming.length };
    await store.commit(env, { ...who, kind: 'import.add', writes: plan.writes, bulk });
  }
  return writeBundle({ data: store.toData(), log: store.log, files: new Map() });
}

/** The entries of a bundle, in their order. */
const entriesOf = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes)).map(([name, entry]) => [name, strFromU8(entry)]);

async function imported(...files: string[]): Promise<{ bytes: Uint8Array; references: unknown }> {
  const out = join(folder, 'out.zeef');
  const { references } = await importFiles({ command: 'import', files, options: { out } }, fixedEnv(START));
  return { bytes: new Uint8Array(readFileSync(out)), references };
}

const many = serialiseReferences(manyReferences(COUNT, null), 'ris');
const table = `Country;Intervention;SMS;Title;Authors;Year
NL;Traject;3;Eerste;Jansen, P.;2019
NL;Traject;4;Tweede;Jansen, P.;2020
BE;Parcours;;Derde;Peeters, A.;2021
`;

describe('zeef import', () => {
  it('writes of files that are read in pieces what all references at once give, to the letter', async () => {
    const files = [put('many.ris', many), put('table.csv', table), put('again.csv', table)];
    const { bytes, references } = await imported(...files);
    expect(references).toBe(COUNT + 6);
    expect(entriesOf(bytes)).toEqual(entriesOf(await wholeBundle(files, 'out')));
    const read = readBundle(bytes);
    expect(read).toMatchObject({ ok: true, value: { notes: [], unproven: null } });
    if (!read.ok) return;
    expect(read.value.data.references.map((r) => r.sequence)).toEqual(
      Array.from({ length: COUNT + 6 }, (_, i) => i),
    );
  });

  it('of a file that is read again, and of those around it in an archive, each reference comes once', async () => {
    const record = (title: string): string => `TY  - JOUR\r\nTI  - ${title}\r\nER  - \r\n\r\n`;
    const titles = Array.from({ length: COUNT }, (_, n) => `Titel ${n} ${'x'.repeat(900)}`);
    // Nothing says that it is Windows-1252 until much has been written.
    const late = Buffer.from([...titles, 'Café'].map(record).join(''), 'latin1');
    const file = put('all.zip', zipSync({ 'a.ris': strToU8(many), 'b.csv': strToU8(table), 'c.ris': late }));
    const read = readBundle((await imported(file)).bytes);
    if (!read.ok) throw new Error(read.error.message);
    const { references, links, interventions, batches } = read.value.data;
    expect(references.map((r) => r.sequence)).toEqual(Array.from(references, (_, i) => i));
    expect(references.slice(COUNT).map((r) => r.csl.title)).toEqual([
      'Eerste',
      'Tweede',
      'Derde',
      ...titles,
      'Café',
    ]);
    expect([links.length, interventions.map((i) => i.title), batches.map((b) => b.count)]).toEqual([
      3,
      ['Traject', 'Parcours'],
      [2 * COUNT + 4],
    ]);
  });

  it('of a bundle that was cut off among its references, those before are saved', async () => {
    const { bytes } = await imported(put('many.ris', many));
    const saved = await salvageBundle(bytes.subarray(0, bytes.length / 2), fixedEnv(START), 'here', (t) => t);
    expect(saved.ok && saved.value.bundle.data.references.length).toBeGreaterThan(COUNT / 10);
  });

  it('leaves nothing beside the bundle, nor of a bundle that cannot be made', async () => {
    const before = readdirSync(folder).filter((name) => name !== 'out.zeef');
    await imported(join(folder, 'many.ris'));
    const broken = put('broken.ris', '\u0000\u0001\u0002');
    const out = join(folder, 'never.zeef');
    const files = [join(folder, 'many.ris'), broken];
    await expect(importFiles({ command: 'import', files, options: { out } })).rejects.toThrow(broken);
    expect(readdirSync(folder).filter((name) => name !== 'out.zeef')).toEqual(
      [...before, 'broken.ris'].sort(),
    );
  });
});
