// Many references: real records replicated with changed titles and DOIs, or made ones where the corpus is absent.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReferenceFile } from '../shared/import/parse-file';
import type { Exportable } from '../shared/import/serialise/residue';
import type { CslItem } from '../shared/model/reference';
import { seededRandom } from '../shared/ranking/random';

const SYLLABLES = 'an be co da el fi go ha in ko la me no or pa ri so ta un vi we zo'.split(' ');

function made(count: number): Exportable[] {
  const random = seededRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  const words = (n: number): string => Array.from({ length: n }, word).join(' ');
  const name = (): string => word().replace(/^./, (c) => c.toUpperCase());
  return Array.from({ length: count }, (_, i) => ({
    csl: {
      type: 'article-journal',
      title: `${words(11)} ${i}`,
      author: Array.from({ length: 4 }, () => ({ family: name(), given: `${name()[0] ?? 'A'}.` })),
      issued: { 'date-parts': [[1990 + (i % 35)]] },
      'container-title': `Journal of ${pick(SYLLABLES)} ${pick(SYLLABLES)}`,
      volume: String(1 + (i % 80)),
      issue: String(1 + (i % 12)),
      page: `${1 + (i % 900)}-${9 + (i % 900)}`,
      DOI: `10.1000/z${i}`,
      abstract: words(180),
      keyword: Array.from({ length: 5 }, word).join('; '),
    },
    unknown: [],
  }));
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Distinct real records with abstracts below a folder of RIS files. */
function realReferences(corpus: string): Exportable[] {
  const seen = new Set<string>();
  return filesUnder(corpus)
    .filter((f) => f.endsWith('.ris'))
    .flatMap((f) => {
      const outcome = parseReferenceFile(new Uint8Array(readFileSync(f)));
      return outcome.ok ? outcome.value.references : [];
    })
    .filter(({ csl }) => {
      const key = (csl.title ?? '').toLowerCase();
      if (csl.abstract === undefined || key === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/**
 * Real records, then others mixed from parts of them: titles of words drawn as often as real titles have them, the
 * authors of two others, the journal of a third, sentences of several abstracts. As common words, names and journals as
 * in real searches, and no two are one publication.
 *
 * @param corpus - a folder of RIS files, or null for made records
 */
export function manyReferences(count: number, corpus: string | null): Exportable[] {
  if (corpus === null) return made(count);
  const base = realReferences(corpus);
  const random = seededRandom(5);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = base.flatMap((r) => (r.csl.title ?? '').split(' '));
  const sentences = base.flatMap((r) => (r.csl.abstract ?? '').split('. ')).filter((s) => s.length > 40);
  return Array.from({ length: count }, (_, i) => {
    const own = base[i % base.length] ?? { csl: { type: 'document' }, unknown: [] };
    if (i < base.length) return { csl: own.csl, unknown: own.unknown };
    const first = Math.floor(random() * 900);
    const container = pick(base).csl['container-title'];
    const csl: CslItem = {
      ...own.csl,
      title: Array.from({ length: 7 + Math.floor(random() * 8) }, () => pick(words)).join(' '),
      author: [...(pick(base).csl.author ?? []).slice(0, 2), ...(pick(base).csl.author ?? []).slice(1, 4)],
      issued: { 'date-parts': [[1990 + Math.floor(random() * 35)]] },
      ...(container === undefined ? {} : { 'container-title': container }),
      volume: String(1 + Math.floor(random() * 90)),
      page: `${first}-${first + 11}`,
      DOI: `10.1000/mixed.${i}`,
      abstract: `${Array.from({ length: 9 }, () => pick(sentences)).join('. ')}.`,
    };
    return { csl, unknown: own.unknown };
  });
}

/** As another database would have it: initials only, a shorter journal name, no DOI or no abstract. */
function worseCopy(csl: CslItem, i: number): CslItem {
  const { DOI, abstract, ...rest } = csl;
  return {
    ...rest,
    ...(i % 2 === 0 && DOI !== undefined ? { DOI } : {}),
    ...(i % 3 === 0 && abstract !== undefined ? { abstract } : {}),
    title: i % 7 === 0 ? (csl.title ?? '').toUpperCase() : (csl.title ?? ''),
    ...(csl.author === undefined
      ? {}
      : { author: csl.author.map((a) => ({ ...a, given: (a.given ?? '').slice(0, 1) })) }),
    'container-title': (csl['container-title'] ?? '')
      .split(' ')
      .map((w) => w.slice(0, 5))
      .join(' '),
  };
}

/** Many references of which every fifth is a worse copy of the one before, with all else that it holds. */
export function withCopies(count: number, corpus: string | null): Exportable[] {
  return manyReferences(count * 0.8, corpus).flatMap((own, i) =>
    i % 4 === 0 ? [own, { ...own, csl: worseCopy(own.csl, i) }] : [own],
  );
}
