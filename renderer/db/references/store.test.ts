// References on pages and in rows, against fake-indexeddb: what is written comes back, whichever way it is read.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProjectDb } from '../database';
import { withTexts } from '../texts-on-demand';
import {
  fixedEnv,
  type ImportBatchId,
  newId,
  type ProjectId,
  type ReferenceId,
} from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import {
  packContents,
  packReferences,
  PAGE_SIZE,
  unpackReferences,
} from '../../../shared/model/reference-page';

const env = fixedEnv(1_700_000_000_000);
const batchId = newId<ImportBatchId>(env);
const make = (sequence: number, more: Partial<Reference> = {}): Reference => ({
  id: newId<ReferenceId>(env),
  schemaVersion: 5,
  csl: {
    type: 'book',
    title: `Titel ${sequence} – “ß” 図`,
    abstract: `Tekst ${sequence} \u0000 \ud83d\ude00`,
  },
  raw: { format: 'ris', text: `TY  - BOOK\r\nT1  - ${sequence}` },
  unknown: [{ tag: 'C7', value: String(sequence) }],
  sourceId: null,
  batchId,
  country: null,
  citedAs: null,
  sequence,
  tags: [],
  ...more,
});
const bare = (sequence: number): Reference =>
  make(sequence, { csl: { type: 'book', abstract: '' }, raw: null, unknown: [] });

async function light(db: ProjectDb): Promise<Map<string, Reference>> {
  const found = new Map<string, Reference>();
  for await (const piece of db.references.all())
    for (const r of await withTexts(db, piece)) found.set(r.id, r);
  return found;
}

describe('a page', () => {
  it('gives back what was packed, in any script and with nothing in it', () => {
    for (const references of [[], [bare(1)], [make(1), bare(2), make(3)]])
      expect(unpackReferences(packReferences(references))).toEqual(references);
  });
  it('keeps a record of any format, and none', () => {
    const records = ['', 'a\nb', 'ris'].map((format, i) => make(i, { raw: { format, text: `tekst ${i}` } }));
    expect(unpackReferences(packReferences([...records, bare(4)]))).toEqual([
      ...records,
      { ...bare(4), id: expect.any(String) as never },
    ]);
  });
  it('keeps half a surrogate pair wherever it stands', () => {
    const half = 'a\ud83d b';
    const one = make(1, {
      csl: { type: 'book', title: half, abstract: half },
      raw: { format: 'csl-json', text: half },
      unknown: [{ tag: half, value: half }],
    });
    expect(unpackReferences(packReferences([one, make(2)]))[0]).toEqual(one);
  });
  it('keeps an abstract that stands in its record once', () => {
    const abstract = 'Een lange samenvatting – met “tekens”. '.repeat(50);
    const one = make(1, {
      csl: { type: 'book', abstract },
      raw: { format: 'ris', text: `é${abstract}\r\nAB  - ${abstract}` },
    });
    const page = packReferences([bare(0), one, make(2)]);
    expect(unpackReferences(page)[1]).toEqual(one);
    expect(page.raws.length).toBeLessThan(abstract.length * 1.5);
  });
});

describe('the store of references', () => {
  let db: ProjectDb;
  const references = Array.from({ length: PAGE_SIZE * 2 + 3 }, (_, i) => (i % 7 === 0 ? bare(i) : make(i)));
  const [first, second, third] = references as [Reference, Reference, Reference];
  beforeEach(async () => {
    db = new ProjectDb(newId<ProjectId>(env));
    await db.transact(() => db.references.addAll(references, batchId));
  });

  it('reads all of them as they were, texts when asked', async () => {
    const found = await light(db);
    expect([...found.values()]).toEqual(references.map((r) => ({ ...r, raw: null })));
    const one = found.get(second.id)!;
    expect(structuredClone(one)).toEqual({ ...second, raw: null });
    expect(JSON.parse(JSON.stringify({ ...one, csl: { ...one.csl } }))).toEqual({ ...second, raw: null });
    expect(Object.keys(one.csl).sort()).toEqual(Object.keys(second.csl).sort());
    expect('abstract' in found.get(first.id)!.csl).toBe(true);
    expect(await db.references.wholeList()).toEqual(references);
  });
  it('knows which pages lost their texts or their records as they came', async () => {
    expect(await db.references.pages.lost()).toEqual([]);
    const keys = await db.references.pages.keys();
    await db.table('pageTexts').delete(keys[0]!);
    await db.table('pageRaws').delete(keys[2]!);
    expect(await db.references.pages.lost()).toEqual([keys[0], keys[2]]);
    await expect(light(db)).rejects.toThrow('is not whole');
  });
  it('goes on counting after the last', async () => {
    expect(await db.references.nextSequence()).toBe(references.length);
    await db.references.put(make(9000, { batchId: null }));
    expect(await db.references.nextSequence()).toBe(9001);
  });
  it('puts a changed reference before its page, and remembers one that was removed', async () => {
    const changed = { ...second, country: 'nl' };
    await db.references.put(changed);
    await db.references.remove(third.id);
    // Another window, that has read nothing yet.
    const other = new ProjectDb(db.name.replace('zeef-', '') as ProjectId);
    for (const store of [db, other]) {
      expect(await store.references.get(first.id)).toEqual(first);
      expect(await store.references.get(second.id)).toEqual(changed);
      expect(await store.references.get(third.id)).toBeUndefined();
      const found = await light(store);
      expect(found.size).toBe(references.length - 1);
      expect(found.get(second.id)?.country).toBe('nl');
      expect(found.has(third.id)).toBe(false);
      expect(await store.references.wholeList()).toHaveLength(references.length - 1);
    }
    await db.references.put(third);
    expect(await other.references.get(third.id)).toEqual(third);
  });
  it('reads one import as it came, and what another window added', async () => {
    const other = newId<ImportBatchId>(env);
    const added = make(9000, { batchId: other });
    const window = new ProjectDb(db.name.replace('zeef-', '') as ProjectId);
    await window.references.get(first.id);
    await db.transact(() => db.references.addAll([added], other));
    expect(await window.references.get(added.id)).toEqual(added);
    const found: Reference[] = [];
    for await (const piece of db.references.ofBatch(other)) found.push(...piece);
    expect(() => found[0]?.csl.abstract).toThrow('on demand');
    expect(await withTexts(db, found)).toEqual([{ ...added, raw: null }]);
  });
  it('leaves nothing of an import that stops halfway', async () => {
    const other = newId<ImportBatchId>(env);
    const more = references.map((r) => ({ ...r, id: newId<ReferenceId>(env), batchId: other }));
    const stopped = db.transact(async () => {
      await db.references.addAll(more, other);
      throw new Error('stop');
    });
    await expect(stopped).rejects.toThrow('stop');
    expect(await db.table('pages').count()).toBe(3);
    expect(await db.table('pageRaws').count()).toBe(3);
  });
  it('does not see what is staged, and forgets it', async () => {
    await db.stage([{ id: 'staged', ...packContents([make(9000)]) }]);
    expect(await light(db)).toHaveProperty('size', references.length);
    expect(await db.references.wholeList()).toHaveLength(references.length);
    await db.references.dropStaged();
    expect(await db.table('pageTexts').count()).toBe(3);
    expect(await db.table('pageRaws').count()).toBe(3);
    expect(await db.references.wholeList()).toEqual(references);
  });
});
