// Many references: real records replicated with changed titles and DOIs, or made ones where the corpus is absent.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReferenceFile } from '../shared/import/parse-file';
import type { Exportable } from '../shared/import/serialise';
import { seededRandom } from '../shared/ranking/random';

const SYLLABLES = 'an be co da el fi go ha in ko la me no or pa ri so ta un vi we zo'.split(' ');

function made(count: number): Exportable[] {
  const random = seededRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (): string => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
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

/** @param corpus - a folder of RIS files, or null for made records */
export function manyReferences(count: number, corpus: string | null): Exportable[] {
  if (corpus === null) return made(count);
  const base = readdirSync(corpus)
    .filter((f) => f.endsWith('.ris'))
    .flatMap((f) => {
      const outcome = parseReferenceFile(new Uint8Array(readFileSync(join(corpus, f))));
      return outcome.ok ? outcome.value.references : [];
    })
    .filter((r) => r.csl.abstract !== undefined && r.csl.title !== undefined);
  return Array.from({ length: count }, (_, i) => {
    const { csl, unknown } = base[i % base.length] ?? { csl: { type: 'document' }, unknown: [] };
    if (i < base.length) return { csl, unknown };
    const copy = Math.floor(i / base.length);
    return {
      csl: { ...csl, title: `${csl.title ?? ''} ${copy} ${(i * 2654435761).toString(36)}`, DOI: `10.1000/c${copy}.${i}` },
      unknown,
    };
  });
}
