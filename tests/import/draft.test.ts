// What is read and not yet written: the draft gives back what a plain list would, whatever is done to it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftStore, ImportDraft } from '../../shared/import/draft';
import { readReferenceFile } from '../../shared/import/parse-file';
import type { ParsedReference } from '../../shared/import/parsed';
import { fixedEnv } from '../../shared/kernel/ids';
import { type PageContents, unpackContents } from '../../shared/model/reference-page';

const make = (n: number): ParsedReference => ({
  csl: { type: 'book', title: `Titel ${n}`, ...(n % 3 === 0 ? {} : { abstract: `Tekst ${n} é` }) },
  raw: { format: 'ris', text: `T1  - ${n}` },
  unknown: n % 2 === 0 ? [] : [{ tag: 'C1', value: String(n) }],
  study: n % 5 === 0 ? { country: 'nl' } : {},
});

function makeDraft(): { draft: ImportDraft; list: () => Promise<ParsedReference[]> } {
  const kept = new Map<string, PageContents>();
  const store: DraftStore = {
    put: (id, contents) => void kept.set(id, contents),
    get: (id) => Promise.resolve(kept.get(id)!),
  };
  const draft = new ImportDraft(fixedEnv(1_700_000_000_000), store, 10);
  const list = async (): Promise<ParsedReference[]> =>
    (await draft.pages())
      .flatMap((page) => unpackContents({ ...page, ...kept.get(page.id)! }))
      .map((c, i) => ({ ...c, study: draft.studies[i] ?? {} }) as ParsedReference);
  return { draft, list };
}

describe('a draft of an import', () => {
  it('adds, replaces and forgets as a list does', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), n: fc.integer({ min: 0, max: 400 }) }),
      fc.record({ do: fc.constant('mark' as const), n: fc.constant(0) }),
      fc.record({ do: fc.constant('rewind' as const), n: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.array(fc.nat(1200)), async (steps, replaced) => {
        const { draft, list: listOf } = makeDraft();
        const list: ParsedReference[] = [];
        let next = 0;
        let mark = draft.mark();
        for (const { do: what, n } of steps) {
          if (what === 'add') {
            const more = Array.from({ length: n }, () => make(next++));
            draft.add(more);
            list.push(...more);
          } else if (what === 'mark') mark = draft.mark();
          else {
            draft.rewind(mark);
            list.length = mark.count;
          }
        }
        for (const index of replaced) {
          if (index >= list.length) continue;
          const other = make(next++);
          draft.replace(index, other);
          list[index] = other;
        }
        expect(draft.count).toBe(list.length);
        expect(await listOf()).toEqual(list);
        expect(draft.sample.slice(0, 5)).toEqual(list.slice(0, 5).slice(0, draft.sample.length));
      }),
      { numRuns: 40 },
    );
  });
  it('reads a file again whose encoding turns out to be another halfway', async () => {
    const record = (n: number): string => `TY  - BOOK\r\nTI  - Titel ${n}\r\nER  - \r\n`;
    const ascii = Array.from({ length: 4000 }, (_, n) => record(n)).join('');
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`${ascii}TY  - BOOK\r\nTI  - Caf`),
      0xe9,
      ...new TextEncoder().encode('\r\nER  - \r\n'),
    ]);
    const { draft, list } = makeDraft();
    draft.add([make(1)]);
    const mark = draft.mark();
    let restarts = 0;
    for (const step of readReferenceFile(bytes)) {
      if (step !== null) draft.add(step);
      else {
        restarts++;
        draft.rewind(mark);
      }
    }
    expect(restarts).toBe(1);
    expect(draft.count).toBe(4002);
    const read = await list();
    expect(read.at(-1)?.csl.title).toBe('Café');
    expect(read[1]?.csl.title).toBe('Titel 0');
  });
});
