// A bundle of any size with documents that hold nothing but noise: what is measured is carrying them.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { writeBundleInPieces } from '../shared/bundle/bundle';
import { buildDemoProject } from '../shared/demo/demo-project';
import { type DocumentId, fixedEnv, newId } from '../shared/kernel/ids';
import { newDocument } from '../shared/model/document';

/** What the study is called. */
export const LARGE = 'Groot';

const HEAD = new TextEncoder().encode('%PDF-1.4\n');

/** Bytes that do not deflate, the same for the same number: xorshift32 (Marsaglia 2003). */
export function noisePdf(number: number, bytes: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(bytes / 4));
  let x = (number + 1) * 2654435761;
  for (let i = 0; i < words.length; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    words[i] = x;
  }
  const all = new Uint8Array(words.buffer, 0, bytes);
  all.set(HEAD);
  return all;
}

/** Writes a bundle of the example study with so many documents. */
export async function writeLargeBundle(path: string, count: number, bytes: number): Promise<void> {
  const env = fixedEnv(1_800_000_000_000);
  const store = await buildDemoProject(env);
  const { references, persons } = store.toData();
  const numbers = new Map<string, number>();
  const writes = [];
  for (let i = 0; i < count; i++) {
    const sha256 = createHash('sha256').update(noisePdf(i, bytes)).digest('hex');
    numbers.set(sha256, i);
    const referenceId = references[i % references.length]?.id;
    if (referenceId === undefined) throw new Error('the example has references');
    const after = newDocument({
      ...{ id: newId<DocumentId>(env), referenceId, sha256, fileName: `${i}.pdf` },
      ...{ sizeBytes: bytes, original: null, addedAt: 0 },
    });
    writes.push({ table: 'documents' as const, id: after.id, after });
  }
  const by = persons[0]?.id;
  const [project] = store.toData().projects;
  if (by === undefined || project === undefined) throw new Error('the example has people');
  const named = { table: 'projects' as const, id: project.id, after: { ...project, title: LARGE } };
  await store.commit(env, { kind: 'document.add', by, device: 'bench', writes: [...writes, named] });
  const hash = createHash('sha256');
  const sum = { update: (bytes: Uint8Array) => void hash.update(bytes), hex: () => hash.digest('hex') };
  const file = createWriteStream(path);
  const study = { data: store.toData(), log: store.log, files: [...numbers.keys()].sort() };
  const fileOf = (sha256: string) => Promise.resolve(noisePdf(numbers.get(sha256) ?? 0, bytes));
  for await (const piece of writeBundleInPieces(study, [], fileOf, sum))
    if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}
