// What is read and not yet written: the draft gives back what a plain list would, whatever is done to it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportDraft } from '../../shared/import/draft';
import { readReferenceFile } from '../../shared/import/parse-file';
import type { ParsedReference } from '../../shared/import/parsed';
import { unpackContents } from '../../shared/model/reference-page';

const make = (n: number): ParsedReference => ({
  csl: { type: 'book', title: `Titel ${n}`, ...(n % 3 === 0 ? {} : { abstract: `Tekst ${n} é` }) },
  raw: { format: 'ris', text: `T1  - ${n}` },
  unknown: n % 2 === 0 ? [] : [{ tag: 'C1', value: String(n) }],
  study: n % 5 === 0 ? { country: 'nl' } : {},
});
const listOf = (draft: ImportDraft): ParsedReference[] =>
  draft
    .pages()
    .flatMap(unpackContents)
    .map((c, i) => ({ ...c, study: draft.studies[i] ?? {} }) as ParsedReference);

describe('a draft of an import', () => {
  it('adds, replaces and forgets as a list does', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), n: fc.integer({ min: 0, max: 400 }) }),
      fc.record({ do: fc.constant('replace' as const), n: fc.nat(1000) }),
      fc.record({ do: fc.constant('rewind' as const), n: fc.nat(1000) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const draft = new ImportDraft(10);
        const list: ParsedReference[] = [];
        let next = 0;
        for (const { do: what, n } of steps) {
          if (what === 'add') {
            const more = Array.from({ length: n }, () => make(next++));
            draft.add(more);
            list.push(...more);
          } else if (n < list.length && what === 'replace') {
            const other = make(next++);
            draft.replace(n, other);
            list[n] = other;
          } else if (n < list.length) {
            draft.rewind(n);
            list.length = n;
          }
        }
        expect(draft.count).toBe(list.length);
        expect(listOf(draft)).toEqual(list);
        expect(draft.sample.slice(0, 5)).toEqual(list.slice(0, 5).slice(0, draft.sample.length));
      }),
      { numRuns: 40 },
    );
  });
  it('reads a file again whose encoding turns out to be another halfway', () => {
    const record = (n: number): string => `TY  - BOOK\r\nTI  - Titel ${n}\r\nER  - \r\n`;
    const ascii = Array.from({ length: 4000 }, (_, n) => record(n)).join('');
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`${ascii}TY  - BOOK\r\nTI  - Caf`),
      0xe9,
      ...new TextEncoder().encode('\r\nER  - \r\n'),
    ]);
    const draft = new ImportDraft(10);
    draft.add([make(1)]);
    let restarts = 0;
    const outcome = readReferenceFile(bytes, {
      add: (references) => draft.add(references),
      restart: () => {
        restarts++;
        draft.rewind(1);
      },
    });
    expect(outcome.ok).toBe(true);
    expect(restarts).toBe(1);
    expect(draft.count).toBe(4002);
    expect(listOf(draft).at(-1)?.csl.title).toBe('Café');
    expect(listOf(draft)[1]?.csl.title).toBe('Titel 0');
  });
});
