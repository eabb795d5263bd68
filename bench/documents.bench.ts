// Documents that are no PDF: how many words of a file stand in its reading copy, as pdf.js reads it, and how many words
// of the copy do not stand in the file. `npm run bench -- documents FOLDER…`: beside each file stands its text as
// LibreOffice writes it, under the same name with `.txt` (docs/documents.md says how it was made).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { makeReadingCopy } from '../shared/documents/reading-copy';
import { FONTS } from '../tests/helpers/copy-fonts';
import { pdfPages } from '../tests/helpers/pdf-pages';

/** How often each word of a text stands in it. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

/** Words of one text that the other has, each as often as both have it. */
function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((total, [word, count]) => total + Math.min(count, b.get(word) ?? 0), 0);
}

type Row = { file: string; format: string; words: number; copied: number; found: number; ms: number };

async function measure(file: string): Promise<Row | string> {
  const bytes = new Uint8Array(readFileSync(file));
  const begun = performance.now();
  const made = await makeReadingCopy(bytes, FONTS);
  const ms = performance.now() - begun;
  if (!made.ok) return `${file}: ${made.error.code} (${made.error.message})`;
  const pages = await pdfPages(made.value.bytes);
  const source = countWords(readFileSync(file.replace(extname(file), '.txt'), 'utf8'));
  const copy = countWords(pages.map((p) => p.text).join('\n'));
  return {
    file,
    format: made.value.format,
    words: sum(source),
    copied: sum(copy),
    found: shared(source, copy),
    ms,
  };
}

const rows: Row[] = [];
for (const folder of process.argv.slice(2))
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name);
    if (name.endsWith('.txt') || !existsSync(file.replace(extname(file), '.txt'))) continue;
    const row = await measure(file);
    if (typeof row === 'string') console.log(row);
    else rows.push(row);
  }
const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2);
for (const r of rows)
  console.log(
    r.file,
    r.format,
    r.words,
    `${percent(r.found, r.words)} %`,
    `more: ${r.copied - r.found}`,
    `${r.ms.toFixed(0)} ms`,
  );
for (const format of new Set(rows.map((r) => r.format))) {
  const own = rows.filter((r) => r.format === format);
  const total = (of: (row: Row) => number): number => own.reduce((n, row) => n + of(row), 0);
  console.log(
    `${format}: ${own.length} files, ${total((r) => r.words)} words, ${percent(
      total((r) => r.found),
      total((r) => r.words),
    )} % in the copy, ` +
      `${percent(
        total((r) => r.copied - r.found),
        total((r) => r.copied),
      )} % of the copy not in the text, ${(total((r) => r.ms) / own.length).toFixed(0)} ms each`,
  );
}
