// Parsing and normalising 10,000 and 100,000 references, beside named peers in the same run. Each measure in a fresh process, median of three.
// `npm run bench -- import`; the peers are installed into bench/peers on the first run. One line of JSON a measure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { parseReferenceFile } from '../shared/import/parse-file';
import { serialiseReferences } from '../shared/import/serialise';
import { manyReferences } from './many-references';

const root = process.env['ZEEF_ROOT'] ?? process.cwd();
const peers = join(root, 'bench/peers');
const ROUNDS = 3;

/** Each reads a file's text (ours: its bytes) and returns how many references it read. */
const READERS: Record<string, (path: string) => Promise<() => number | Promise<number>>> = {
  zeef: async (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    await Promise.resolve();
    return () => {
      const outcome = parseReferenceFile(bytes);
      return outcome.ok ? outcome.value.references.length : 0;
    };
  },
  reflib: async (path) => {
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
    return () =>
      new Promise<number>((resolve, reject) => {
        // Kept, as whoever reads them keeps them; ours are.
        const refs: unknown[] = [];
        const stream = readStream('ris', Readable.from([bytes]));
        stream.on('ref', (ref) => refs.push(ref));
        stream.on('error', reject);
        stream.on('end', () => resolve(refs.length));
      });
  },
  'citation-js-ris': (path) => citationJs(path, '@citation-js/plugin-ris', '@ris/file'),
  'citation-js-bibtex': (path) => citationJs(path, '@citation-js/plugin-bibtex', '@bibtex/text'),
  'retorquere-bibtex': async (path) => {
    const load = createRequire(join(peers, 'package.json'));
    const { parse } = load('@retorquere/bibtex-parser') as {
      parse: (text: string) => { entries: unknown[] };
    };
    const text = readFileSync(path, 'utf8');
    await Promise.resolve();
    return () => parse(text).entries.length;
  },
  papaparse: async (path) => {
    const load = createRequire(join(peers, 'package.json'));
    const Papa = load('papaparse') as { parse: (text: string, options: object) => { data: unknown[] } };
    const text = readFileSync(path, 'utf8');
    await Promise.resolve();
    return () => Papa.parse(text, { header: true, skipEmptyLines: true }).data.length;
  },
};

async function citationJs(path: string, plugin: string, type: string): Promise<() => number> {
  const load = createRequire(join(peers, 'package.json'));
  const { plugins } = load('@citation-js/core') as {
    plugins: { input: { chain: (data: string, options: object) => unknown[] } };
  };
  load(plugin);
  const text = readFileSync(path, 'utf8');
  await Promise.resolve();
  return () => plugins.input.chain(text, { forceType: type, generateGraph: false }).length;
}

async function measureOne(reader: string, path: string): Promise<void> {
  const read = await READERS[reader]?.(path);
  if (read === undefined) throw new Error(`no reader ${reader}`);
  const start = performance.now();
  const count = await read();
  const ms = performance.now() - start;
  process.stdout.write(
    JSON.stringify({ count, ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }),
  );
}

function measure(reader: string, path: string): { count: number; ms: number; peakMb: number } | null {
  const runs = [];
  for (let i = 0; i < ROUNDS; i++) {
    const { stdout, status } = spawnSync(process.execPath, [process.argv[1] ?? '', '--one', reader, path], {
      encoding: 'utf8',
      timeout: 300_000,
      env: { ...process.env, ZEEF_ROOT: root },
    });
    if (status !== 0) return null;
    runs.push(JSON.parse(stdout) as { count: number; ms: number; peakMb: number });
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
      for (const reader of readers) {
        const result = measure(reader, path);
        process.stdout.write(
          `${JSON.stringify({ format, records: count, mb: Math.round(text.length / 1e6), source: real ? 'real records, replicated' : 'made', reader, ...(result === null ? { failed: true } : { read: result.count, ms: Math.round(result.ms), perSecond: Math.round(result.count / (result.ms / 1000)), peakMb: result.peakMb }) })}\n`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[2] === '--one') await measureOne(process.argv[3] ?? '', process.argv[4] ?? '');
else runAll();
