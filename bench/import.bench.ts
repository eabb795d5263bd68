// Parsing and normalising 10,000 and 100,000 references, beside named peers in the same run. Each measure in a fresh
// process, median of three. Each twice where it can: its references given away one after the other, as the app takes
// them, and all of them kept as objects. `npm run bench -- import`; the peers are installed into bench/peers on the
// first run. One line of JSON a measure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { readReferenceFile } from '../shared/import/parse-file';
import { serialiseReferences } from '../shared/import/write-file';
import { manyReferences } from './many-references';

const root = process.env['ZEEF_ROOT'] ?? process.cwd();
const peers = join(root, 'bench/peers');
const ROUNDS = 3;

type Take = (references: readonly unknown[]) => void;
type Reader = {
  /**
   * Makes ready what is not measured, then reads a file's text (ours: its bytes) and gives its references to `take`.
   */
  prepare: (path: string) => Promise<(take: Take) => void | Promise<void>>;
  /** Whether it can give references away before it has read all. */
  streams: boolean;
};

const READERS: Record<string, Reader> = {
  zeef: {
    streams: true,
    prepare: async (path) => {
      const bytes = new Uint8Array(readFileSync(path));
      await Promise.resolve();
      return (take) => {
        const reading = readReferenceFile(bytes);
        for (let step = reading.next(); step.done !== true; step = reading.next()) take(step.value ?? []);
      };
    },
  },
  reflib: {
    streams: true,
    prepare: async (path) => {
      const { readStream } = (await import(
        pathToFileURL(join(peers, 'node_modules/@iebh/reflib/lib/default.js')).href
      )) as {
        readStream: (
          format: string,
          stream: unknown,
        ) => { on: (event: string, f: (x: unknown) => void) => void };
      };
      const { Readable } = await import('node:stream');
      const bytes = readFileSync(path);
      return (take) =>
        new Promise((resolve, reject) => {
          // In one chunk: in chunks as a file's stream gives them it takes longer.
          const stream = readStream('ris', Readable.from([bytes]));
          stream.on('ref', (ref) => {
            take([ref]);
          });
          stream.on('error', reject);
          stream.on('end', () => {
            resolve();
          });
        });
    },
  },
  'citation-js-ris': citationJs('@citation-js/plugin-ris', '@ris/file'),
  'citation-js-bibtex': citationJs('@citation-js/plugin-bibtex', '@bibtex/text'),
  'retorquere-bibtex': {
    streams: false,
    prepare: async (path) => {
      const load = createRequire(join(peers, 'package.json'));
      const { parse } = load('@retorquere/bibtex-parser') as {
        parse: (text: string) => { entries: unknown[] };
      };
      const text = readFileSync(path, 'utf8');
      await Promise.resolve();
      return (take) => {
        take(parse(text).entries);
      };
    },
  },
  papaparse: {
    streams: true,
    prepare: async (path) => {
      const load = createRequire(join(peers, 'package.json'));
      const { parse } = load('papaparse') as {
        parse: (text: string, options: { step: (row: { data: unknown }) => void }) => void;
      };
      const text = readFileSync(path, 'utf8');
      await Promise.resolve();
      return (take) => {
        parse(text, {
          header: true,
          skipEmptyLines: true,
          step: ({ data }) => {
            take([data]);
          },
        } as Parameters<typeof parse>[1]);
      };
    },
  },
};

function citationJs(plugin: string, type: string): Reader {
  return {
    streams: false,
    prepare: async (path) => {
      const load = createRequire(join(peers, 'package.json'));
      const { plugins } = load('@citation-js/core') as {
        plugins: { input: { chain: (data: string, options: object) => unknown[] } };
      };
      load(plugin);
      const text = readFileSync(path, 'utf8');
      await Promise.resolve();
      return (take) => {
        take(plugins.input.chain(text, { forceType: type, generateGraph: false }));
      };
    },
  };
}

type Measure = { count: number; ms: number; peakMb: number };

async function measureOne(reader: string, path: string, keeps: boolean): Promise<void> {
  const read = await READERS[reader]?.prepare(path);
  if (read === undefined) throw new Error(`no reader ${reader}`);
  const kept: unknown[] = [];
  let count = 0;
  const start = performance.now();
  await read((references) => {
    count += references.length;
    if (keeps) for (const reference of references) kept.push(reference);
  });
  const ms = performance.now() - start;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  // What was kept is asked for, or it need not have been.
  if (keeps && kept.length !== count) throw new Error('not all were kept');
  process.stdout.write(JSON.stringify({ count, ms, peakMb } satisfies Measure));
}

function measure(reader: string, path: string, keeps: boolean): Measure | null {
  const runs: Measure[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const { stdout, status } = spawnSync(
      process.execPath,
      [process.argv[1] ?? '', '--one', reader, path, ...(keeps ? ['--keep'] : [])],
      { encoding: 'utf8', timeout: 300_000, env: { ...process.env, ZEEF_ROOT: root } },
    );
    if (status !== 0) return null;
    runs.push(JSON.parse(stdout) as Measure);
  }
  return runs.sort((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)] ?? null;
}

/** A file as others write it: without what only our own writer says. */
function withoutOwn(text: string, format: 'ris' | 'bibtex' | 'csv'): string {
  if (format === 'ris') return text.replace(/^ZF {2}- .*\r\n/gm, '');
  if (format === 'bibtex') return text.replace(/,\n {2}zeef = \{[^}]*\}/g, '');
  return Papa.unparse(Papa.parse<string[]>(text).data.map((row) => row.slice(0, -1)));
}

function runAll(): void {
  if (!existsSync(join(peers, 'node_modules'))) spawnSync('npm', ['ci'], { cwd: peers, stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'zeef-bench-'));
  const corpus = join(root, '../shared/corpora/import/citesource');
  const real = existsSync(corpus);
  try {
    const files: [string, 'ris' | 'bibtex' | 'csv', number, string[]][] = [
      ['10000.ris', 'ris', 10_000, ['zeef', 'reflib', 'citation-js-ris']],
      ['100000.ris', 'ris', 100_000, ['zeef', 'reflib', 'citation-js-ris']],
      [
        '10000.bib',
        'bibtex',
        10_000,
        ['zeef', 'citation-js-bibtex', ...(process.argv.includes('--slow') ? ['retorquere-bibtex'] : [])],
      ],
      ['100000.bib', 'bibtex', 100_000, ['zeef', 'citation-js-bibtex']],
      ['10000.csv', 'csv', 10_000, ['zeef', 'papaparse']],
      ['100000.csv', 'csv', 100_000, ['zeef', 'papaparse']],
    ];
    for (const [name, format, count, readers] of files) {
      const path = join(folder, name);
      // A writer that says what the format cannot would give the peers more to read than ours.
      const text = withoutOwn(
        serialiseReferences(manyReferences(count, real ? corpus : null), format),
        format,
      );
      writeFileSync(path, text);
      for (const reader of readers)
        for (const keeps of READERS[reader]?.streams === true ? [false, true] : [true]) {
          const result = measure(reader, path, keeps);
          process.stdout.write(
            `${JSON.stringify({ format, records: count, mb: Math.round(text.length / 1e6), source: real ? 'real records, replicated' : 'made', reader, kept: keeps, ...(result === null ? { failed: true } : { read: result.count, ms: Math.round(result.ms), perSecond: Math.round(result.count / (result.ms / 1000)), peakMb: result.peakMb }) })}\n`,
          );
        }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[2] === '--one')
  await measureOne(process.argv[3] ?? '', process.argv[4] ?? '', process.argv.includes('--keep'));
else runAll();
