// Pages that an import hands over while it writes: the same references as those read from the database, and nothing of what was not written.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Arriving, type ArrivingMessage } from '../../renderer/db/arriving';
import { ProjectDb } from '../../renderer/db/database';
import { fixedEnv, type ImportBatchId, newId, type ProjectId } from '../../shared/kernel/ids';
import type { Reference } from '../../shared/model/reference';
import { bareReference } from '../helpers/references';
import { headOf, packContents, PAGE_SIZE } from '../../shared/model/reference-page';

const env = fixedEnv(1_700_000_000_000);
const batchId = newId<ImportBatchId>(env);
const make = (sequence: number): Reference =>
  bareReference(
    newId(env),
    {
      type: 'book',
      title: `Titel ${sequence}`,
      ...(sequence % 3 === 0 ? {} : { abstract: `Tekst ${sequence} é` }),
    },
    {
      batchId,
      sequence,
      raw: { format: 'ris', text: `T1  - ${sequence}` },
      unknown: sequence % 2 === 0 ? [] : [{ tag: 'C7', value: String(sequence) }],
    },
  );

let db: ProjectDb;
let send: (message: ArrivingMessage) => void;
let close: () => void;
let pages: { id: string; list: Uint8Array }[];
let references: Reference[];

/** Stages and adds what an import would, and hands it over as the worker does. */
async function write(): Promise<void> {
  references = Array.from({ length: PAGE_SIZE * 2 + 10 }, (_, i) => make(i));
  pages = [];
  for (let at = 0; at < references.length; at += PAGE_SIZE) {
    const own = references.slice(at, at + PAGE_SIZE);
    const page = { id: newId(env), ...packContents(own) };
    await db.stage([page], (texts) =>
      send({ type: 'texts', texts: { ...texts, texts: texts.texts.slice() } }),
    );
    const [list] = await db.references.addLists([{ page, heads: own.map(headOf) }], batchId);
    if (list === undefined) throw new Error('no list');
    pages.push({ id: page.id, list: list.slice() });
  }
}

async function batch(): Promise<Reference[]> {
  const found: Reference[] = [];
  for await (const piece of db.references.ofBatch(batchId)) found.push(...piece);
  return found;
}

beforeEach(() => {
  db = new ProjectDb(newId<ProjectId>(env));
  const port = {} as { onmessage: (event: { data: ArrivingMessage }) => void; addEventListener: unknown };
  port.addEventListener = (_: string, listener: () => void) => (close = listener);
  db.references.expect(new Arriving(port as unknown as MessagePort));
  send = (data) => port.onmessage({ data });
});

const seen = (list: readonly Reference[]): unknown => list.map((r) => ({ ...r, csl: { ...r.csl } }));
const bare = (): unknown => references.map((r) => ({ ...r, raw: null }));

describe('pages that were handed over', () => {
  it('are there with their texts, without reading the database', async () => {
    await write();
    for (const page of pages) send({ type: 'list', ...page });
    send({ type: 'written' });
    await db.table('pageTexts').clear();
    expect(seen(await batch())).toEqual(bare());
  });
  it('are read from the database when not all of them arrived', async () => {
    await write();
    for (const page of pages.slice(1)) send({ type: 'list', ...page });
    const found = await batch();
    await db.references.readTexts();
    expect(seen(found)).toEqual(bare());
  });
  it('are forgotten when their import is, or when its worker ends without having written', async () => {
    for (const end of [() => send({ type: 'forget' }), () => close()]) {
      await db.references.clear();
      await write();
      for (const page of pages) send({ type: 'list', ...page });
      end();
      const found = await batch();
      expect(() => found.map((r) => r.csl.abstract)).toThrow('texts are not read yet');
      await db.references.readTexts();
      expect(seen(found)).toEqual(bare());
    }
  });
  it('stay when the worker ends after it has written', async () => {
    await write();
    for (const page of pages) send({ type: 'list', ...page });
    send({ type: 'written' });
    close();
    await db.table('pageTexts').clear();
    expect(seen(await batch())).toEqual(bare());
  });
  it('can be changed and removed as others can', async () => {
    await write();
    for (const page of pages) send({ type: 'list', ...page });
    send({ type: 'written' });
    const [first] = await batch();
    await db.references.remove(first?.id ?? '');
    expect(await db.references.get(first?.id ?? '')).toBeUndefined();
    expect(await db.references.wholeList()).toHaveLength(references.length - 1);
  });
});
