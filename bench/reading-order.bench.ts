// How well quotations follow the reader's order: of two lines that follow each other in poppler's layout, how often the
// quotation from the first to the second holds nothing else. Beside it the same of the file's own order. `npm run bench
// -- reading-order [folder]`.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { foldPassage } from '../shared/annotation/fold-text';
import type { PageText } from '../shared/annotation/page-text';
import { quotedText } from '../shared/annotation/passage';
import { pdfPages } from '../tests/helpers/pdf-pages';

const MOST_PAGES = 60;
const corpus = process.argv[2] ?? join(process.cwd(), '../shared/corpora/pdf');
const fold = (text: string): string => foldPassage(text).text;

/** Lines of a page in poppler's order, folded; those too short to be known again are left out with what they part. */
function popplerLines(file: string, page: number): string[] {
  const text = execFileSync('pdftotext', ['-f', String(page), '-l', String(page), file, '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return text.split(/\n+/).map(fold);
}

const SHORTEST = 12;
type Tally = { pairs: number; before: number; after: number };

function compare(page: PageText, lines: readonly string[], tally: Tally, misses: string[]): void {
  const folded = foldPassage(page.text);
  /** Where a line stands that stands there once, in the page's text. */
  const placeOf = (line: string): { start: number; end: number } | null => {
    const at = line.length < SHORTEST ? -1 : folded.text.indexOf(line);
    if (at < 0 || folded.text.indexOf(line, at + 1) >= 0) return null;
    return { start: folded.map[at] ?? 0, end: (folded.map[at + line.length - 1] ?? 0) + 1 };
  };
  const places = lines.map(placeOf);
  places.forEach((first, i) => {
    const second = places[i + 1];
    if (first === null || second === null || second === undefined) return;
    const wanted = (lines[i] ?? '') + (lines[i + 1] ?? '');
    tally.pairs++;
    if (second.start < first.end) return;
    const range = { start: { page: 0, offset: first.start }, end: { page: 0, offset: second.end } };
    if (fold(page.text.slice(first.start, second.end)) === wanted) tally.before++;
    const quoted = fold(quotedText(() => page, range));
    if (quoted === wanted) tally.after++;
    else misses.push(`${wanted.slice(0, 90)} <> ${quoted.slice(0, 160)}`);
  });
}

if (!existsSync(corpus)) {
  console.log(`skipped: ${corpus} is not here`);
  process.exit(0);
}
const all: Tally = { pairs: 0, before: 0, after: 0 };
const share = (part: number, { pairs }: Tally): number =>
  Number(((100 * part) / Math.max(1, pairs)).toFixed(2));
for (const folder of readdirSync(corpus, { withFileTypes: true }).filter((f) => f.isDirectory())) {
  const sum: Tally = { pairs: 0, before: 0, after: 0 };
  let files = 0;
  let failed = 0;
  for (const name of readdirSync(join(corpus, folder.name)).filter((n) => n.endsWith('.pdf'))) {
    const file = join(corpus, folder.name, name);
    const tally: Tally = { pairs: 0, before: 0, after: 0 };
    const misses: string[] = [];
    try {
      const pages = await pdfPages(file, MOST_PAGES);
      pages.forEach((page, i) => {
        if (page.text.trim() !== '') compare(page, popplerLines(file, i + 1), tally, misses);
      });
      files++;
    } catch {
      // Encrypted and damaged files are in the corpus on purpose.
      failed++;
    }
    for (const key of ['pairs', 'before', 'after'] as const) sum[key] += tally[key];
    if (process.env['ZEEF_MISSES'] === name) console.log(misses.join('\n'));
    if (tally.pairs > 0 && tally.pairs - tally.after > 5)
      console.log(
        `  ${name}: ${tally.pairs} pairs, ${share(tally.before, tally)} -> ${share(tally.after, tally)}`,
      );
  }
  for (const key of ['pairs', 'before', 'after'] as const) all[key] += sum[key];
  console.log(
    JSON.stringify({
      bench: 'reading-order',
      folder: folder.name,
      files,
      failed,
      pairs: sum.pairs,
      before: share(sum.before, sum),
      after: share(sum.after, sum),
    }),
  );
}
console.log(
  JSON.stringify({
    bench: 'reading-order',
    folder: 'all',
    pairs: all.pairs,
    before: share(all.before, all),
    after: share(all.after, all),
  }),
);
process.exit(0);
