import { describe, expect, it } from 'vitest';
import { beginTeam } from './team-sync';
import { collect, type Me } from './collect';
import { newDevice } from './joining';
import type { TeamStore } from './store';
import { ok } from '../kernel/result';
import {
  addPaper,
  comeBack,
  deviceOfWords,
  endPapers,
  giveKeys,
  isOnPaper,
  newRecoveryWords,
} from './recovery';

const LEAD = '00000000-0000-7000-8000-0000000000aa';
const PROJECT = '00000000-0000-7000-8000-000000000001';

function memory(): TeamStore & { putAll: (files: { name: string; bytes: Uint8Array }[]) => void } {
  const files = new Map<string, Uint8Array>();
  return {
    list: (area) => Promise.resolve(ok([...files.keys()].filter((n) => n.startsWith(`${area}/`)))),
    get: (name) => {
      const bytes = files.get(name);
      return Promise.resolve(
        bytes === undefined ? { ok: false, error: { code: 'absent', message: name } } : ok(bytes),
      );
    },
    put: (name, bytes) => Promise.resolve(ok((files.set(name, bytes), 'written'))),
    putAll: (all) => all.forEach(({ name, bytes }) => files.set(name, bytes)),
  };
}

async function team() {
  const store = memory();
  const made = { ...(await newDevice()), project: PROJECT, person: LEAD };
  const { files, genesis } = await beginTeam(made, [], 1);
  store.putAll(files);
  const me: Me = { ...made, genesis };
  const read = async (reader: Me) => {
    const collected = await collect(store, reader);
    if (!collected.ok) throw new Error(collected.error.message);
    return collected.value;
  };
  const paperOf = async (words: readonly string[]): Promise<Me> => {
    const made = await deviceOfWords(words.join(' '));
    if (!made.ok) throw new Error(made.error.message);
    return { ...made.value, project: PROJECT, person: LEAD, genesis };
  };
  return { store, me, genesis, read, paperOf };
}

describe('the words', () => {
  it('are 24, and give the same device however they are typed', async () => {
    const words = newRecoveryWords();
    expect(words).toHaveLength(24);
    const plain = await deviceOfWords(words.join(' '));
    const numbered = await deviceOfWords(words.map((w, i) => `${i + 1}. ${w.toUpperCase()}`).join('\n'));
    expect(plain.ok && isOnPaper(plain.value.device)).toBe(true);
    expect(numbered).toEqual(plain);
  });
  it('are told apart from words that are not these', async () => {
    const words = newRecoveryWords();
    const codeOf = async (text: string) => {
      const made = await deviceOfWords(text);
      return made.ok ? null : [made.error.code, made.error.where];
    };
    expect(await codeOf(words.slice(1).join(' '))).toEqual(['words-count', undefined]);
    expect(await codeOf(['zeef', ...words.slice(1)].join(' '))).toEqual(['word-unknown', '1']);
    // One in 256 orders has a right checksum: of eight at least one is found.
    const turned = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        codeOf([...words.slice(i + 1), ...words.slice(0, i + 1)].join(' ')),
      ),
    );
    expect(turned.some((found) => found?.[0] === 'words-wrong')).toBe(true);
  });
});

describe('a lead whose laptop is lost', () => {
  it('comes back with the words, with all keys, and a new laptop of the same person', async () => {
    const { store, me, read, paperOf } = await team();
    const paper = await paperOf(newRecoveryWords());
    store.putAll(await addPaper((await read(me)).team, me, paper, 2));
    store.putAll(await giveKeys(await read(me), me));
    const before = await read(paper);
    expect([...before.keyring.keys()]).toEqual(['open.1']);
    const made = await newDevice();
    const back = await comeBack(before, paper, made, 3);
    if (!back.ok) throw new Error(back.error.message);
    expect(back.value.person).toBe(LEAD);
    store.putAll(back.value.files);
    store.putAll(await giveKeys(await read(paper), paper));
    const mine = await read({ ...me, ...made });
    expect(mine.team.devices.get(made.device)?.person).toBe(LEAD);
    expect(mine.keyring.get('open.1')).toEqual(before.keyring.get('open.1'));
    expect(mine.problems).toEqual([]);
  });
  it('does not with words of another team, nor with those that were replaced', async () => {
    const { store, me, read, paperOf } = await team();
    const [first, second, other] = [newRecoveryWords(), newRecoveryWords(), newRecoveryWords()];
    const old = await paperOf(first);
    store.putAll(await addPaper((await read(me)).team, me, old, 2));
    store.putAll(await giveKeys(await read(me), me));
    store.putAll(await endPapers(await read(me), me, 3));
    store.putAll(await addPaper((await read(me)).team, me, await paperOf(second), 4));
    const codeOf = async (words: readonly string[]) => {
      const paper = await paperOf(words);
      const back = await comeBack(await read(paper), paper, await newDevice(), 5);
      return back.ok ? 'in' : back.error.code;
    };
    expect(await Promise.all([codeOf(first), codeOf(second), codeOf(other)])).toEqual([
      'taken-out',
      'in',
      'not-let-in',
    ]);
    // What is written from now on is sealed with a key that the old words do not open.
    expect((await read(old)).keyring.has('open.2')).toBe(false);
  });
});
