// Ways in which a journal on disk can be damaged. Each changes the files of a journal of at least four segments.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { segments } from './journal-desk';

const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const put = (path: string, all: readonly string[]): void =>
  writeFileSync(path, all.map((l) => l + '\n').join(''));
const segment = (folder: string, at: number): string => {
  const all = segments(folder);
  const path = all.at(at);
  if (path === undefined || all.length < 4) throw new Error('too few segments');
  return path;
};
/** Changes one letter of a line's text, and leaves its hash. */
const flip = (line: string): string => {
  const at = Math.floor(line.length * 0.7);
  return line.slice(0, at) + (line[at] === 'q' ? 'r' : 'q') + line.slice(at + 1);
};
const edit = (path: string, change: (all: string[]) => string[]): void => put(path, change(lines(path)));
const isBaseEnd = (line: string): boolean => line.includes('base-end');

function swap(a: string, b: string): void {
  renameSync(a, `${a}.x`);
  renameSync(b, a);
  renameSync(`${a}.x`, b);
}

/** Adds a line whose hash is right. */
function addLinked(path: string, text: string): void {
  const last = JSON.parse(lines(path).at(-1) ?? '') as { h: string };
  const h = createHash('sha256').update(last.h).update(text).digest('hex');
  appendFileSync(path, JSON.stringify({ h, d: text }) + '\n');
}

/** Links all lines of a file anew, as a program with a fault would have written them. */
function relink(path: string, texts: readonly string[]): void {
  let chain = '0'.repeat(64);
  put(
    path,
    texts.map((d) => {
      chain = createHash('sha256').update(chain).update(d).digest('hex');
      return JSON.stringify({ h: chain, d });
    }),
  );
}
const textsOf = (path: string): string[] => lines(path).map((l) => (JSON.parse(l) as { d: string }).d);

/**
 * `seen`: by the newest segment when the project is opened, or when all is read. `healed`: without the need to say so,
 * as only the journal's end was lost, which is appended again. `kept`: left as it is, and said.
 */
export type Damage = {
  name: string;
  expected: 'said' | 'healed' | 'kept' | 'nothing';
  /** What comes back when the database is lost too. */
  lost: 'all' | 'part' | 'nothing';
  damage: (folder: string, other: string) => void;
};

export const damages: readonly Damage[] = [
  {
    name: 'the end of the base flipped',
    expected: 'said',
    lost: 'all',
    damage: (f) =>
      edit(segment(f, 0), (all) => all.map((l) => (isBaseEnd(l) ? l.replace('base-end', 'base-enc') : l))),
  },
  {
    name: 'the last segment empty',
    expected: 'said',
    lost: 'part',
    damage: (f) => writeFileSync(segment(f, -1), ''),
  },
  {
    name: 'the last segment’s first line flipped',
    expected: 'said',
    lost: 'all',
    damage: (f) => edit(segment(f, -1), ([first = '', ...rest]) => [flip(first), ...rest]),
  },
  {
    name: 'segment 1 flipped',
    expected: 'said',
    lost: 'part',
    damage: (f) => edit(segment(f, 0), (all) => all.map((l) => (l.includes('references') ? flip(l) : l))),
  },
  { name: 'segment 1 gone', expected: 'said', lost: 'nothing', damage: (f) => rmSync(segment(f, 0)) },
  {
    name: 'segments 2 and 3 exchanged',
    expected: 'said',
    lost: 'all',
    damage: (f) => swap(segment(f, 1), segment(f, 2)),
  },
  {
    name: 'segments 1 and 2 exchanged',
    expected: 'said',
    lost: 'all',
    damage: (f) => swap(segment(f, 0), segment(f, 1)),
  },
  {
    name: 'a line in the middle flipped',
    expected: 'said',
    lost: 'part',
    damage: (f) => edit(segment(f, 1), (all) => all.map((l, i) => (i === 1 ? flip(l) : l))),
  },
  {
    name: 'a segment in the middle gone',
    expected: 'said',
    lost: 'part',
    damage: (f) => rmSync(segment(f, 2)),
  },
  {
    name: 'the last line cut off',
    expected: 'healed',
    lost: 'part',
    damage: (f) => {
      const p = segment(f, -1);
      writeFileSync(p, readFileSync(p).subarray(0, -40));
    },
  },
  {
    name: 'a segment in the middle cut off in a line',
    expected: 'said',
    lost: 'part',
    damage: (f) => {
      const p = segment(f, 1);
      writeFileSync(p, readFileSync(p).subarray(0, -40));
    },
  },
  {
    name: 'a segment in the middle cut off after a line',
    expected: 'said',
    lost: 'part',
    damage: (f) => edit(segment(f, 1), (all) => all.slice(0, -1)),
  },
  {
    name: 'a segment twice',
    expected: 'said',
    lost: 'all',
    damage: (f) =>
      copyFileSync(segment(f, 1), join(f, `${String(segments(f).length + 1).padStart(6, '0')}.ndjson`)),
  },
  {
    name: 'the last segment of another project',
    expected: 'said',
    lost: 'part',
    damage: (f, other) => copyFileSync(segment(other, -1), segment(f, -1)),
  },
  {
    name: 'all of another project',
    expected: 'said',
    lost: 'nothing',
    damage: (f, other) => {
      for (const p of segments(f)) rmSync(p);
      for (const name of readdirSync(other)) copyFileSync(join(other, name), join(f, name));
    },
  },
  {
    name: 'zeros at the end',
    expected: 'said',
    lost: 'all',
    damage: (f) => appendFileSync(segment(f, -1), Buffer.alloc(4096)),
  },
  {
    name: 'the last line zeros',
    expected: 'said',
    lost: 'part',
    damage: (f) => {
      const p = segment(f, -1);
      const b = readFileSync(p);
      writeFileSync(p, Buffer.concat([b.subarray(0, -1000), Buffer.alloc(1000)]));
    },
  },
  {
    name: 'a zero within a line',
    expected: 'said',
    lost: 'part',
    damage: (f) =>
      edit(segment(f, 1), (all) => all.map((l, i) => (i === 1 ? `${l.slice(0, 300)}\0${l.slice(301)}` : l))),
  },
  {
    name: 'line ends of Windows',
    expected: 'said',
    lost: 'all',
    damage: (f) => {
      for (const p of segments(f)) writeFileSync(p, readFileSync(p, 'utf8').replaceAll('\n', '\r\n'));
    },
  },
  {
    name: 'bytes that are no text',
    expected: 'said',
    lost: 'part',
    damage: (f) => {
      const p = segment(f, 1);
      const b = readFileSync(p);
      b.fill(0xff, 500, 700);
      writeFileSync(p, b);
    },
  },
  {
    name: 'a header of a later version',
    expected: 'kept',
    lost: 'nothing',
    damage: (f) => {
      for (const p of segments(f).slice(1))
        writeFileSync(p, readFileSync(p, 'utf8').replace('\\"version\\":1', '\\"version\\":9'));
    },
  },
  {
    name: 'two lines in the other order',
    expected: 'said',
    lost: 'part',
    damage: (f) => edit(segment(f, 1), ([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]),
  },
  {
    name: 'a line twice',
    expected: 'said',
    lost: 'all',
    damage: (f) => edit(segment(f, 1), ([a = '', b = '', ...rest]) => [a, b, b, ...rest]),
  },
  {
    name: 'a blank line',
    expected: 'said',
    lost: 'part',
    damage: (f) => edit(segment(f, 1), ([a = '', ...rest]) => [a, '', ...rest]),
  },
  {
    name: 'the log in the base flipped',
    expected: 'said',
    lost: 'part',
    damage: (f) =>
      edit(segment(f, 0), (all) => all.map((l) => (l.includes('{\\"t\\":\\"log\\"') ? flip(l) : l))),
  },
  {
    name: 'a line of the base gone',
    expected: 'said',
    lost: 'part',
    damage: (f) =>
      edit(segment(f, 0), (all) => all.filter((l) => !l.includes('\\"table\\":\\"interventions\\"'))),
  },
  {
    name: 'the base twice',
    expected: 'said',
    lost: 'all',
    damage: (f) => {
      const p = segment(f, 0);
      const texts = textsOf(p);
      const end = texts.findIndex(isBaseEnd) + 1;
      relink(p, [...texts.slice(0, end), ...texts]);
    },
  },
  {
    name: 'a base that was never finished',
    expected: 'said',
    lost: 'part',
    damage: (f) => {
      const p = segment(f, 0);
      edit(p, (all) => all.slice(0, all.findIndex(isBaseEnd) - 1));
      for (const other of segments(f).slice(1)) rmSync(other);
    },
  },
  {
    name: 'an entry whose number is a text',
    expected: 'said',
    lost: 'all',
    damage: (f) => addLinked(segment(f, -1), '{"t":"change","change":{"seq":"9"}}'),
  },
  {
    name: 'an entry with the number 1e308',
    expected: 'said',
    lost: 'all',
    damage: (f) => addLinked(segment(f, -1), '{"t":"change","change":{"seq":1e308,"hash":"x"}}'),
  },
  {
    name: 'a folder without segments',
    expected: 'said',
    lost: 'nothing',
    damage: (f) => {
      for (const p of segments(f)) rmSync(p);
    },
  },
  {
    name: 'a folder where a segment was',
    expected: 'said',
    lost: 'nothing',
    damage: (f) => {
      const p = segment(f, -1);
      rmSync(p);
      mkdirSync(p);
    },
  },
  {
    name: 'a copy of an editor and a file on its way',
    expected: 'nothing',
    lost: 'all',
    damage: (f) => {
      copyFileSync(segment(f, 1), `${segment(f, 1)}~`);
      writeFileSync(join(f, '.000009.ndjson.1-1.00000000-0000-4000-8000-000000000000.zeef-tmp'), 'x');
    },
  },
];
