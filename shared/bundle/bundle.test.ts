// Bundles made to harm, each refused with the entry named; honest differences of version 0.1.0, mended and said; and
// what can be salvaged.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { commitTo, findBrokenLink, sealAnew } from '../change/commit';
import { MemoryStore } from '../change/memory-store';
import { buildDemoProject } from '../demo/demo-project';
import { sha256Hex } from '../kernel/hash';
import { type DocumentId, fixedEnv, newId } from '../kernel/ids';
import type { Change } from '../model/change';
import { emptyRating } from '../model/rating';
import { SCHEMA_VERSION } from '../model/tables';
import { correct } from '../review/corrected';
import { seal } from './archive';
import { readBundle, writeBundle } from './bundle';
import { salvageBundle } from './salvage';

const env = fixedEnv(1_800_000_000_000);
const pdf = strToU8('%PDF-1.4 one');
const pdfHash = sha256Hex(pdf);
let store: MemoryStore;
let whole: Uint8Array;
beforeAll(async () => {
  store = await buildDemoProject(env);
  const { references, persons } = store.toData();
  const by = persons[0]!.id;
  const referenceId = references[0]!.id;
  const document = {
    id: newId<DocumentId>(env),
    schemaVersion: 12 as const,
    referenceId,
    sha256: pdfHash,
    fileName: 'one.pdf',
    sizeBytes: pdf.length,
    original: null,
    addedAt: 0,
    versions: [],
  };
  const rating = { ...emptyRating(references[1]!.id, persons[1]!.id, 'sms', 0), argument: 'zoals gelezen' };
  await store.commit(env, {
    kind: 'document.add',
    by,
    device: 'd',
    writes: [{ table: 'documents', id: document.id, after: document }],
  });
  await store.commit(env, {
    kind: 'rating.save',
    by: persons[1]!.id,
    device: 'd',
    writes: [{ table: 'ratings', id: rating.id, after: rating }],
  });
  const correction = correct(references[0]!, null, { title: 'Verbeterd' }, { by, at: 1 });
  await store.commit(env, {
    kind: 'reference.correct',
    by,
    device: 'd',
    writes: [{ table: 'corrections', id: correction.id, after: correction }],
  });
  whole = writeBundle({ data: store.toData(), log: store.log, files: new Map([[pdfHash, pdf]]) });
});

type Parts = Record<string, Uint8Array>;
const text = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const lines = (parts: Parts, name: string): Record<string, unknown>[] =>
  text(parts, name)
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l) as Record<string, unknown>);

/** A bundle that was changed by somebody who knows how: with a list of contents and a seal that fit. */
function forge(change: (parts: Parts) => void, isListed = true): Uint8Array {
  const parts = unzipSync(whole);
  change(parts);
  if (isListed) {
    const manifest = JSON.parse(text(parts, 'manifest.json')) as { entries: object };
    manifest.entries = Object.fromEntries(
      Object.entries(parts)
        .filter(([name]) => name !== 'manifest.json')
        .map(([name, bytes]) => [
          name,
          {
            count: name.endsWith('.ndjson') ? text(parts, name).split('\n').filter(Boolean).length : 1,
            sha256: sha256Hex(bytes),
          },
        ]),
    );
    parts['manifest.json'] = strToU8(JSON.stringify(manifest));
  }
  return seal(zipSync(parts));
}
const rewrite = (name: string, change: (rows: Record<string, unknown>[]) => unknown[]) => (parts: Parts) => {
  parts[name] = strToU8(
    change(lines(parts, name))
      .map((r) => JSON.stringify(r) + '\n')
      .join(''),
  );
};
/** A log whose last entry is another, sealed by somebody who knows how. */
const sealedAs = (
  rows: Record<string, unknown>[],
  change: (last: Change, log: readonly Change[]) => Change,
): Change[] => {
  const log = rows as unknown as Change[];
  return sealAnew(log.map((entry, i) => (i === log.length - 1 ? change(entry, log) : entry)));
};
const firstOf = (rows: Record<string, unknown>[], part: object): unknown[] =>
  rows.map((r, i) => (i === 0 ? { ...r, ...part } : r));

const valueOf = (field: string, value: unknown, by = store.toData().persons[0]!.id as string): object => ({
  [field]: { value, by, at: 1 },
});

describe('a bundle made to harm is refused, and the entry named', () => {
  const cases: [string, (parts: Parts) => void, { code: string; where?: unknown }][] = [
    [
      'a rating changed against its log',
      rewrite('ratings.ndjson', (rows) => firstOf(rows, { argument: 'iets anders' })),
      { code: 'log-differs', where: expect.stringMatching(/^ratings\.ndjson /) },
    ],
    [
      'a rating dropped against its log',
      rewrite('ratings.ndjson', (rows) => rows.slice(1)),
      { code: 'log-differs', where: expect.stringMatching(/^ratings\.ndjson /) },
    ],
    [
      'a link that no entry wrote',
      rewrite('links.ndjson', (rows) => [...rows, { ...rows[0], id: 'brought-in' }]),
      { code: 'log-differs', where: 'links.ndjson brought-in' },
    ],
    [
      'a reference dropped from its import',
      rewrite('references.ndjson', (rows) => rows.slice(1)),
      { code: 'dangling' },
    ],
    [
      'a reference more than the import brought',
      rewrite('references.ndjson', (rows) => [...rows, { ...rows[0], id: 'r-more' }]),
      { code: 'log-differs' },
    ],
    [
      'an id twice',
      rewrite('ratings.ndjson', (rows) => [...rows, rows[0]]),
      { code: 'twice', where: expect.stringMatching(/^ratings\.ndjson /) },
    ],
    [
      'two entries of one id',
      rewrite('changes.ndjson', (rows) => sealedAs(rows, (last, log) => ({ ...last, id: log[0]!.id }))),
      { code: 'twice', where: expect.stringMatching(/^changes\.ndjson /) },
    ],
    [
      'an entry by nobody',
      rewrite('changes.ndjson', (rows) => sealedAs(rows, (last) => ({ ...last, by: last.id as never }))),
      { code: 'dangling', where: expect.stringMatching(/^changes\.ndjson /) },
    ],
    [
      'an entry that undoes nothing',
      rewrite('changes.ndjson', (rows) => sealedAs(rows, (last) => ({ ...last, undoes: last.id }))),
      { code: 'dangling', where: expect.stringMatching(/^changes\.ndjson /) },
    ],
    [
      'an entry of no time',
      rewrite('changes.ndjson', (rows) => sealedAs(rows, (last) => ({ ...last, at: 'yesterday' }))),
      { code: 'record', where: expect.stringMatching(/^changes\.ndjson /) },
    ],
    [
      'a project of nobody',
      rewrite('persons.ndjson', () => []),
      { code: 'persons', where: 'persons.ndjson' },
    ],
    [
      'an id that climbs',
      rewrite('projects.ndjson', (rows) => firstOf(rows, { id: '../../../x' })),
      { code: 'bad-id', where: 'projects.ndjson' },
    ],
    [
      'an id that climbs, of a record',
      rewrite('links.ndjson', (rows) => firstOf(rows, { id: 'a/../b' })),
      { code: 'bad-id', where: 'links.ndjson' },
    ],
    [
      'a link to nothing',
      rewrite('links.ndjson', (rows) => firstOf(rows, { referenceId: 'never-there' })),
      { code: 'dangling', where: expect.stringMatching(/^links\.ndjson /) },
    ],
    [
      'a correction of a reference that never was',
      rewrite('corrections.ndjson', (rows) => firstOf(rows, { id: 'never-there' })),
      { code: 'dangling', where: expect.stringMatching(/^corrections\.ndjson /) },
    ],
    [
      'a correction by nobody',
      rewrite('corrections.ndjson', (rows) => firstOf(rows, { values: valueOf('title', 'x', 'nobody') })),
      { code: 'dangling', where: expect.stringMatching(/^corrections\.ndjson /) },
    ],
    [
      'a correction against its log',
      rewrite('corrections.ndjson', (rows) => firstOf(rows, { values: {} })),
      { code: 'log-differs', where: expect.stringMatching(/^corrections\.ndjson /) },
    ],
    [
      'a correction whose value has the wrong form',
      rewrite('corrections.ndjson', (rows) => firstOf(rows, { values: valueOf('author', 'Jansen') })),
      { code: 'record', where: 'corrections.ndjson 1' },
    ],
    [
      'a correction of the prototype',
      (parts) => {
        const value = '{"value":{"title":"x"},"by":"x","at":1}';
        const line = text(parts, 'corrections.ndjson').replace(
          '"values":{',
          `"values":{"__proto__":${value},`,
        );
        parts['corrections.ndjson'] = strToU8(line);
      },
      { code: 'record', where: 'corrections.ndjson 1' },
    ],
    [
      'a correction of 10 MB',
      rewrite('corrections.ndjson', (rows) =>
        firstOf(rows, { values: valueOf('abstract', 'a'.repeat(1e7)) }),
      ),
      { code: 'too-large', where: 'corrections.ndjson' },
    ],
    [
      'two projects',
      rewrite('projects.ndjson', (rows) => [
        ...rows,
        { ...rows[0], id: '01900000-0000-7000-8000-000000000000' },
      ]),
      { code: 'projects' },
    ],
    [
      'a record of the wrong shape',
      rewrite('persons.ndjson', (rows) => firstOf(rows, { name: 7 })),
      { code: 'record', where: 'persons.ndjson 1' },
    ],
    [
      'a line that is no JSON',
      (parts) => {
        parts['persons.ndjson'] = strToU8('{"id":\n');
      },
      { code: 'record' },
    ],
    [
      'JSON nested 200,000 deep',
      (parts) => {
        parts['persons.ndjson'] = strToU8(`${'['.repeat(200_000)}${']'.repeat(200_000)}\n`);
      },
      { code: 'record' },
    ],
    ['a log that was cut', rewrite('changes.ndjson', (rows) => rows.slice(0, -1)), { code: 'log-differs' }],
    [
      'a log whose entry was changed',
      rewrite('changes.ndjson', (rows) => firstOf(rows, { kind: 'other' })),
      { code: 'log-broken', where: 'changes.ndjson 1' },
    ],
    [
      'a file under another’s name',
      (parts) => {
        parts[`files/${'0'.repeat(64)}`] = pdf;
      },
      { code: 'hash' },
    ],
    [
      'a file that no bundle holds',
      (parts) => {
        parts['x.exe'] = pdf;
      },
      { code: 'unlisted', where: 'x.exe' },
    ],
  ];
  it.each(cases)('%s', (_name, change, error) => {
    expect(readBundle(forge(change))).toMatchObject({ ok: false, error });
  });
  it('a listed file that is absent', () => {
    const bytes = forge((parts) => {
      Reflect.deleteProperty(parts, `files/${pdfHash}`);
    }, false);
    expect(readBundle(bytes)).toMatchObject({
      ok: false,
      error: { code: 'missing-entry', where: `files/${pdfHash}` },
    });
  });
  it('an entry that is not listed', () => {
    const bytes = forge((parts) => {
      parts['more.ndjson'] = pdf;
    }, false);
    expect(readBundle(bytes)).toMatchObject({ ok: false, error: { code: 'unlisted', where: 'more.ndjson' } });
  });
  it('an old schema without a table that it had', () => {
    const bytes = forge((parts) => {
      delete parts['references.ndjson'];
      parts['manifest.json'] = strToU8(
        text(parts, 'manifest.json').replace(`"schemaVersion": ${SCHEMA_VERSION}`, '"schemaVersion": 1'),
      );
    });
    expect(readBundle(bytes)).toMatchObject({
      ok: false,
      error: { code: 'missing-entry', where: 'references.ndjson' },
    });
  });
  it('a table of a name that we have not, which saving it again would drop', () => {
    for (const name of ['more.ndjson', '../persons.ndjson']) {
      const bytes = forge((parts) => {
        parts[name] = strToU8('{"id":"a"}\n');
      });
      expect(readBundle(bytes)).toMatchObject({ ok: false, error: { code: 'unlisted', where: name } });
    }
  });
  it('a record of an old schema that lacks what its migration builds on, by its line and field', () => {
    const without = (schemaVersion: number, field: string): Uint8Array =>
      forge(
        rewrite('projects.ndjson', (rows) => {
          const row: Record<string, unknown> = { ...rows[0]!, schemaVersion };
          Reflect.deleteProperty(row, field);
          return [row];
        }),
      );
    expect(readBundle(without(3, 'screening'))).toMatchObject({
      ok: false,
      error: { code: 'record', where: 'projects.ndjson 1' },
    });
    expect(readBundle(without(7, 'screening'))).toMatchObject({
      ok: false,
      error: {
        code: 'record',
        message: 'projects.ndjson line 1: screening: Invalid input: expected object, received undefined',
      },
    });
  });
  it('600 MB of zeros, within a second', () => {
    const bytes = forge((parts) => {
      parts['persons.ndjson'] = new Uint8Array(600 * 1024 ** 2);
    }, false);
    const started = performance.now();
    expect(readBundle(bytes)).toMatchObject({
      ok: false,
      error: { code: 'too-large', where: 'persons.ndjson' },
    });
    expect(performance.now() - started).toBeLessThan(1000);
  }, 60_000);
  it('one byte flipped, wherever it is', () => {
    let seed = 7;
    for (let i = 0; i < 250; i++) {
      seed = (seed * 48271) % 2147483647;
      const bytes = whole.slice();
      const at = seed % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (seed % 8));
      expect(readBundle(bytes).ok, `byte ${at}`).toBe(false);
    }
  });
  it('cut off anywhere', () => {
    for (const share of [0, 0.001, 0.3, 0.9, 0.999])
      expect(readBundle(whole.slice(0, Math.floor(whole.length * share))).ok).toBe(false);
  });
});

describe('what version 0.1.0 itself wrote', () => {
  /** As it wrote it: without a seal or the name of an app. */
  const old = (log: readonly Change[], data = store.toData()): Uint8Array => {
    const parts = unzipSync(writeBundle({ data, log: [...log], files: new Map([[pdfHash, pdf]]) }));
    const manifest = JSON.parse(text(parts, 'manifest.json')) as Record<string, unknown>;
    delete manifest['app'];
    parts['manifest.json'] = strToU8(JSON.stringify(manifest));
    return zipSync(parts);
  };
  it('entries twice count once', () => {
    const bytes = old([store.log[0]!, ...store.log]);
    expect(readBundle(bytes)).toMatchObject({
      ok: true,
      value: { log: store.log, notes: [{ kind: 'log-double', count: 1 }] },
    });
  });
  it('entries out of order are put in order', () => {
    const [first, second, ...rest] = store.log;
    const bytes = old([second!, first!, ...rest]);
    expect(readBundle(bytes)).toMatchObject({
      ok: true,
      value: { log: store.log, notes: [{ kind: 'log-order', count: 2 }] },
    });
  });
  it('logged values with more than the record holds are counted', () => {
    const log = structuredClone<Change[]>(store.log);
    const entry = log.find((c) => c.kind === 'rating.save')!;
    Object.assign(entry.patches[0]!.after as object, { typed: 'kept nowhere' });
    const bytes = old(sealAnew(log));
    expect(readBundle(bytes)).toMatchObject({
      ok: true,
      value: { notes: [{ kind: 'log-values', count: 1 }] },
    });
  });
  it.each([
    ['0.1.0-log-double', { kind: 'log-double', count: 1 }],
    ['0.1.0-log-order', { kind: 'log-order', count: 2 }],
    ['0.1.0-log-values', { kind: 'log-values', count: 1 }],
  ])('%s, as its code left it, is opened, and what was mended is said', (name, note) => {
    const folder = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'bundles');
    const read = readBundle(new Uint8Array(readFileSync(join(folder, `${name}.zeef`))));
    expect(read).toMatchObject({ ok: true, value: { notes: [note] } });
    if (!read.ok) return;
    expect(findBrokenLink(read.value.log)).toBeNull();
    expect(read.value.data.interventions.slice(0, 3).map((i) => i.title)).toEqual([
      name === '0.1.0-log-values' ? 'Nog een titel' : 'Eerste titel',
      'Tweede titel',
      'Derde titel',
    ]);
  });
  it('a document whose file was lost is said to lack it', () => {
    const bytes = writeBundle({ data: store.toData(), log: store.log, files: new Map() });
    expect(readBundle(bytes)).toMatchObject({
      ok: true,
      value: { notes: [{ kind: 'file-missing', count: 1 }] },
    });
  });
  it('what an undo took away may still be named by what others built on it', async () => {
    const grown = new MemoryStore(store.toData(), store.log);
    const { links, interventions, persons } = grown.toData();
    const id = links[0]!.interventionId;
    await commitTo(grown, env, {
      kind: 'x',
      by: persons[0]!.id,
      device: 'd',
      writes: [{ table: 'interventions', id, after: null }],
    });
    expect(interventions.some((i) => i.id === id)).toBe(true);
    expect(
      readBundle(writeBundle({ data: grown.toData(), log: grown.log, files: new Map([[pdfHash, pdf]]) })),
    ).toMatchObject({ ok: true });
  });
});

describe('what can be read of a refused bundle', () => {
  const salvage = (bytes: Uint8Array) => salvageBundle(bytes, env, 'd', (t) => `${t} (deel)`);
  it('is what the log leads to, where that is whole: a forged rating is undone', async () => {
    const found = await salvage(
      forge(rewrite('ratings.ndjson', (rows) => firstOf(rows, { argument: 'iets anders' }))),
    );
    if (!found.ok) throw new Error(found.error.message);
    const { data, log } = found.value.bundle;
    expect(data.ratings).toEqual(store.toData().ratings);
    expect(data.projects[0]?.title).toMatch(/ \(deel\)$/);
    expect(data.projects[0]?.id).not.toBe(store.toData().projects[0]?.id);
    expect(log).toHaveLength(store.log.length + 1);
    expect(readBundle(writeBundle(found.value.bundle))).toMatchObject({ ok: true, value: { notes: [] } });
  });
  it('is its records, where the log is broken; what could not be read is counted by entry', async () => {
    const bytes = forge((parts) => {
      rewrite('changes.ndjson', (rows) => firstOf(rows, { kind: 'other' }))(parts);
      rewrite('persons.ndjson', (rows) => [...rows, { id: 'p', name: 7 }])(parts);
      rewrite('links.ndjson', (rows) => firstOf(rows, { referenceId: 'never-there' }))(parts);
    });
    const found = await salvage(bytes);
    if (!found.ok) throw new Error(found.error.message);
    expect(found.value.lost).toEqual([
      { where: 'persons.ndjson', count: 1 },
      { where: 'links.ndjson', count: 1 },
    ]);
    const { data, log, files } = found.value.bundle;
    expect(data.references).toHaveLength(33);
    expect(data.links).toHaveLength(32);
    expect([...files.keys()]).toEqual([pdfHash]);
    expect(findBrokenLink(log)).toBeNull();
    expect(readBundle(writeBundle(found.value.bundle))).toMatchObject({ ok: true, value: { notes: [] } });
  });
  it('is what stands before the cut of a file that is cut off', async () => {
    const found = await salvage(whole.slice(0, Math.floor(whole.length * 0.9)));
    expect(found).toMatchObject({ ok: true });
    if (found.ok) expect(readBundle(writeBundle(found.value.bundle))).toMatchObject({ ok: true });
  });
  it('is what is not nested deeper than can be hashed', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const bytes = forge((parts) => {
      const references = text(parts, 'references.ndjson');
      parts['references.ndjson'] = strToU8(references.replace('"csl":{', `"csl":{"x":${deep},`));
      const log = text(parts, 'changes.ndjson');
      parts['changes.ndjson'] = strToU8(log.replace('"before":null', `"before":${deep}`));
    });
    const salvaged = await salvageBundle(bytes, env, 'd', (old) => old);
    // And what names it.
    expect(salvaged.ok && salvaged.value.lost).toContainEqual({ where: 'references.ndjson', count: 1 });
  });
  it('is not unpacked beyond measure, also where the zip does not say its sizes', async () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_error, piece) => pieces.push(piece));
    const entry = new ZipDeflate('references.ndjson', { level: 9 });
    zip.add(entry);
    const zeros = new Uint8Array(10_000_000);
    for (let i = 0; i < 20; i++) entry.push(zeros, i === 19);
    // Behind it a project that could be read: what a bomb began is not read on.
    for (const name of ['projects.ndjson', 'persons.ndjson']) {
      const own = new ZipDeflate(name);
      zip.add(own);
      own.push(unzipSync(whole)[name] ?? new Uint8Array(), true);
    }
    zip.end();
    const salvaged = await salvageBundle(Buffer.concat(pieces), env, 'd', (old) => old);
    expect(salvaged).toMatchObject({ ok: false, error: { code: 'nothing-readable' } });
  });
  it('is nothing where there is no project', async () => {
    expect(await salvage(strToU8('PK nothing'))).toMatchObject({
      ok: false,
      error: { code: 'nothing-readable' },
    });
  });
});
